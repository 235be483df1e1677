"""Names of posts and units: what looks like one, and how a list of them divides.

It knows how names are built in Chinese and English (names.tsv), not which names there are; whether two names mean one
thing is decided elsewhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import whitespace

from app.language.script import aligned, is_latin
from app.reading.numbering import chinese_value
from app.reading.rules import alternatives, beginning, compact, ending, may_end, words
from app.reading.written_english import is_written_as_name

_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: value for value, word in enumerate(_COUNTING, 1)}
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_STOPS = re.compile(r"[,。;:!?、《》“”\"…=→]")
_BRACKETS = re.compile(r" ?[(（\[][^()（）\[\]]*[)）\]]$")
_TITLE_STOP = re.compile(r"[,。;:!?、《》“”\"…=→关]")
_IN_NO_NAME = re.compile(r"手册|下设|[的各每]|[得应]设|应[为由]|并[向对]|管辖|[及或]其|指定之|曾|什么|哪[个些]|怎么")
_OVERSEEING = re.compile(r"(?:分管|主管|协管|兼管)[^的]{2,10}的(?!.*(?:[为是]|上级|下级|下属))")
"""What a title may say before it of the field: 分管安全的|副经理."""
_COUNT = re.compile(
    r" ?(?:[:(（]|[-–—] )? ?(?:共|各|人数:?|(?<![a-z])[x×])? ?(?:\d{1,3} ?[-~至] ?)?\d{1,4}(?:\.\d{1,2}(?= ?[a-z)]))? ?"
    r"(?:名|人|个|位|persons?|people|posts?|positions?|staff|ftes?|ft|pt|full-time|part-time|incumbents?)?[)）]?$"
    r"|(?<=[\u4e00-\u9fff])[各共]?(?:[一二两三四五六七八九十]{1,3}|\d{1,2}) ?[名人位个]$"
)
_STAFFING = re.compile(r" +(?:编制|定[员编]|员额)$")
"""What may stand between a heading's name and its number: 水手 编制|6名."""
_DIGIT = re.compile(r"\d")
_STAFFED = re.compile(r"\(\d{1,3}(?:\.\d{1,2})? ?(?:ftes?|ft|pt|full-time|part-time|posts?|positions?|staff)?\)$")
_MULTIPLE = re.compile(rf" *(?:\d{{1,3}} ?[x×] ?|(?:\d{{1,3}}|{'|'.join(NUMBERS)}) (?:\(\d+\) )?(?=[a-z]{{3}}))")
_SPELT = re.compile(rf" ?(?:: ?|\( ?|[-–—] ?)(?:{'|'.join(NUMBERS)}) ?\)?$")
_BEFORE_SPELT = frozenset(":(–-—")
_TIMES = re.compile(r"(?<=[\u4e00-\u9fff]) ?[x×*] ?\d{1,3}$")
COUNT_AFTER = re.compile(r"(?: +(?:编制|定[员编]|员额))? ?[(（]?(\d{1,4}|[一二两三四五六七八九十]{1,3}) ?[人名位个]")
_LISTED_COUNT = re.compile(
    rf" ?(?:[:(]|[-–—] |[x×*])? ?[x×]? ?(\d{{1,3}}|{'|'.join(NUMBERS)}) ?"
    r"(?:[名人位个]|posts?|persons?|people|staff|ftes?|ft|pt|incumbents?)? ?\)? *(?=[,;、。.\n]|$)"
)
_COUNT_BEFORE = re.compile(rf"(?<![^\s,;:、(•–-])(\d{{1,3}}|{'|'.join(NUMBERS)}) (?:\(\d+\) )?(?:[x×] ?)?$")
_LONGEST_COUNT = 16
_JOINTS = tuple(map(re.compile, (r" +", r" *(?:和|与|及|以及|或) *", r" */ *")))
_JOINING = frozenset(" 和与及或/")
_COUNTED_ENDS = frozenset("0123456789)）人名位个efnst")
_LONGEST = 26
_OR = re.compile(r"[(]或(?P<name>[^()]{2,12})[)]")
_SUCH_AS = re.compile(r"[(](?:含|包括|包含|如|例如)[^()]{2,30}[)]")
"""In brackets behind a name: another one that may stand for it, and those that it covers."""
_DIVIDERS = re.compile(r"[、,;，；\n] *|\|+ *")
_BARS = re.compile(r" *(?:\|+|\n) *")
_ENGLISH_DIVIDERS = re.compile(r" *[;\n] *| +(?:and|or|&) +| +/ +| *, *(?:and +)?")


