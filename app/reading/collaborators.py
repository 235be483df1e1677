"""Partners named inside a sentence: 与财务部沟通, 协助运维部处理, 反馈至市场部, "together with the Billing Clerk".

Only what looks like the name of a post or a unit counts; 各部门 and 客户 are nobody in particular. Whether a name is
the holder's own superior is asked by who calls.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.drafts import Place
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.rules import alternatives
from app.reading.segments import Page

_LONGEST = 16
_ENGLISH = re.compile(r"\b(?:with|to|from|support|assist|for) (?:the )?(?P<name>[A-Z][\w&'-]*(?: (?:of|and|for|the|[A-Z&][\w&'-]*))*)")


@cache
def _with() -> re.Pattern[str]:
    words = {role: alternatives("cooperation.tsv", role) for role in ("with", "act")}
    between = r"(?:之间|共同|密切|的|及时|有效|良好|做好|相互|积极|一起)*"
    return re.compile(rf"(?:{words['with']})(?P<names>[^。;:]{{2,60}}?){between}(?:{words['act']})")


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('cooperation.tsv', 'direct', 'to')})")


@cache
def _after_name() -> re.Pattern[str]:
    verbs = alternatives("names.tsv", "verb")
    return re.compile(rf"(?:{verbs}|的|,|、|。|;|及|和|与|提交|反馈|报送|处|补充|对|$)")


def in_sentence(page: Page, start: int, end: int, *, commas: bool = False) -> list[Place]:
    """The places of partners' names in form[start:end]; `commas`: a labelled field may divide them by commas too."""
    form = page.form[start:end]
    if form.isascii():
        return _english(page, start, end)
    found: list[Place] = []
    for match in _with().finditer(form):
        names = match["names"]
        if not commas and "," in names:
            continue
        found += [place for place in divided(page.form, start + match.start("names"), start + match.end("names")) if _named(page, place)]
    for match in _direct().finditer(form):
        name = _name_at(form, match.end())
        if name:
            found.append((start + match.end(), start + match.end() + name))
    return sorted({place for place in found if not is_general(page.form[slice(*place)])})


def _named(page: Page, place: Place) -> bool:
    text = page.form[slice(*place)]
    return is_title(text) or is_unit(text)


def _name_at(form: str, position: int) -> int:
    """The length of the name of a post or unit that stands there and that a verb or a pause follows; 0 for none."""
    for length in range(min(_LONGEST, len(form) - position), 1, -1):
        text = form[position : position + length]
        if (is_unit(text) or is_title(text)) and _after_name().match(form, position + length):
            return length
    return 0


def _english(page: Page, start: int, end: int) -> list[Place]:
    found: list[Place] = []
    for match in _ENGLISH.finditer(page.text, start, end):
        words = match["name"].split(" ")
        while words and words[-1] in ("of", "and", "for", "the"):
            words.pop()
        name = " ".join(words)
        if is_title(name.lower(), name) or is_unit(name.lower(), name):
            found.append((match.start("name"), match.start("name") + len(name)))
    return found
