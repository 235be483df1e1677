"""Charges announced in English before a list, as statutes and handbooks do: "The Bureau shall be in charge of the following
matters:", "The duties of the Agency are as follows:"; and the names in the titles of statutes ("Organization Act of the …").

How such sentences are built stands here, the words in headings.tsv; whose list it is where nobody is named is not guessed.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.reading.drafts import Place
from app.reading.names import is_general, is_title, is_unit
from app.reading.rules import alternatives, words
from app.reading.segments import Page

_ARTICLE = r"(?:the |this |our |each |an? )?"
_THERE_IS = r"(?:there (?:is|are|shall be|will be|exists?) )?"
_NAME = r"(?P<name>[a-z][\w'’&,./ -]{1,70}?)(?: ?[(（][^()（）]*[)）])?"
_NO_CHARGE = (
    r"(?:units|departments|divisions|sections|offices|committees|teams|members|posts|positions|roles|staff|officers|people"
    r"|persons)"
)
_FOLLOWING = (
    rf"(?:(?:the )?followings?\b(?! (?:\w+ ){{0,2}}{_NO_CHARGE}\b(?! (?:dut|task|func|resp)))[\w/ ,]{{0,90}}"
    r"|[\w/ ]{3,40} (?:as follows?|listed below)|as follows?|[\w/,'’ -]{3,90}?,? (?:such as|including|among them))"
)
_KIND = r"(?:purview|responsibility|responsibilities|duty|duties|task|tasks|functions?|handling|management|performance)"
_FOUNDS = r"establish(?:es)?|sets? up|ha(?:s|ve)|comprises?|includes?|organizes?"
_LEAD = r"(?:(?:in (?:this|that|the) (?:capacity|role|position|post|office)|as such|more specifically|specifically), )"
_UNIT = (
    r"(?:department|division|unit|section|office|team|committee|bureau|branch|group|council|board|directorate|cent(?:re|er)|agency"
    r"|commission|secretariat|subcommittee|sub-committee)"
)
_MIDDLE = (
    r" (?:is|are|has|have|was|consists?|comprises?|includes?|reports?|meets?|works?|(?:shall|will) be)\b[^.:;]{3,140}?,?"
    r" (?:and|&|who)(?: (?:it|he or she|she or he|he|she|they))?"
)
"""What else a sentence says of its subject before the words that announce: "… consists of two shifts and |is responsible for"."""
_SEES_TO = r"(?:(?:looks? after|takes? care of|owns?|handles?|covers?|runs?)\b)"
_OWN = re.compile(
    rf"(?:{_LEAD}|what )?(?P<subject>he or she|s?he/s?he|he|she|they|it|you|we(?= {_SEES_TO})"
    r"|(?:the|this|your|our) (?:role|post|position|job|incumbent|post ?-?holder|job ?-?holder|role ?-?holder|jobholder|employee"
    r"|individual|successful (?:candidate|applicant|person)|ideal candidate|candidate|appointee|person)"
    rf"|(?P<unit>(?:the|this|our) {_UNIT}))(?P<middle>{_MIDDLE})?"
    rf" (?:(?P<duties>{_SEES_TO}|(?:performs?|carries out|carry out|undertakes?|handles?) the following[a-z ]*"
    r"|(?:will|shall|is|are)(?: also)?(?: be)? (?:responsible|accountable) for [^.:;]{3,90} by"
    r"|(?:will|shall|is|are)(?: also)?(?: be)?"
    r"(?: (?:responsible|accountable) for| (?:required|expected) to| to)?"
    r"(?: perform)?(?: the following[a-z ]*)?)"
    r"|(?P<qualifications>(?:(?:will|shall|must|should)(?: also)? )?(?:have|possess|hold|be)(?: the following[a-z ]*)?))"
)
_MOSTLY = r"(?:typically|usually|normally|generally|often|sometimes|also|mainly|mostly) "
_TRAILING = " :–—-"
_ADVERB = re.compile(
    r"(?:accordingly|therefore|consequently|furthermore|moreover|thus|hence|overall|in general|in summary|broadly(?: speaking)?"
    r"|in addition|additionally|to this end|for this purpose), "
)
_OF_ITS_OWN = re.compile(rf" of (?:the|this|our) {_UNIT}$")
"""What a part of a unit is called behind its own name: "the Repairs Section of the Unit"."""
_REMARK = re.compile(r" ?\([^()]{2,30}\)[ :–—-]*$")
"""What stands behind an announcement: "… the following responsibilities (summary):"."""
_LONGEST_POST, _LONGEST_BODY = 7, 4  # words
_BODIES = frozenset(("body", "board", "committee", "council", "subcommittee", "panel"))
_HAS = r"(?:has|have|(?:is|are) (?:delegated|granted|given|vested with|invested with))"
_RIGHTS = re.compile(
    rf"\b(?:(?:entitled|empowered|authori[sz]ed|permitted) to|{_HAS} (?:the )?(?:powers?|authority|rights?) to|may)"
    r"(?: do)?(?: the following)? ?:$"
)
_MEMBERS = re.compile(
    r"\b(?:following|these) (?:[a-z]+ ){0,2}(?:members|people|persons|individuals|participants|posts|positions|units|departments"
    r"|divisions|sections|committees)(?: [^:]{2,60})?:$"
    r"|\b(?:current|present) [a-z ]{4,60} (?:are|is)(?: as follows)?:$"
    r"|\bmembers(?:hip)?(?: of [^:]{2,60})? (?:is|are|shall be|will be|consists? of|comprises?)(?: as follows)? ?:$"
)
_JOINT = re.compile(r"(?:,| under| of| within)(?: the)? (?=ministry|department|council|bureau|agency|executive|judicial|office)")
_WORD = re.compile(r"[a-z]+")
_HEAD = 3000  # characters after its name within which a statute says what it is called in short
_SMALL = frozenset(("of", "and", "for", "the", "to", "in", "on", "at", "under", "&", "a", "an"))

_NO_NAME = _SMALL | {"it", "he", "she", "they", "we", "you", "who", "this", "these", "those", "there", "that"}


@cache
def _announcements() -> tuple[re.Pattern[str], ...]:
    verbs, nouns = alternatives("headings.tsv", "charge_en"), alternatives("headings.tsv", "charged_en")
    ordered = r"(?:ordered|directed|required|expected)(?: by (?:the )?[a-z]+(?: [a-z]+)?)? to "
    modal = rf"(?:(?:shall|will|must|is|are|should)(?: be)?(?: also)? (?:{ordered})?)?"
    being = rf"(?:shall|will|may) (?:{_MOSTLY})?(?:be|include|involve)|are|is|includes?|involves?|covers?"
    states = rf"(?:{_MOSTLY})?(?:{being})(?: (?:to|{_FOLLOWING}|[^.:;]{{3,140}} and the following(?: [a-z]+)?))?"
    return (
        re.compile(rf"{_THERE_IS}{_ARTICLE}{_NAME},? {modal}(?:{verbs})(?: (?:the )?{_KIND} of)?(?: {_FOLLOWING})?"),
        re.compile(
            rf".{{3,80}}? (?:{_FOUNDS}) {_ARTICLE}{_NAME},? (?:which|that|to) {modal}(?:be )?(?:{verbs})(?: {_FOLLOWING})?"
        ),
        re.compile(rf"{_ARTICLE}{_NAME}{_MIDDLE} {modal}(?:{verbs}|includes?) {_FOLLOWING}"),
        re.compile(rf"{_ARTICLE}{_NAME}(?:'s|s') (?:[a-z]+ )?(?:{nouns}) {states}"),
        re.compile(rf"(?:the )?(?:[a-z]+ )?(?:{nouns}) of {_ARTICLE}{_NAME}(?:(?<=\)) of [a-z '’]{{3,60}})? {states}"),
        re.compile(rf"{_LEAD}{_ARTICLE}{_NAME}(?:,? (?:shall|will|must|should|is to|are to)(?: also)?)?"),
        re.compile(
            rf"{_ARTICLE}{_NAME}(?:, (?:acting )?under [^:;.]{{3,200}})?,? (?:shall|will|must|should|is to|are to|may"
            r"|(?:is|are) (?:required|expected) to|ha(?:s|ve) (?:a|the) (?:duty|responsibility) to)(?: also)?"
        ),
        re.compile(
            rf"{_ARTICLE}{_NAME} {modal}(?:(?:entitled|empowered|authori[sz]ed|permitted) to"
            rf"|{_HAS} (?:the )?(?:powers?|authority|rights?) to)(?: {_FOLLOWING})?"
        ),
        re.compile(
            rf"(?:here|below|(?:the )?following|these)"
            rf" (?:is|are) {_ARTICLE}(?:[a-z]+ ){{0,2}}(?:{nouns}) (?:of|for|that|which)? ?{_ARTICLE}{_NAME}"
            r"(?: (?:should|shall|will|must|may|can|has|have) [^:]{2,60})?"
        ),
    )


def announced_name(text: str, shown: str) -> tuple[int, int] | None:
    """The slice of the holder's name in a sentence that announces its list of duties; None where it is no such sentence.

    `text` is the matching form, `shown` the same as written; both end with a colon.
    """
    if adverb := _ADVERB.match(text):
        found = announced_name(text[adverb.end() :], shown[adverb.end() :])
        return (found[0] + adverb.end(), found[1] + adverb.end()) if found else None
    body = _REMARK.sub("", text).rstrip(_TRAILING)
    for pattern in _announcements():
        match = pattern.fullmatch(body)
        if match and "jurisdiction" in body and match["name"].rpartition(" ")[2] in words("headings.tsv", "judges_en"):
            return None  # the cases that it hears
        if match and _is_body(match["name"].partition(" of ")[0]):
            return match.start("name"), match.start("name") + len(match["name"].partition(" of ")[0])
        if match and _names_holder(match["name"], shown[match.start("name") : match.end("name")]):
            start, end = match.span("name")
            whole = _OF_ITS_OWN.search(match["name"])
            return start, start + whole.start() if whole and is_unit(match["name"][: whole.start()]) else end
    return None


def announces_own_list(text: str, *, unit: bool) -> str | None:
    """The facet of the list that a sentence about "the postholder" or "she" announces: duties or qualifications.

    `unit`: the text speaks of a unit, which "the department" then means.
    """
    body = _REMARK.sub("", text).rstrip(" :")
    match = _OWN.fullmatch(body)
    if match and not (match["unit"] and not unit):
        return "duties" if match["duties"] else "qualifications"
    return "duties" if _theirs().fullmatch(body) else None


@cache
def _theirs() -> re.Pattern[str]:
    """Whose duties they are, where a pronoun says it: "Its functions are as follows"."""
    nouns = alternatives("headings.tsv", "charged_en")
    return re.compile(
        rf"(?:(?:their|its|his or her|his/her|his|her|your|these) (?:[a-z-]+ )?(?:{nouns})|this|these"
        rf"|the (?:[a-z-]+ )?(?:{nouns}) of (?:the|this) (?:post|role|job|position|post ?holder|office))"
        r" (?:(?:shall |will |may |would )?(?:be|include|involve|consist of)|are|is|includes?|involves?|consists? of|covers?)"
        rf"(?: (?:to|{_FOLLOWING}|but (?:is|are|will|may|shall)? ?(?:not|be not) (?:be )?limited to))?"
    )


def _names_holder(form: str, shown: str) -> bool:
    """Whether a name has capitals, or is a post's in small letters: "the managing director"."""
    few = form.count(" ") < _LONGEST_POST
    return _is_proper(shown) or (few and is_title(form) and _ends_as_post(form)) or _is_body(form)


