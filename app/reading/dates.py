"""As of when a document states an organization: the date behind words that say so (dates.tsv), as YYYY-MM-DD or YYYY-MM.

When the paper was written or approved, or since when it is in force, is not read: that differs from sheet to sheet.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.tables import table_rows
from app.reading.drafts import Place
from app.reading.segments import Page

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH_NAMES = tuple(_MONTHS.split("|"))
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"1[0-2]|0?[1-9]", r"3[01]|[12]\d|0?[1-9]"
_DATES = (
    rf"(?P<year>{_YEAR}) ?[年./-] ?(?P<month>{_MONTH})(?!\d)(?: ?[月./-] ?(?:(?P<day>{_DAY})(?!\d))?)?"
    rf"|民国 ?(?P<republic>\d{{2,3}}) ?年 ?(?P<its_month>{_MONTH}) ?月(?: ?(?P<its_day>{_DAY}) ?日)?"
    rf"|(?:(?P<english_day>{_DAY})(?:st|nd|rd|th)? )?(?P<name>{_MONTHS}),? (?P<english_year>{_YEAR})"
)
_YEAR_SIGNS = ("19", "20", "民国")
_YEARS_BEFORE_THE_REPUBLIC = 1911


@cache
def _words() -> frozenset[str]:
    return frozenset(word for column, _ in table_rows("dates.tsv", 2, "app.reading") for word in column.split("|"))


@cache
def _pattern() -> re.Pattern[str]:
    lead = "|".join(sorted(map(re.escape, _words()), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:{lead})[ :为是于至]*(?:{_DATES})")


def as_of(page: Page, parts: list[Place]) -> str | None:
    """The date that the parts of the text which are one organization's state it for; of several the latest."""
    if not any(sign in page.form for sign in _YEAR_SIGNS):
        return None
    told = [part for part in parts if any(page.form.find(word, *part) >= 0 for word in _words())]
    dates = [_iso(match) for start, end in told for match in _pattern().finditer(page.form, start, end)]
    return max(dates, default=None)


def date_said(form: str) -> str | None:
    """The same of one line in its matching form."""
    match = _pattern().search(form)
    return _iso(match) if match else None


def _iso(match: re.Match[str]) -> str:
    if match["year"]:
        return _joined(match["year"], match["month"], match["day"])
    if match["republic"]:
        return _joined(int(match["republic"]) + _YEARS_BEFORE_THE_REPUBLIC, match["its_month"], match["its_day"])
    return _joined(match["english_year"], _MONTH_NAMES.index(str(match["name"])) + 1, match["english_day"])


def _joined(year: int | str, month: int | str, day: str | None) -> str:
    return f"{int(year):04}-{int(month):02}" + (f"-{int(day):02}" if day else "")