_AGENT = re.compile(r"(?:[a-z]{3}er|[a-z]{2}or|ist|ian|eer|man|woman|person)s?$")
IN_CHARGE = re.compile(r"负责人(?=[\s,。;:、)]|$)")
_OF_A_PLACE = re.compile(r"[\u3400-\u9fff]{2,}?(?:[省市县区州旗镇乡]|街道)")
_TO_FILL_IN = re.compile(
    r"\[(?:insert|enter|add|name|title|your|to be|position|department|job|line|list|date|tb[acd])[^\]]*\]"
    r"|<[a-z ]{3,40}>|_{3,}|\.{4,}|\{\{[^}]*\}\}|[\[(<【](?:待|请?填|此处|在此|可?根据|示例)[^\[\]()<>【】]*[\])>】][。;]?"
)
_BEFORE_TO_FILL_IN = frozenset("[<_.{(【")
_PLACEHOLDER = 60
_POINTS = "。.;,、"
_NAMES = "names.tsv"
_REMEMBERED = 20_000


@cache
def _empty() -> frozenset[str]:
    return frozenset(compact(word) for word in words(_NAMES, "empty")) | {""}


@cache
def _general() -> frozenset[str]:
    return frozenset(compact(word) for word in words(_NAMES, "general"))


def is_empty(text: str) -> bool:
    """无, ——, N/A: how a form says that there is none."""
    if len(text) >= _PLACEHOLDER or text[:1] not in _before_empty():
        return False
    return compact(text).strip(_POINTS) in _empty() or _is_to_fill_in(text.strip())


@cache
def _before_empty() -> frozenset[str]:
    """What a text that says so may begin with: few others do, and need not be looked at further."""
    return frozenset(word[:1] for word in _empty()) | _BEFORE_TO_FILL_IN | frozenset(_POINTS + whitespace + "\u3000_")


def _is_to_fill_in(text: str) -> bool:
    return text[:1] in _BEFORE_TO_FILL_IN and _TO_FILL_IN.fullmatch(text) is not None


def is_general(text: str) -> bool:
    """各部门, the team: named, but nobody in particular."""
    return compact(text) in _general()


def begins_duty(text: str, start: int = 0) -> bool:
    """Whether the text at `start` begins as a duty may: 负责, 制定, "ensure"."""
    word = beginning(_NAMES, "verb", text, start)
    if word == "负责" and IN_CHARGE.match(text, start):
        return False  # 负责人: who leads
    return bool(word) and not (word.isascii() and text[start + len(word) : start + len(word) + 1].isalpha())


def without_count(text: str) -> str:
    """客服专员(3人) is 客服专员."""
    if text[-1:] not in _COUNTED_ENDS or (text[-1].isascii() and _DIGIT.search(text) is None):
        return text
    return _STAFFING.sub("", _COUNT.sub("", _TIMES.sub("", text)))


def count_beside(form: str, start: int, end: int) -> int | None:
    """How many a list says there are of the name form[start:end]: 理货员(3人), 理货员:3, "Two Clerks", "Clerk x 3"."""
    after = COUNT_AFTER.match(form, end) or _LISTED_COUNT.match(form, end)
    before = _COUNT_BEFORE.search(form, max(0, start - _LONGEST_COUNT), start) if after is None else None
    found = after or before
    return NUMBERS.get(found[1]) or chinese_value(found[1]) if found else None


def _begins_clause(text: str) -> bool:
    return bool(beginning(_NAMES, "clause", text)) and not beginning(_NAMES, "name_start", text)


@lru_cache(_REMEMBERED)
def is_title(form: str, shown: str = "") -> bool:
    """Whether the whole text looks like the title of a post. `shown` is the text as written, for English capitals."""
    if _IDEOGRAPH.match(form, len(form) - 1) and not may_end(_NAMES, "title", form[-1]):
        return False
    form = _BRACKETS.sub("", form.strip())
    if not len(compact(form)) >= 2 or len(form) > 64 or _STOPS.search(form.replace(", ", "")):
        return False
    if is_latin(form):
        return is_written_as_name(form, _BRACKETS.sub("", shown.strip()) or form.title(), "title_word")
    text = compact(form)
    if "的" in text:
        text = _OVERSEEING.sub("", text)
    known = ending(_NAMES, "title", text)
    if len(text) > _LONGEST or _IN_NO_NAME.search(text) or not known:
        return False
    return not _begins_clause(text) and (len(known) > len(ending(_NAMES, "not_title", text)))