def _is_body(form: str) -> bool:
    """Whether a name in small letters is a body's: "governing body", "parish council"."""
    parts = form.split()
    return 1 < len(parts) < _LONGEST_BODY and parts[-1] in _BODIES and not _NO_NAME.intersection(parts) and not is_general(form)


def _ends_as_post(form: str) -> bool:
    """Whether the word that says what the post is stands where it must: "director of a staff bureau", "line manager"."""
    return is_title(form.partition(" of ")[0].rpartition(" ")[2])


def announces_rights(text: str) -> bool:
    """Whether a sentence announces what somebody may do: "The Council shall be entitled to:"."""
    return bool(_RIGHTS.search(text))


def announces_members(text: str) -> bool:
    """Whether a sentence announces who belongs to a body, not what it does: "The committee has the following members:"."""
    return bool(_MEMBERS.search(text))


def _is_proper(name: str) -> bool:
    words = name.replace(",", " ").split()
    return (
        bool(words) and all(word[:1].isupper() or word.lower() in _SMALL for word in words) and words[0].lower() not in _NO_NAME
    )


@cache
def _charter() -> re.Pattern[str]:
    kinds = alternatives("headings.tsv", "charter_en")
    return re.compile(rf"(?:the )?(?:(?:{kinds}) (?:of|for|on) (?:the )?(?P<after>.+)|(?P<before>.+) (?:{kinds}))")


