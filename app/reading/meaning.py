"""What a statement among duties is by its meaning: a right (费用审核权), an indicator (以完好率为考核指标)
or a qualification (熟悉税法), wherever it is listed.

Only what says nothing else counts; a statement that also tells what is done stays a duty.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.language.script import is_latin
from app.reading.rules import alternatives, beginning, ending, words
from app.reading.segments import Page

_TABLE = "qualifications.tsv"
_CLAUSES = re.compile(r"(?:[^,;。(]|\([^()]*\)|\()+")
_BESIDE = re.compile(r"^(?:并且|而且|同时|并|且|但|也|还)?(?:必须|应当|应该|能够|应|须|需|要|能|会)?")
_ALSO = re.compile(r"并(?:且|能)?")
_MOST = 0.75
_ENGLISH_RIGHT = re.compile(
    r"(?:(?:has|have|holds?|with) )?(?:(?:the|full|delegated|final|sole) )*(?:authority|power|right) to\b"
    r"|(?:is|are) (?:authori[sz]ed|empowered|entitled) to\b|may (?:approve|authori[sz]e|sign)\b"
)
_MEASURED = re.compile(r"以[^。;]+(?:为|作为)(?:主要|关键)?(?:考核|绩效|业绩)(?:考核)?(?:指标|标准|依据|内容)")
_REQUIRED = re.compile(
    r"要求(?:具[备有])?[^。;]{0,20}(?:学历|经验|资格证|职称)"
    r"|需要?(?:具[备有])?(?:[^。;,]{0,8}学历|(?:至少)?[\d一二三五]{1,2} ?年以上[^。;,]{0,12}经验|[^。;,]{0,12}(?:资格证|职称))"
)
_NEEDS = re.compile(
    r"(?:(?:同时|此外|另外),?)?(?:[^,。;]{2,8}?|他们|她们)?(?:还|也)?(?:需要?|应当?|必须|须)(?=具[备有]|熟[悉练知]|精通|掌握|拥有|了解)"
)
"""What a sentence says of its subject before what that must have: 他们需要|具备良好的沟通能力."""
_SO_THAT = re.compile(r",(?:能够?|确保|以便?|为|提高|保证|从而)[^,。;]*$")
"""What it is good for: …,确保货物安全送达."""
_INVITES = re.compile(
    r"(?:we(?:'re| are) (?:currently |now |also )?(?:looking for|seeking|hiring|recruiting)|we seek |join (?:us|our|the) "
    r"|to be successful(?: as| in|,)|to succeed in|are you (?:an?|the|looking)|this is an? (?:exciting|unique|full|part|great) "
    r"|(?:an? |the )?(?:ideal|successful) (?:candidate|applicant) (?:will have|has|is)"
    r"|the [^.;]{2,60} (?:invites applications|seeks an?|is (?:currently |now )?(?:looking for|seeking|recruiting|hiring))"
    r"|an? (?:good|great|successful) [a-z -]{3,40} (?:can|is|should|must|has))"
)
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)(?:\+| ?[-–] ?\d{1,2}| \(\d+\))?"


def invites(page: Page, start: int, end: int) -> bool:
    """Whether a sentence only invites applicants, or says who fits: "We are looking for …", "To be successful, you …"."""
    return page.invites and page.has(_INVITES, start, end) and bool(_INVITES.match(page.form, start, end))


@lru_cache(maxsize=4096)  # posts share duties
def facet_by_meaning(text: str) -> str | None:
    """The facet of a statement that stands among duties, by its matching form; None for a duty."""
    bare = text.rstrip("。;,. ")
    if is_latin(bare):
        if _ENGLISH_RIGHT.match(bare):
            return "authorities"
        first = text.partition(" ")[0].rstrip(",")
        may_be = first in _first_words() or first[:1].isdigit() or bare.endswith(("skills", "abilities"))
        return "qualifications" if may_be and _english_qualification().match(text) else None
    if bare.startswith("有权") or (bare.endswith("权") and not ending("names.tsv", "no_right", bare)):
        return "authorities"
    if _MEASURED.match(bare):
        return "indicators"
    needs = _NEEDS.match(bare)
    fits = _REQUIRED.match(bare) or _tells_who_fits(bare) or (needs and _tells_who_fits(_SO_THAT.sub("", bare[needs.end() :])))
    return "qualifications" if fits else None


@cache
def _first_words() -> frozenset[str]:
    """What English qualifications begin with, but for numbers and kinds of skills: most statements need not be tried."""
    return frozenset(word for role in ("quality", "of", "with", "to", "count", "holder") for word in words(_TABLE, role))


@cache
def _english_qualification() -> re.Pattern[str]:
    quality, of, beside, to = (alternatives(_TABLE, role) for role in ("quality", "of", "with", "to"))
    return re.compile(
        rf"(?:must (?:have|be|possess) )?(?:(?:{quality}),? )*"
        rf"(?:(?:{of}) (?:of|in|with) |(?:{beside}) (?:in|with|at) |(?:{to}) to "
        r"|(?:[a-z-]+,? (?:and )?){1,4}(?:skills|abilities)[.;]?$"
        rf"|(?:(?:at least|(?:a )?minimum(?: of)?|over|more than) )?{_COUNT} years?['’]? (?:of )?(?:[a-z-]+ ){{0,5}}experience\b"
        r"|(?:bachelor|master)(?:['’]s)? degree\b)"
    )


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(word[0] for role in ("has", "knows", "commands") for word in words(_TABLE, role))


def _tells_who_fits(text: str) -> bool:
    """Whether the first and nearly all clauses say what the holder knows or is like: 熟悉税法, 有较强的沟通能力."""
    if text[:1] not in _first_characters() or not any(beginning(_TABLE, role, text) for role in ("has", "knows", "commands")):
        return False
    fitting = [_is_of_a_person(clause) for found in _CLAUSES.findall(text) if (clause := found.strip())]
    return fitting[0] and sum(fitting) >= _MOST * len(fitting)


def _is_of_a_person(clause: str) -> bool:
    if ending(_TABLE, "trait", clause) or clause.startswith(("能", "包括", "如")):
        return True
    clause = _BESIDE.sub("", clause)
    word = beginning(_TABLE, "knows", clause) or beginning(_TABLE, "commands", clause)
    if not word or ending(_TABLE, "affairs", clause) or any(act in clause for act in words(_TABLE, "act")):
        return False
    also = _ALSO.search(clause, len(word))
    if also and not (beginning(_TABLE, "knows", clause, also.end()) or beginning(_TABLE, "commands", clause, also.end())):
        return False
    return word in words(_TABLE, "knows") or any(subject in clause for subject in words(_TABLE, "subject"))
