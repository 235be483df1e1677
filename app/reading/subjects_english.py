"""Whom an English paragraph is about by its first words: "As a porter you will …", "The porter cleans …" in small letters."""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.reading.drafts import Holder, Place
from app.reading.lines_english import is_same
from app.reading.names import begins_duty, is_title
from app.reading.names_english import begins_verb
from app.reading.prose import Prose
from app.reading.rules import alternatives, words
from app.reading.segments import Page, Segment

_LONGEST = 70
_FEW = 5  # words
_NO_NAME = frozenset(("as", "who", "that", "which", "with", "in", "on", "at", "by", "is", "from", "when", "if", "or"))
_WHO_IT_IS = re.compile(
    r"(?:anyone|anybody|everyone|there (?:is|are|will be)|to become|membership|we are (?:looking|seeking|a) )\b"
)
_IS_SOMEBODY = re.compile(
    r"s?(?: \([^()]{2,12}\))? (?:(?:shall be|will be|is|are) (?:composed|made up|comprised|elected|appointed|chosen) "
    r"|(?:is|are|was|were|ha(?:s|ve) been) (?!responsible|accountable|in charge|charged|tasked|to |required|expected|also )"
    r"|(?:shall|will|must) (?:receive |hold office|be (?:paid|eligible|entitled))"
    r"|includes? (?:any|every|all)|consists? of|comprises?|(?:has|have) no |can be |may be )"
)
_AND_DOES = re.compile(r", (?:he|she|they|and|who)\b| and (?:shall|will|must|is|are|has|\w+s (?:the|all|and|with)) ")
_LONGEST_LEAD = 90


@cache
def _spoken_to() -> re.Pattern[str]:
    nouns = alternatives("headings.tsv", "charged_en")
    return re.compile(
        r"(?:as|in (?:the|your|this) (?:role|position|post) (?:of|as)) (?:(?:an?|the|our|your)(?: next)? )?"
        r"(?P<name>[a-z][^,.;:]{2,60}?),? "
        rf"(?:you(?:'ll| will| would| shall| are)(?: also)?(?: be)?(?: (?:expected|required|asked) to)?"
        rf"|your (?:[a-z-]+ )?(?:{nouns}) (?:(?:will|would|is|are)(?: be)?(?: to)?|(?:will |would )?includes?))(?= )"
    )


def spoken_to(page: Page, start: int, end: int) -> tuple[Place, int] | None:
    """The post that a sentence speaks to, and where it says what to do: "As a porter you will|clean the kitchen"."""
    if not page.form.startswith(("as ", "in "), start):
        return None
    match = _spoken_to().match(page.form, start, end)
    if match is None or not is_title(match["name"]) or _is_anybody(match["name"]):
        return None
    return match.span("name"), match.end()


def subject_in_small(page: Page, start: int, end: int) -> tuple[Place, int] | None:
    """The post in small letters that a paragraph begins with, and where its verb stands: "The kitchen porter|cleans …"."""
    if not page.form.startswith(("the ", "our "), start):
        return None
    found = None
    for stop in _word_ends(page.form, start + 4, min(end, start + _LONGEST)):
        name = page.form[start + 4 : stop]
        if name.count(" ") >= _FEW or not begins_verb(page.form[stop + 1 : stop + _LONGEST]):
            continue
        if (
            page.text[start + 4 : stop].islower()
            and _NO_NAME.isdisjoint(name.split())
            and is_title(name)
            and not _is_anybody(name)
        ):
            found = (start + 4, stop), stop
            break
    return found


def _word_ends(form: str, start: int, end: int) -> list[int]:
    stops = re.compile(r"[,.;:()]").search(form, start, end)
    end = stops.start() if stops else end
    return [match.start() for match in re.compile(" ").finditer(form, start, end)]


def _is_anybody(name: str) -> bool:
    """Whether a word for posts means whoever is in charge there: the manager, the supervisor."""
    return name in words("names.tsv", "anybody_en")


class Subjects(Prose):
    """The part of the outline that knows whom a paragraph in nobody's section speaks of."""

    def begin_paragraph(self, segment: Segment) -> None:
        """Posts in small letters count at the head of a paragraph that stands in nobody's section."""
        self.small_from = segment.start if self.holder is None else -1

    def small_subject(self, start: int, end: int) -> tuple[Place, int] | None:
        """The post in small letters that the paragraph begins with: by its longer name, where the text has told of it."""
        found = subject_in_small(self.page, start, end) if 0 <= self.small_from <= start else None
        if found is None:
            return None
        name = self.page.form[slice(*found[0])]
        longer = (one.name for one in self.sheet.holders if one.name and self.page.form[slice(*one.name)].endswith(f" {name}"))
        return next(longer, found[0]), found[1]

    def begins_about_another(self, segment: Segment) -> bool:
        """Whether a paragraph under a section that has its list begins with another post, though in small letters."""
        holder = self.holder
        found = subject_in_small(self.page, segment.start, segment.end) if holder and holder.has_statements else None
        return found is not None and not (holder and holder.name and is_same(self.page, found[0], holder.name))

    def told_by(self, segment: Segment, speaker: Holder | None) -> Holder | None:
        """Whom the paragraph tells of, or goes on about without a duty, as the one above it did."""
        above = self.told_above() if speaker is None else None
        found = self.small_subject(segment.start, segment.end) if above and above.name else None
        return above if found and above and self.key(found[0]) == self.key(above.name or found[0]) else speaker

    def tells_no_duty(self, segment: Segment) -> bool:
        """Whether a paragraph under a bare name only says who that is: "Members are those who …", "Anyone may become …"."""
        text = self.page.of(segment)
        if self.holder is None or not is_latin(text) or begins_duty(text):
            return False
        if _WHO_IT_IS.match(text):
            return True
        name = self.page.form[slice(*self.holder.name)] if self.holder.name else ""
        text = text.partition(", the ")[2] if text.startswith("in ") and 0 < text.find(", the ") < _LONGEST_LEAD else text
        own = text.removeprefix("the ").removeprefix("an ").removeprefix("a ")
        if not name or not own.startswith(name):
            return False
        said = own[len(name) :].partition(". ")[0]
        return bool(_IS_SOMEBODY.match(said)) and not _AND_DOES.search(said)
