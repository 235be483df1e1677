"""What of a text is nobody's business: phones, birthdays, identity and bank numbers, passwords and their hashes.

A value counts where its column or its label says so (电话：…, Date of birth: …; columns.tsv has the words), or where its form
leaves no doubt. Mail addresses and names are not private here: they are how documents name people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.reading.model import Span
from app.reading.tables.columns import kind_of

_MASK = "•"
_MARK = re.compile(r"[:：\t|][ \u3000]*(?=[+(（]?\d)")
_EQUALS = re.compile(r"[:：=][ \u3000]*")
_SECRET = re.compile(r"[^\s,，;；。]{4,}")
_SECRET_WORDS = ("密码", "password", "passwd", "pwd", "hash")
_LABEL = re.compile(r"([^\s:：|,，;；。、()（）]+(?: [A-Za-z][^\s:：|,，;；。]*){0,3})[ \u3000]*$")
_VALUE = re.compile(r"[+(（]?\d[\d \-–—/.()（）年月日转xX*+]{3,40}")
_LONGEST_LABEL = 32
_LONGEST_WORD = 12
_RUN = re.compile(r"[0-9A-Za-z]*")
_SPARSE = ((re.compile(r"\d"), 11), (re.compile(r"[0-9a-f](?=[0-9a-f]{3})"), 8))
"""What every eleventh character of an identity or phone number is, and every eighth of a digest: four of 32 follow each other."""
_LONGEST_RUN = 128
_CERTAIN = re.compile(
    r"[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"  # identity number, GB 11643
    r"|(?:86)?1[3-9]\d{9}"  # mobile phone in mainland China
)
_CRYPT = re.compile(r"\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:argon2id?|pbkdf2[-\w]*|[156])\$[^\s'\",;]{20,})")
_INSURED = re.compile(r"\b[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b")  # a British national insurance number
_ABROAD = re.compile(
    r"(?<![\w.+])\+[1-9]\d{0,2}[ -]?(?:\(0?\d{1,4}\)[ -]?)?\d(?:[ -]?\d){6,11}(?![\w%])"
)  # a phone number with its country
_DIGEST = re.compile(r"[0-9a-f]{32,128}")
_DIGEST_LENGTHS = (32, 40, 64, 96, 128)


def private_values(text: str) -> Iterator[Span]:
    """The slices of a text that hold such a value, in no order; they may overlap."""
    for mark in _MARK.finditer(text):
        before = text[max(0, mark.start() - _LONGEST_LABEL) : mark.start()].rpartition("\n")[2]
        label = _LABEL.search(before)
        if label and _is_private(label[1]) and (value := _VALUE.match(text, mark.end())):
            yield Span(start=value.start(), end=mark.end() + len(value[0].rstrip(" (（.-/")))
    lowered = text.lower()
    for mark in _EQUALS.finditer(text) if any(word in lowered for word in _SECRET_WORDS) else ():
        before = text[max(0, mark.start() - _LONGEST_WORD) : mark.start()].rstrip().lower()
        if before.endswith(_SECRET_WORDS) and (value := _SECRET.match(text, mark.end())):
            yield Span(start=value.start(), end=value.end())
    if "+" in text:
        yield from (Span(start=found.start(), end=found.end()) for found in _ABROAD.finditer(text))
    if "nsurance" in text or "NSURANCE" in text:
        yield from (Span(start=found.start(), end=found.end()) for found in _INSURED.finditer(text))
    for found in _CRYPT.finditer(text):
        yield Span(start=found.start(), end=found.end())
    yield from _long_numbers(text)


def _long_numbers(text: str) -> Iterator[Span]:
    """Whole runs of letters and digits that are private by their form.

    Only every so many characters are looked at, so few that none of such a run is missed: the search of a long text for what
    it seldom holds is over in a tenth of the time.
    """
    for sparse, step in _SPARSE:
        for hit in sparse.finditer(text[step - 1 :: step]):
            at = hit.start() * step + step - 1
            begin = at
            while begin and at - begin < _LONGEST_RUN and text[begin - 1].isascii() and text[begin - 1].isalnum():
                begin -= 1
            run = _RUN.match(text, begin, begin + _LONGEST_RUN + 1)
            if run and is_certain(run[0]):
                yield Span(start=begin, end=run.end())


def masked(text: str, private: Iterable[Span]) -> str:
    """The text with each private slice as so many dots: kept so, it is in no store and no quote, and every offset holds."""
    pieces: list[str] = []
    position = 0
    for place in sorted(private, key=lambda place: place.start):
        if place.end > position:
            start = max(place.start, position)
            pieces += (text[position:start], _MASK * (place.end - start))
            position = place.end
    return "".join([*pieces, text[position:]])


def is_certain(text: str) -> bool:
    """Whether a whole value is private by its form alone, whatever it is used for."""
    if _CERTAIN.fullmatch(text) or _CRYPT.fullmatch(text):
        return True
    return len(text) in _DIGEST_LENGTHS and _DIGEST.fullmatch(text) is not None and not text.isdigit() and not text.isalpha()


def _is_private(label: str) -> bool:
    """Whether a label is one of a private value: its last words, because what stands before them may be a sentence."""
    words = label.split(" ")
    return any(kind_of(" ".join(words[at:])) == "private" for at in range(len(words)))