def chartered(form: str) -> tuple[int, int] | None:
    """The slice of the organization's name in the title of its statute; None where the text is no such title."""
    match = _charter().fullmatch(form) if is_latin(form) else None
    return (match.span("after") if match["after"] else match.span("before")) if match else None


def _several(name: str) -> str:
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}{'es' if name.endswith(('ch', 's')) else 's'}"


def _without_joints(name: str) -> str:
    """A name with a comma for each way of saying what it stands under: "Rail Bureau of the Ministry of Works"."""
    return _JOINT.sub(", ", name)


def stands_for_body(page: Page, unit: Place, body: Place) -> bool:
    """Whether a unit's name is another word for the organization itself: "the Agency", NFA, or its full name."""
    text, name = page.form[slice(*unit)], page.form[slice(*body)]
    if name.partition(" of ")[0].endswith(_several(text)):
        return False  # any of "the Branches of the Agency"
    if (
        name == text
        or name.startswith((f"{text},", f"{text} under ", f"{text} of " if " " in text else f"{text},"))
        or _without_joints(text) == _without_joints(name)
    ):
        return True
    first, _, rest = text.partition(" ")
    if rest and page.text[unit[0] : unit[0] + len(first)].isupper() and name.startswith((f"{rest},", f"{rest} under ")):
        return True
    if name.endswith(f" {text}") and " " in text and page.text[body[0] : body[1] - len(text) - 1].isupper():
        return True  # the Office of the President of the ROC Office of the President
    general = text in words("names.tsv", "unit_word") or text in words("headings.tsv", "body_en")
    if general and text in _WORD.findall(name):
        return True
    if " " in text or not (general or page.text[slice(*unit)].isupper()):
        return False
    initials = iter("".join(word[0] for word in _WORD.findall(name)))
    if len(text) > 2 and text[0] == name[0] and all(letter in initials for letter in text):
        return True
    head = page.form[body[0] : body[1] + _HEAD]
    return (
        re.search(rf"(?:hereinafter|hereafter|referred to as|known as|\()[^()\n]{{0,40}}\b{re.escape(text)}s?\b", head)
        is not None
    )


@cache
def _list_of_units() -> re.Pattern[str]:
    units = r"(?:agencies|institutions|organi[sz]ations|units|departments|divisions|offices|sections|bodies|branches|teams)"
    charge = rf"(?:{alternatives('headings.tsv', 'charged_en')}|business|work|matters|affairs)"
    return re.compile(
        rf".*\b{units}\b.*\b(?:{charge}(?: respectively)? ?:|(?:follow|follows|following) ?:|{charge}\b.* follows? ?:)"
    )


def announces_units(text: str) -> bool:
    """Whether a sentence announces units, each with its duties: "The subordinate agencies and their work are as follows:"."""
    return bool(_list_of_units().fullmatch(text))
