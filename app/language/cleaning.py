"""Cleaning of scraped text with a way back: what is taken out or repaired, and where each character stood before.

It knows characters only (invisible ones, pinyin in brackets, markup); which lines are page marks or advertising is
reading's to say. Nothing is converted here: a cleaned text is as the document has it, less the noise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from app.language.pinyin import readings_of
from app.language.script import aligned
from app.language.wiki import is_wiki, wiki_marks

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PINYIN = re.compile(rf"[（(](?<=[\u3400-\u9fff].)(?=[^()（）]*[{TONES}])[a-zü{TONES}]{{1,6}}[)）]")
"""It begins with its bracket, because that is found quickly."""
_TONELESS = re.compile(r"[（(](?<=[\u3400-\u9fff].)(?P<letters>[a-zü]{1,6})[)）]")
_UNSEEN = "[\u200b-\u200f\u2060-\u2064\u00ad\ufeff\ufffe]"
_INVISIBLE = re.compile(f"{_UNSEEN}{_UNSEEN}*")  # a search for one character is quicker than for several
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TEMPLATE_COMMENT = re.compile(r"\{#.*?#\}|\{%-? *comment.*?endcomment *-?%\}|\{\{!--.*?--\}\}", re.DOTALL)
_LINK = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,160})\]\((?:[^()\s]{0,400})(?: \"[^\"\n]*\")?\)")
_BREAK = re.compile(r"<[bB][rR] ?/?>")
_ANCHOR = re.compile(r" *\{#[\w-]+\}|(?<=\S) ?\[edit(?: source)?\]")
_WIKI_HEADING = re.compile(r"(?m)^(?P<sign>={1,6}) *(?P<text>[^=\n]{1,160}?) *(?P=sign) *$")
PASTED = re.compile(r'(?<=\t)"(?P<inner>(?:[^"\t]++|""){1,200}+)"(?=[\t\r\n]|\Z)')
"""A cell with several lines as sheets put it on the clipboard: in quotes behind a tab, quotes in it twice."""
_MARKUP_SIGNS = re.compile(r"[<{\[=*_]")
_TAG = re.compile(
    r"(?:(?P<before>(?<![^\n]))[ \t]*)?<(?P<close>/)?(?P<name>p|h[1-6]|div|span|strong|em|b|i|u|ul|ol|li|a|details|summary|center"
    r"|font|small|section|blockquote)(?:\s[^<>\n]*)?/?>",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?m)^(?P<mark>[ \t]*(?:#{1,6} +|[*-] +)?(?:\*\*)?)[\U0001F300-\U0001FAFF]\uFE0F? +")
_PICTURES = b"\xf0\x9f"
_EMPHASIS = re.compile(r"\*\*|(?<![0-9A-Za-z_])__|__(?![0-9A-Za-z_])")
_SLANTED = re.compile(r"(?m)^[ \t]*(?:[-*+] +)?(?P<sign>[_*])(?![\s_*])[^_*\n]{2,240}(?<!\s)(?P<close>(?P=sign))[ \t]*$")
_SLANTED_NAME = re.compile(r"(?m)^[ \t]*[-*+] +(?P<sign>\*)(?![\s*])[^*\n:]{2,60}(?<!\s):?(?P<close>\*)(?=:| [-–—(])")
"""A line that is slanted as a whole, or a point's name; inside a line forms underline their values with the same sign."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`original[start:end]` reads `text` instead; an empty text takes it out."""

    start: int
    end: int
    text: str
    reason: str


