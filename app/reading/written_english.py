"""How the names of posts and units are written in English: capitals, the words that say what they are and where those stand.

Which names there are nobody lists here; the words are data (names.tsv), and Chinese names are app.reading.names'.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.reading.rules import alternatives, words

_NAMES = "names.tsv"
_REMEMBERED = 20_000
_CHAPTERS = frozenset(("article", "chapter", "part", "appendix", "annex", "rule", "clause"))
_CHAPTER_NUMBER = re.compile(r"[ivxlc]+|\d+|[a-z]")
_MATTERS_OF = frozenset(("board", "office", "committee", "team", "department", "service", "services", "council"))
_NOMINAL = re.compile(
    r"(?:ance|ence|ment|(?<!divis)(?<!sect)ion|ions|ship|ing|ings|cy|ies|ity|sis|duties|skills|roles|members|meetings"
    r"|structure)$"
)
"""Board governance, office administration: work of or for a unit, and no unit's name."""
_NO_TITLE = frozenset(("duties", "responsibilities", "remit", "roles"))
_SMALL_WORDS = frozenset(("of", "and", "for", "the", "to", "in", "&", "-", "–", "/", "on", "at", "with", "a", "an"))
_TEXTS = frozenset(("summary", "overview", "description", "descriptions", "profile", "background"))
"""What a heading says of a unit, or of the employer: Department Summary."""
_ABSTRACT = frozenset(
    ("power", "powers", "authority", "work", "membership", "meetings", "business", "chairs", "members", "reports")
)
"""What a heading speaks of behind "of": Scope of Committee Power, Term of Committee Members."""
_BEHIND_HYPHEN = frozenset(("general", "generals", "elect", "chief", "camp", "charge"))
"""What a title's words are joined to: secretary-general, editor-in-chief."""


def is_written_as_name(form: str, shown: str, role: str) -> bool:
    """Whether an English text is written as a name and has a word of the role: title_word or unit_word."""
    parts = re.findall(r"[\w'&/.-]+", form)
    if not parts or len(parts) > 9 or form.endswith(".") or shown[:1].islower():
        return False
    first = parts[0]
    if role == "title_word" and "," not in form and _ends_as_unit(parts):
        return False
    step = first.endswith("ing") and parts[1:2] in (["a"], ["an"], ["the"])  # Becoming a Reviewer
    if step or (first in _CHAPTERS and len(parts) > 2 and _CHAPTER_NUMBER.fullmatch(parts[1])):
        return False
    if role == "unit_word" and first in _MATTERS_OF and "of" not in parts and _NOMINAL.search(parts[-1]):
        return False
    if role == "unit_word" and ("your" in parts or first == "about" or parts[-1] in _TEXTS or _is_matter(parts)):
        return False
    named = words(_NAMES, role)
    if not any(_is_name_word(part.strip(".,"), role) for part in parts):
        return False
    if role == "title_word" and not _NO_TITLE.isdisjoint(parts):
        return False
    article = parts.index("the") if "the" in parts else 0
    if article and not any(_is_name_word(part, role) for part in parts[:article]):
        return False  # ultimately the Maintainers
    if first in words(_NAMES, "verb") and first not in words(_NAMES, "title_word"):
        last = parts[-1] if parts[-1] in named else parts[-1].removesuffix("s")
        compound = len(parts) > 1 and last in named and not _SMALL_WORDS.intersection(parts) - {"of", "and", "&"}
        if not compound:
            return False
    written = re.findall(r"[\w'&/.-]+", shown)
    if role == "unit_word" and len(written) > 1 and written[-1] in named:
        written.pop()  # Human Resources|department
    return all(word[:1].isupper() or word[:1].isdigit() or word.lower() in _SMALL_WORDS for word in written) and first not in (
        "the",
        "a",
        "all",
    )


def _is_matter(parts: list[str]) -> bool:
    """Whether a unit is named only behind "of", by what it has or does: Scope of Committee Power."""
    if "of" not in parts or parts[-1] not in _ABSTRACT:
        return False
    return not any(_is_name_word(part.strip(".,"), "unit_word") for part in parts[: parts.index("of")])


def _ends_as_unit(parts: list[str]) -> bool:
    """Volunteer Services, Chief Executive's Office: the last word is a unit's and no small one stands before it."""
    last = max(
        (index for index, part in enumerate(parts) if part.endswith("/")), default=-1
    )  # Board of Trustees/ Staff Committee
    parts = parts[last + 1 :]
    return len(parts) > 1 and parts[-1] in words(_NAMES, "unit_word") and _SMALL_WORDS.isdisjoint(parts)


@cache
def _name_ends(role: str) -> re.Pattern[str]:
    return re.compile(rf"[a-z]*(?:{alternatives(_NAMES, role)})s?")


@lru_cache(_REMEMBERED)
def _is_name_word(word: str, role: str) -> bool:
    """Whether an English word is one of the role's, or is put together with one: groundskeeper, foremen."""
    named = words(_NAMES, role)
    if word in named or (word.endswith("s") and (word[:-1] in named or (word.endswith("ies") and f"{word[:-3]}y" in named))):
        return True
    if role == "title_word" and word.endswith("men") and f"{word[:-2]}an" in named:
        return True
    if role == "title_word" and "-" in word and word.rpartition("-")[2] in _BEHIND_HYPHEN:
        return _is_name_word(word.partition("-")[0], role)  # directors-general
    if role == "title_word" and word.startswith(("vice-", "deputy-", "chief-")):
        return _is_name_word(word.partition("-")[2], role)
    if role == "title_word" and "/" in word:
        return _is_name_word(word.rpartition("/")[2], role)  # manager/officer
    return role == "title_word" and word not in words(_NAMES, "no_agent") and bool(_name_ends("title_end").fullmatch(word))
