"""How a collection of texts counts and names them: 第3篇, (精选8篇), titles that are repeated with a number, names of files."""

from __future__ import annotations

import re

_CHAPTER_END = re.compile(
    r" *(?:第 ?[\d一二三四五六七八九十]{1,3} ?(?:篇|部分)|(?: |(?<=[责能书述]))篇 ?[\d一二三四五六七八九十]{1,3})$"
)
_TITLE_END = re.compile(r"(?:职责|说明书|描述|职能|要求|内容|职责范围)$")
_FILE = re.compile(r"[^。;:/\\]{2,80}\.(?:docx?|pdf|xlsx?|pptx?|wps|rtf|txt)(?:vip)?")
_ANNEX = re.compile(
    r"(?:(?:附件|附录|附表|材料|案例|范例|实例|样例|示例) ?[\d一二三四五六七八九十]{1,2}(?![\d一-龥])"
    r"|(?:annex|appendix|attachment|exhibit)(?: [a-z0-9]{1,3})?(?=$|[.: –—-])"
    r"|(?:case study|case|example|sample) \d{1,2}(?=$|[.: –—-]))[ .:、–—-]*"
)
_COLLECTION = re.compile(r"[(（][\u3400-\u9fff]{0,4}[\d一二三四五六七八九十]{1,3}篇[)）]$")


def without_chapter(form: str) -> str:
    """A heading without its place in a collection: 某岗位职责 第3篇."""
    return _COLLECTION.sub("", _CHAPTER_END.sub("", form)) if _may_count(form) else form


def _may_count(form: str) -> bool:
    """Whether a text may end with a place in a collection: a cheap look, because every short line is asked."""
    return "篇" in form[-5:] or form.endswith("部分")


def closes_chapter(form: str) -> bool:
    """Whether a line is a collection's chapter heading by its end."""
    return _may_count(form) and _CHAPTER_END.search(form) is not None


def counts_title(form: str, line: str) -> bool:
    """Whether a line is one of several that repeat a title and count it: 客服岗位职责1, 客服岗位职责2."""
    title = line.rstrip("0123456789")
    if not _TITLE_END.search(title):
        return False
    return all(re.search(rf"(?m)^[ #]*{re.escape(title)} ?{number} *$", form) for number in (1, 2))


def annex(form: str) -> int:
    """How many characters of a line count one of several papers that are put together: 附件2: ..., "Appendix B"; 0 for none."""
    match = _ANNEX.match(form)
    return match.end() if match else 0


def names_file(form: str) -> bool:
    """Whether a line is the name of the file that a site shows: 客服部职责.doc. Another document begins there."""
    return "." in form[-5:] and bool(_FILE.fullmatch(form))


def is_collection(form: str) -> bool:
    """Whether a title says that the document is a collection of several texts (精选8篇)."""
    return _may_count(form) and _COLLECTION.search(form) is not None