class Cleaned:
    """A text after edits, with the map back: offsets are code points on both sides.

    `form` is its matching form, made from the original's where that is known already.
    """

    def __init__(self, original: str, edits: Iterable[Edit], form: str | None = None) -> None:
        self.original = original
        self.edits: list[Edit] = []
        pieces: list[str] = []
        self._starts: list[int] = []
        self._sources: list[int] = []
        self._fixed: list[int] = []
        length = source = 0
        for edit in sorted(edits, key=lambda e: (e.start, e.end > e.start, -e.end)):  # what is put in stands before what goes
            if edit.start < source:
                continue
            self.edits.append(edit)
            for piece, at, fixed in ((original[source : edit.start], source, -1), (edit.text, edit.start, edit.end)):
                if piece:
                    pieces.append(piece)
                    self._starts.append(length)
                    self._sources.append(at)
                    self._fixed.append(fixed)
                    length += len(piece)
            source = edit.end
        if source < len(original) or not pieces:
            pieces.append(original[source:])
            self._starts.append(length)
            self._sources.append(source)
            self._fixed.append(-1)
        self.text = "".join(pieces)
        self.form = aligned(self.text) if form is None else self._edited(form)

    def _edited(self, form: str) -> str:
        stops = [*self._starts[1:], len(self.text)]
        return "".join(
            aligned(self.text[start:stop]) if fixed >= 0 else form[source : source + stop - start]
            for start, stop, source, fixed in zip(self._starts, stops, self._sources, self._fixed, strict=True)
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the original that cleaned[start:end] was made from; repaired pieces count as a whole."""
        if not self.edits:
            return start, end
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        begin = self._sources[first] + (0 if self._fixed[first] >= 0 else start - self._starts[first])
        fixed = self._fixed[last]
        return begin, fixed if fixed >= 0 else self._sources[last] + end - self._starts[last]


def character_noise(text: str) -> list[Edit]:
    """Edits that take out pinyin in brackets, invisible characters, comments, and Markdown's marks of emphasis and links."""
    edits: list[Edit] = []
    if not text.isascii():
        edits += [Edit(m.start(), m.end(), "", "pinyin") for m in _PINYIN.finditer(text)]
        edits += [Edit(m.start(), m.end(), "", "pinyin") for m in _TONELESS.finditer(text) if _sounds_so(text[m.start() - 1], m)]
        edits += [Edit(m.start(), m.end(), "", "invisible characters") for m in _INVISIBLE.finditer(text)]
        if _PICTURES in text.encode("utf-8", "surrogatepass"):  # the quickest way to ask for them
            edits += [Edit(m.end("mark"), m.end(), "", "markup") for m in _PICTURE.finditer(text)]
    if '\t"' in text:
        pasted = (m for m in PASTED.finditer(text) if "\n" in m["inner"])
        edits += [Edit(at, at + 1, "", "markup") for m in pasted for at in (m.start(), m.end() - 1)]
    return edits if _MARKUP_SIGNS.search(text) is None else [*edits, *_markup(text)]


def _sounds_so(character: str, letters: re.Match[str]) -> bool:
    """Whether letters in brackets without a tone are how the character before them is read: 检(jian)测, not 岗位(app)."""
    return letters["letters"].replace("ü", "v") in readings_of(character)


def _markup(text: str) -> list[Edit]:
    edits: list[Edit] = []
    if "<!--" in text:
        edits += [Edit(m.start(), m.end(), "", "comment") for m in _COMMENT.finditer(text)]
    if "{#" in text or "endcomment" in text or "{{!--" in text:
        edits += [Edit(m.start(), m.end(), "", "comment") for m in _TEMPLATE_COMMENT.finditer(text)]
    if "](" in text:
        for m in _LINK.finditer(text):
            edits += [Edit(m.start(), m.start("text"), "", "markup"), Edit(m.end("text"), m.end(), "", "markup")]
    if "==\n" in text:
        for m in _WIKI_HEADING.finditer(text):
            level = "#" * len(m["sign"]) + " "
            edits += [Edit(m.start(), m.start("text"), level, "markup"), Edit(m.end("text"), m.end(), "", "markup")]
    if is_wiki(text):
        edits += [Edit(*each, "markup") for each in wiki_marks(text)]
    edits += _tags(text)
    if "{#" in text or "[edit" in text:
        edits += [Edit(m.start(), m.end(), "", "markup") for m in _ANCHOR.finditer(text)]
    if "**" in text or "__" in text:
        edits += [Edit(m.start(), m.end(), "", "markup") for m in _EMPHASIS.finditer(text) if _is_emphasis(text, m)]
    if "_\n" in text or "*\n" in text or "- *" in text or "* *" in text:
        found = (*_SLANTED.finditer(text), *_SLANTED_NAME.finditer(text))
        slanted = (m.start(sign) for m in found for sign in ("sign", "close"))
        edits += [Edit(at, at + 1, "", "markup") for at in slanted]
    return edits


def _tags(text: str) -> list[Edit]:
    edits: list[Edit] = []
    if "<br" in text or "<BR" in text:
        edits += [Edit(m.start(), m.end(), " ", "markup") for m in _BREAK.finditer(text)]
    if "</" in text:
        edits += [Edit(m.start(), m.end(), _tag(m), "markup") for m in _TAG.finditer(text)]
    return edits


def _tag(match: re.Match[str]) -> str:
    """What stands for a tag of HTML inside Markdown: a heading's level, a point, or nothing."""
    name = match["name"].lower()
    if match["close"] or match["before"] is None:
        return ""
    return "#" * int(name[1]) + " " if name[:1] == "h" and name[1:].isdigit() else "- " if name == "li" else ""


def _is_emphasis(text: str, match: re.Match[str]) -> bool:
    """A lone run of stars or a line to fill in (______) is not emphasis."""
    before = text[match.start() - 1 : match.start()]
    return before not in ("*", "_") and text[match.end() : match.end() + 1] not in ("*", "_")
