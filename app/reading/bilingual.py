"""Names and values in two languages, one behind the other: 运营总监 Operations Director, 无 None.

It divides them; which kind of name each part is, app.reading.headings says. Labels in two languages are
app.reading.two_languages'.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.names import is_empty, is_title, is_unit

_LETTER = re.compile(r"[a-z]{3}")
_CHINESE, _ENGLISH = r"[\u3400-\u9fff]{1,24}", r"[a-z][a-z0-9 &,.'/-]+[a-z.]"
_TWO_LANGUAGES = (
    re.compile(rf"(?P<one>{_CHINESE}) ?[/|(（]? ?(?P<other>{_ENGLISH})[)）]?"),
    re.compile(rf"(?P<one>{_ENGLISH}) ?[/|(（]? ?(?P<other>{_CHINESE})[)）]?"),
)
_LONGEST_ACRONYM = 5


def is_one_language(text: str) -> bool:
    """Whether a text is surely no name in two languages: cheap, and true of most."""
    return text.isascii() or _LETTER.search(text) is None


def in_two_languages(text: str) -> re.Match[str] | None:
    """The parts `one` and `other` of a text that is Chinese and then English, or the other way round."""
    return next((found for pattern in _TWO_LANGUAGES if (found := pattern.fullmatch(text))), None)


def in_first_language(text: str, shown: str) -> tuple[int, int]:
    """The slice of a value in two languages that is in the first one, where both say a name or nothing: 无 None."""
    if is_one_language(text):
        return 0, len(text)
    match = in_two_languages(text)
    if match is None or (match.start("other") == match.end("one") and match.end("one") <= _LONGEST_ACRONYM):
        return 0, len(text)  # VIP客服 is one name
    one, other = (text[slice(*match.span(part))] for part in ("one", "other"))
    written = shown[slice(*match.span("one" if is_latin(one) else "other"))]
    chinese, english = (other, one) if is_latin(one) else (one, other)
    named = is_empty(chinese) or is_title(chinese) or is_unit(chinese)
    return match.span("one") if named and (is_empty(english) or written[:1].isupper()) else (0, len(text))
