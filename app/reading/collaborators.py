"""Partners named inside a sentence: 与财务部沟通, 协助运维部处理, 反馈至市场部, "together with the Billing Clerk".

Only what looks like the name of a post or a unit counts; 各部门 and 客户 are nobody in particular. Whether a name is
the holder's own superior is asked by who calls.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.reading.drafts import Place
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.rules import alternatives, words
from app.reading.segments import Page

_LONGEST = 16
_VAGUE = re.compile(r"(?:相关|有关|其他|其它|各|所有|上级|下级|本|该|公司各|主管)")
_JOINT = re.compile(r"[、和与及]|以及")
_FUNCTION_ENDS = r"(?=[.,;:)\n]|$| (?:on|to|for|in|at|when|about|during|before|after|over|by|as|so|who|which|that|and|or)\b)"
_POSSESSIVE = ("'s", "’s", "s' ", "s’ ")
_AND_THE = " and the "
_ENGLISH = re.compile(
    r"\b(?:with|to|from|support|assist|for) (?:the )?(?P<name>[A-Z][\w&'-]*(?: (?:of|and|for|the|[A-Z&][\w&'-]*))*)"
)


@cache
def _with() -> re.Pattern[str]:
    words = {role: alternatives("cooperation.tsv", role) for role in ("with", "act")}
    between = r"(?:之间|共同|密切|的|及时|有效|良好|做好|相互|积极|一起)*"
    return re.compile(rf"(?:{words['with']})(?P<names>[^。;:与]{{2,60}}?){between}(?:{words['act']})")


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('cooperation.tsv', 'direct', 'to')})")


@cache
def _sign() -> re.Pattern[str]:
    """What each of the two begins with."""
    return re.compile(alternatives("cooperation.tsv", "with", "direct", "to"))


@cache
def _after_name() -> re.Pattern[str]:
    verbs = alternatives("names.tsv", "verb")
    return re.compile(rf"(?:{verbs}|的|,|、|。|;|及|和|与|提交|反馈|报送|处|补充|对|$)")


@cache
def _inner() -> re.Pattern[str]:
    """What does not stand inside a name: the words that begin a clause."""
    clause = "|".join(sorted(word for word in words("names.tsv", "clause") if len(word) > 1))
    return re.compile(rf"^(?:{alternatives('names.tsv', 'verb')})|(?:{clause})")


def in_sentence(page: Page, start: int, end: int, *, commas: bool = False) -> list[Place]:
    """The places of partners' names in form[start:end]; `commas`: a labelled field may divide them by commas too."""
    form = page.form[start:end]
    if is_latin(form):
        return _english(page, start, end)
    found: list[Place] = []
    if not page.has(_sign(), start, end):
        return found
    for match in _with().finditer(form):
        names = match["names"]
        if not commas and "," in names:
            continue
        found += [
            place for place in divided(page.form, start + match.start("names"), start + match.end("names")) if _named(page, place)
        ]
    for match in _direct().finditer(form):
        place, units = match.end(), match[0].endswith("向")
        while length := _name_at(form, place, units=units):
            found.append((start + place, start + place + length))
            joint = _JOINT.match(form, place + length)
            if joint is None:
                break
            place = joint.end()
    found = [_specific(page.form, place) for place in found]
    return sorted({place for place in found if not _nobody(page.form[slice(*place)])})


def _specific(form: str, place: Place) -> Place:
    """产品研发和运营部门 names 运营部门 where its first part is no name by itself."""
    text = form[slice(*place)]
    head, joined, tail = text.rpartition("和")
    return (place[1] - len(tail), place[1]) if joined and is_unit(tail) and not (is_unit(head) or is_title(head)) else place


def _nobody(name: str) -> bool:
    """各部门, 相关中心, 领导和部门, a bare 主管: nobody in particular."""
    text = name.removeprefix("公司").removeprefix("集团") or name
    parts = re.split(r"[和与及、]", text)
    bare = text in words("names.tsv", "title") or bool(_VAGUE.match(text)) or "领导" in text
    return bare or is_general(text) or all(is_general(part) for part in parts)


def _named(page: Page, place: Place) -> bool:
    text = page.form[slice(*place)]
    return is_title(text) or is_unit(text)


def _name_at(form: str, position: int, *, units: bool) -> int:
    """The length of the name of a post or unit that stands there and that a verb or a pause follows; 0 for none."""
    for length in range(2, min(_LONGEST, len(form) - position) + 1):
        text = form[position : position + length]
        named = is_unit(text) or (not units and is_title(text))
        if named and _after_name().match(form, position + length) and not _inner().search(text.removesuffix("负责人")):
            return length
    return 0


def _english(page: Page, start: int, end: int) -> list[Place]:
    found: list[Place] = []
    if page.text[start + 1 : end].islower():
        return found  # names have capitals
    for match in _ENGLISH.finditer(page.text, start, end):
        begin = match.start("name")
        for piece in match["name"].split(_AND_THE):
            words = piece.split(" ")
            while words and words[-1] in ("of", "and", "for", "the"):
                words.pop()
            name = " ".join(words)
            if _is_own(name.lower()) or page.form.startswith(_POSSESSIVE, begin + len(name)):
                pass
            elif is_title(name.lower(), name) or is_unit(name.lower(), name):
                found.append((begin, begin + len(name)))
            else:
                found += _functions_at(page, begin, end)
            begin += len(piece) + len(_AND_THE)
    return found


def _is_own(name: str) -> bool:
    """Whether a name says only that it is a body: the Council, the Department."""
    known = words("names.tsv", "unit_word")
    return all(word in known or word.removesuffix("s") in known for word in name.split(" ") if word != "and")


@cache
def _functions() -> re.Pattern[str]:
    one = rf"(?:{alternatives('cooperation.tsv', 'function')})"
    return re.compile(rf"{one}(?:(?:,? and |, | & ){one})*{_FUNCTION_ENDS}")


@cache
def _function() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('cooperation.tsv', 'function')})(?![a-z])")


def _functions_at(page: Page, start: int, end: int) -> list[Place]:
    """Functions that stand for their department, written with capitals: "with Finance, Legal and Sales"."""
    listed = _functions().match(page.form, start, end)
    inner = _function().finditer(page.form, *listed.span()) if listed else ()
    return [match.span() for match in inner if page.text[match.start()].isupper()]