@lru_cache(_REMEMBERED)
def is_unit(form: str, shown: str = "") -> bool:
    """Whether the whole text looks like the name of a unit."""
    if _IDEOGRAPH.match(form, len(form) - 1) and not may_end(_NAMES, "unit", form[-1]):
        return False
    form = _BRACKETS.sub("", form.strip())
    if not len(compact(form)) >= 2 or len(form) > 64 or _STOPS.search(form):
        return False
    if is_latin(form):
        return is_written_as_name(form, _BRACKETS.sub("", shown.strip()) or form.title(), "unit_word")
    text = compact(form)
    if len(text) > _LONGEST or _IN_NO_NAME.search(text) or not ending(_NAMES, "unit", text) or text in words(_NAMES, "not_unit"):
        return False
    if text.endswith(("部门", "科室", "岗位")) and is_unit(text[:-2].rstrip("各")):
        return False
    if ("为" in text and is_unit(text.partition("为")[0])) or ("是" in text and is_unit(text.partition("是")[0])):
        return False  # 某某办公室为县委工作部门 is a sentence
    return not _begins_clause(text) and not ending(_NAMES, "not_unit_end", text)


@cache
def may_end_name(character: str) -> bool:
    """Whether a post's or unit's name may end with the character: cheap, to be asked before a text is looked at as one."""
    ends = any(may_end(_NAMES, role, character) for role in ("title", "unit", "heading_unit"))
    return ends or _IDEOGRAPH.match(character) is None


@lru_cache(_REMEMBERED)
def names_a_unit(shown: str) -> bool:
    """Whether a name as printed is surely a unit's, not a post's: a unit among somebody's subordinates holds no post."""
    form = aligned(shown)
    return is_unit(form, shown) and not is_title(form, shown)


@lru_cache(_REMEMBERED)
def leads_as_a_unit(shown: str) -> bool:
    """Whether a superior's name is a unit's (品质部), in which the post then stands; a board leads as a post does."""
    return names_a_unit(shown) and not ending(_NAMES, "board", aligned(shown))


@cache
def _organization_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(_NAMES, 'organization')})")


def organization_at_head(form: str) -> int:
    """How many characters of a title are the name of a whole organization (某某有限公司|组织手册); 0 when none are."""
    stop = _TITLE_STOP.search(form)
    limit = stop.start() if stop else len(form)
    ends = [match.end() for match in _organization_end().finditer(form, 0, limit)]
    return next((end for end in reversed(ends) if end > 3 and is_unit(form[:end]) and not _is_branch(form[:end])), 0)


def _is_branch(form: str) -> bool:
    return bool(ending(_NAMES, "branch", form))


def is_organization(form: str) -> bool:
    """Whether a unit's name is that of a whole organization: a company, a group, an authority."""
    return is_unit(form) and bool(ending(_NAMES, "organization", compact(form)))


def is_authority(form: str) -> bool:
    """Whether a unit's name is that of a place's authority, which is an organization by itself: 某县水务局, 某某街道办事处."""
    return bool(ending(_NAMES, "body", form)) and _OF_A_PLACE.match(form) is not None and is_unit(form)


def unit_of_title(form: str) -> int:
    """How many characters of a title name its unit (客服部|经理); 0 when none does."""
    best = 0
    for end in range(2, len(form) - 1):
        accounts = form[end - 1 : end + 1] == "会计"
        if form[end - 1] not in "部心科室处组办司队店厂站院所行会团" or accounts or form[end] in "与和及/":
            continue
        if (
            form.count("(", 0, end) == form.count(")", 0, end)
            and not form[:end].endswith(("副厂", "副所", "副院", "副站"))
            and is_unit(form[:end])
            and is_title("某" + form[end:])
        ):
            best = end
    return best


def divided(form: str, start: int, end: int, shown: str = "", *, commas: bool = False) -> list[tuple[int, int]]:
    """The names listed in form[start:end]; spans without spaces, counts and closing marks. `commas`: each comma divides."""
    text = form[start:end]
    ideographs = not is_latin(text)
    spans: list[tuple[int, int]] = []
    position = 0
    if ideographs and "(" in text:
        text = _OR.sub(lambda match: f"、 {match['name']} ", text)
        text = _SUCH_AS.sub(lambda match: " " * len(match[0]), text)
    if not ideographs and "\n" in text and ("," in text or ";" in text):
        text = text.replace("\n", " ")  # a list with commas goes on there
    barred = not ideographs and "|" in text
    dividers = list((_BARS if barred else _DIVIDERS if ideographs else _ENGLISH_DIVIDERS).finditer(text))
    for divider in [*dividers, None]:
        stop = divider.start() if divider else len(text)
        if divider and "&" in divider[0] and not _both_titles(text, position, divider):
            continue
        if divider and not ideographs and not (commas or _divides(text, position, divider, shown)):
            continue
        if divider and commas and not ideographs and "," not in divider[0] and _joins(text, position, divider):
            continue
        if divider and text.rfind("(", position, stop) > text.rfind(")", position, stop):
            continue
        spans += _parts(text, position, stop) if ideographs else [(position, stop)]
        position = divider.end() if divider else stop
    return [(start + a, start + b) for a, b in (_trimmed(text, *span) for span in spans) if a < b]


