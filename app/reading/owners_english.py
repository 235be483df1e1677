"""English names of organizations: on a line of their own ("Larch Hill Hospital") or in a title ("… – Staff Handbook").

Departments are no organizations here, and a name without any of the known words counts only in a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from app.reading.charges_english import chartered
from app.reading.names import is_title, is_unit
from app.reading.rules import alternatives, words

_SMALL = frozenset(("of", "and", "for", "the", "&", "in", "on", "at"))
_MARKS = " .,-–—|:"
_SHORTENED = ("inc", "ltd", "co", "corp", "bros")
_LONGEST = 9  # words


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:the )?(?:{alternatives('names.tsv', 'organization_head')}) ")


@cache
def _title() -> re.Pattern[str]:
    kinds = alternatives("headings.tsv", "handbook")
    forms = alternatives("headings.tsv", "form")
    modifiers = alternatives("headings.tsv", "handbook_modifier")
    title = rf"(?:(?:{modifiers}),? )*(?:{kinds})s?(?: (?:and|&) (?:(?:{modifiers}) )*(?:{kinds})s?)*"
    title += rf"(?: (?:of|for|by) (?:{alternatives('headings.tsv', 'of_staff_en')}))?"
    edition = r"(?:,? (?:\d{4}(?:[-/]\d{2,4})?|v(?:ersion)? ?[\d.]+))?"
    return re.compile(rf"(?P<name>.+?)(?:'s)?(?: ?[-–—|:] ?| )(?:{title}|(?:{forms})s|(?P<form>{forms})){edition}")


def name_end(form: str) -> int:
    """Where a name ends without marks behind it, but for the stop of Inc. and Ltd."""
    end = len(form.rstrip(_MARKS))
    return end + (form[end : end + 1] == "." and form[:end].rpartition(" ")[2] in _SHORTENED)


@cache
def _title_words() -> frozenset[str]:
    return words("headings.tsv", "handbook") | words("headings.tsv", "handbook_modifier") | _SMALL


def is_english_title(form: str) -> bool:
    """Whether a line is made up of the words of a document's title and nothing else: Roles and Responsibilities."""
    parts = form.split()
    return len(parts) > 1 and all(word in _title_words() for word in parts)


@cache
def _title_before() -> re.Pattern[str]:
    kinds, modifiers = alternatives("headings.tsv", "handbook"), alternatives("headings.tsv", "handbook_modifier")
    forms = alternatives("headings.tsv", "form")
    title = rf"(?:(?:{modifiers}),? )*(?:{kinds}|{forms})s?(?: (?:and|&) (?:(?:{modifiers}) )*(?:{kinds})s?)*"
    title += rf"(?: (?:of|for|by) (?:{alternatives('headings.tsv', 'of_staff_en')}))?"
    about = alternatives("headings.tsv", "about_us")
    edition = r"(?:, (?:revised|updated|version|edition|approved|issued)\b.*)?"
    before = rf"(?:the |our )?(?:{title})(?: (?:at|of|for)|:| ?[-–—|])|(?:{about}) (?:at|in)"
    return re.compile(rf"(?:{before}) (?:the )?(?P<name>.+?){edition}|(?:{title}) \((?P<within>[^()]+)\)")


def english_organization_at_end(form: str, shown: str, *, head: bool) -> tuple[int, int] | None:
    """Where an organization's name stands that ends a title ("Staff Handbook of Larch Hill Hospital", "How we work at Dunmere");
    none where none does. Names that only such a title shows count at the `head` of a document."""
    match = _title_before().fullmatch(form.rstrip(_MARKS + "."))
    if match is None:
        return None
    part = "within" if match["name"] is None else "name"
    begin = match.start(part) - (4 if shown[: match.start(part)].endswith("The ") else 0)
    end = match.start(part) + name_end(match[part])
    name, written = form[begin:end], shown[begin:end]
    at = form[:begin].removesuffix("the ").endswith((" at ", " in ")) and name not in words("headings.tsv", "common_en")
    whole = head and at and _is_proper(written) and not is_title(name, written) and not is_unit(name, written)
    return (begin, end) if whole or is_english_organization(name, written) else None


def site_owners(removed: Iterable[str]) -> frozenset[str]:
    """The organizations, in the matching form, that lines of a site which are no part of its text name: Home > Jobs at …."""
    lines = [line for line in removed if " at " in line or " with " in line]
    pattern = re.compile(rf"(?:{alternatives('headings.tsv', 'about_us')}) (?:at|with) (?P<name>[^>»›|/:\n]+)") if lines else None
    return frozenset(match["name"].strip(_MARKS) for line in lines if pattern for match in pattern.finditer(line))


def is_english_organization(form: str, shown: str, *, first: bool = True) -> bool:
    """Whether a line is the name of an organization: Larch Hill Hospital, Dunmere Foods Inc., City of Quarry.

    Words that departments have too (School, Clinic) count only for the `first` organization of a document.
    """
    parts = form.replace(",", "").split()
    if not 2 <= len(parts) <= _LONGEST or not _is_proper(shown) or is_title(form, shown) or chartered(form):
        return False
    last = parts[-1].strip(_MARKS)
    known = last in words("names.tsv", "organization_word") or (first and last in words("names.tsv", "organization_maybe"))
    return known or bool(_head().match(form))


def is_own_name(form: str, shown: str) -> bool:
    """Whether a line is a name of two words or more that tells neither a post, a unit nor a title: Sparrow and Finch."""
    parts = form.split()
    named = 2 <= len(parts) <= _LONGEST and _is_proper(shown) and not is_title(form, shown) and not is_unit(form, shown)
    return named and parts[-1] not in _SMALL and not any(word.strip(_MARKS) in _title_words() - _SMALL for word in parts)


def english_organization_at_head(form: str, shown: str, *, head: bool) -> int:
    """How many characters of a title are an organization's name ("Larch Hill Hospital – Staff Handbook"); 0 when none are.

    At the `head` of the document any proper name counts before the words of a handbook.
    """
    match = _title().fullmatch(form.rstrip(_MARKS))
    if match is None:
        return 0
    end = name_end(match["name"])
    name, written = form[:end], shown[:end]
    if name.rpartition(" ")[2] in _SMALL or "  " in name:
        return 0
    if (
        end < 3
        or name[0].isdigit()
        or all(word in _title_words() for word in name.split())
        or not _is_proper(written)
        or is_title(name, written)
    ):
        return 0
    for stop in _word_ends(form, end):
        if is_english_organization(form[:stop], shown[:stop]):
            return stop
    several = " " in name or name not in words("headings.tsv", "common_en")
    return end if head and several and not match["form"] and not is_unit(name, written) else 0


def _word_ends(form: str, end: int) -> list[int]:
    """Where the name may end: before the words of a title, or after one of them that is the name's own ("… Company")."""
    after = re.match(r" (?:company|group|trust|council)(?= |$)", form[end:])
    return [end + after.end(), end] if after else [end]


def _is_proper(shown: str) -> bool:
    parts = re.findall(r"[^\W_][\w'&./-]*|[>»›|]", shown)
    return 0 < len(parts) <= _LONGEST and all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in parts)