def _divides(text: str, position: int, divider: re.Match[str], shown: str) -> bool:
    """A comma inside an English title ("Manager, People Operations") divides only where a title stands on its right."""
    if any(sign in divider[0] for sign in ";|\n"):
        return True
    if "/" in divider[0]:
        return is_title(text[position : divider.start()]) and is_title(text[divider.end() :].partition(",")[0])
    right = re.split(r"[,;\n]| and ", text[divider.end() :], maxsplit=1)[0]
    offset = divider.end()
    if counted := _MULTIPLE.match(right):
        right, offset = right[counted.end() :], offset + counted.end()
    left = text[position : divider.start()]
    if left[-1:] == ")" and _STAFFED.search(left):
        return True
    left = left[counted.end() :] if (counted := _MULTIPLE.match(left)) else left
    if is_title(left) == is_title(right, shown[offset : offset + len(right)] if shown else ""):
        return True
    if is_title(left) and any(is_title(longer) for longer in _longer_names(text, divider.end())):
        return True
    return "," in divider[0] and is_title(left) and _names_who(right) and left.rpartition(" ")[2] not in words(_NAMES, "rank")


def _longer_names(text: str, start: int) -> list[str]:
    """What may stand there as one name with "and" in it: Food and Beverage Manager."""
    piece = re.split(r"[,;\n]", text[start:], maxsplit=1)[0]
    ends = [match.start() for match in re.finditer(r" and ", piece)]
    return [piece[:end] for end in (*ends[1:], len(piece))]


def _both_titles(text: str, position: int, divider: re.Match[str]) -> bool:
    right = re.split(r"[,;\n]| and ", text[divider.end() :], maxsplit=1)[0]
    return is_title(text[position : divider.start()].strip()) and is_title(right.strip())


def _joins(text: str, position: int, divider: re.Match[str]) -> bool:
    """Whether "and" stands inside one unit's name: Safety and Environment Office."""
    if divider[0].strip() != "and":
        return False
    right = re.split(r"[,;\n]", text[divider.end() :], maxsplit=1)[0].strip(" .")
    left = text[position : divider.start()].strip()
    return not right.startswith("the ") and is_unit(right) and not is_unit(left) and not is_title(left)


def _names_who(text: str) -> bool:
    """Whether the last of several words ends as names of those who do something: line feeder, loom weaver."""
    last = text.strip(" .").rpartition(" ")[2]
    return " " in text.strip() and bool(_AGENT.search(last)) and last not in words(_NAMES, "no_agent")


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Names divided by spaces, 和, 与, 及, 或 or a slash, where each part is a name by itself."""
    piece = text[start:end]
    if _JOINING.isdisjoint(piece):
        return [(start, end)]
    for pattern in _JOINTS:
        cuts = [(m.start(), m.end()) for m in pattern.finditer(piece.strip())]
        offset = start + len(piece) - len(piece.lstrip())
        if not cuts:
            continue
        edges = [0, *(edge for cut in cuts for edge in cut), len(piece.strip())]
        spans = list(zip(edges[::2], edges[1::2], strict=True))
        if "/" in piece and any(b - a < 3 for a, b in spans):
            continue
        if all(_is_either(piece.strip()[a:b]) for a, b in spans):
            return [(offset + a, offset + b) for a, b in spans]
    return [(start, end)]


def _is_either(name: str) -> bool:
    """Whether a part of a list names a post or a unit, or says 公司领导, which is nobody in particular."""
    return is_title(name) or is_unit(name) or (name[-2:] == "领导" and is_general(name))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    multiple = _MULTIPLE.match(piece)
    begin = start + (multiple.end() if multiple else len(piece) - len(piece.lstrip(" -•·●◆*\t")))
    stripped = without_count(text[begin:end].rstrip(" 。.;,、等*"))
    if not _BEFORE_SPELT.isdisjoint(stripped):
        stripped = _SPELT.sub("", stripped)
    each = stripped[:1] == "各" and is_title(stripped[1:])  # 各车间主任
    return begin + each, begin + len(stripped)
