"""Headings: whose section begins, and what its lines will be.

A heading is a name (客服部经理), a name with the words for what follows (客服部职能, 网站编辑的工作内容), those words
alone, the title of a sheet or of the document, or a chapter that is about something else. How they are built is data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from app.language.script import is_latin
from app.reading.bilingual import in_two_languages, is_one_language
from app.reading.charges_chinese import announced_holder
from app.reading.headings_english import facet_patterns, name_beside_form, without_modifiers
from app.reading.names import is_general, is_title, is_unit, organization_at_head, without_count
from app.reading.rules import alternatives, beginning, compact, ending, labels, words

_FACETS = ("duties", "purpose", "authorities", "indicators", "qualifications", "contacts", "container")
_BRACKETED = re.compile(r" ?[(（][^()（）]{1,30}[)）]$")
_SYSTEMS = ("责任制", "责任制度")
"""What is a document by itself, and duties behind a name: 车间主任|安全生产责任制."""
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_REMARK = re.compile(r"[(（](?:试行|草案|暂行|修订|初稿|讨论稿|征求意见稿|[\d.年月日版修订]+)[)）]$")
_FORM_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,10}(?:职责|职能|说明|描述|书))[)）]$")
_IN_CHARGE = re.compile(r" ?[(（](?:主管|分管|负责|协管|兼)[^()（）]{2,30}[)）]$")
"""What a post's heading says of its field: 副经理(主管客房和仓库)."""
_ASIDE = re.compile(
    r" ?[(（](?:(?:或|原|即|(?:以下|下文)?(?:简称|下称|又称))[^()（）]+|"
    r"[^()（）]+(?:合一|合并|合署办公)|加?挂[^()（）]+(?:牌子|牌)|由[^()（）]+(?:担任|兼任|委派))[)）]$"
)
"""What a unit's heading says of its other names: 综合办(秘书处、宣传部二合一)."""
_POWERS = ("职权", "权力")
_EACH_UNIT = re.compile(r"各(?:部门|科室|处室|单位|[部处科室司课组股])$")
_STAFF_OF = re.compile(r"(?!各|相关|有关|全体|所有|其他|其它|本|该|公司|单位|企业|工作|责任)[\u3400-\u9fff]{2,8}人员")
_STAFF = re.compile(r" ?[(（][^()（）]*\d ?[人名][^()（）]*[)）]$")
"""What a unit's heading says of its staff: 办公室(编制5名,主任1名)."""
_GRADE = re.compile(r"(?<=[\u4e00-\u9fff]) ?[(（]?[a-z]\d{1,2}(?:\+| ?[-~/至] ?[a-z]?\d{1,2})?[)）]?$")
"""A post's grade behind its title: 后端工程师 P5-P7."""
_POSTS_BEHIND = re.compile(r"(?P<name>[a-z][a-z ,/&'-]{2,40}?) [(](?:x ?)?\d{1,3} (?:posts?|positions?|persons?|people|ftes?)[)]")
"""A name that is a post's, whatever its words, because it says how many there are: Thrower (4 posts)."""
_IN_CAPITALS = re.compile(r"[A-Z][\w'-]*(?:[ ,/&-]+(?:[A-Z][\w'-]*|of|and|the))*")
_PLAIN_NAME = re.compile(r"[\u3400-\u9fffa-z0-9()·]{3,30}")
_ACRONYM = re.compile(r"[a-z]{2,5} ?(?P<title>[\u3400-\u9fff]{2,6})")
_INNER_WORDS = re.compile(r"职责|职能|说明书|\d+ ")
_POST_WORD = re.compile(r" ?(?:岗位|职位)")
_LINE_BEHIND = re.compile(r" ?(?:,|[-–—|:]) ?(?:reports|reporting|responsible) (?:directly )?to ")
_LINE_BEHIND_CHINESE = re.compile(r"[,(（ ] ?(?:直接)?向[^,。;]{2,16}(?:汇报|负责|报告)(?:工作)?[)）]?$")
_LONGEST, _LONGEST_ENGLISH, _SHORTEST_NAME = 44, 72, 2
_REMEMBERED = 1000
_UNITS = "(?:departments|divisions|units|sections|teams|offices)"
_UNITS_ALONE = re.compile(  # a heading over all units or posts, which names none
    rf"(?:all |our |the |main |functional |organi[sz]ational )*{_UNITS}(?: (?:and|&) {_UNITS})?"
    r"|(?:(?:club|elected|executive|appointed) )?(?:officers|members|committees)(?: and (?:their )?duties)?"
)
_ENGLISH_BEHIND = re.compile(r"(?<=[\u3400-\u9fff]) ?[(（][a-z][a-z0-9 &/,.'-]{2,48}[)）]$")
"""A unit's name in English behind its own: 策略部(Planning/Strategy)."""
_JOINING_CHARACTERS = frozenset("及与和、图")
_OF = re.compile(r" *(?:for|of) (?:the |an? )?(?:role |post |position |job )?(?:of (?:the )?)?")
_CODE_BEHIND = re.compile(r"(?<=[a-z]) (?:#|no\.? ?)?\d{3,6}$")  # CLERK 0011
_ROLE_BEHIND = re.compile(r" (?:role|position)$")
_JOINING = frozenset(("and", "or", "of", "for", "&", "the", "in", "to", "their", "its"))


@dataclass(frozen=True, slots=True)
class Heading:
    """`kind`: position, department or weak (a name that shows neither), facet, form, document, rules, process.

    `name` is a slice of the matching form's text; `facet` is what follows, if the heading says so.
    """

    kind: str
    name: tuple[int, int] = (0, 0)
    facet: str | None = None


@cache
def _pattern() -> re.Pattern[str]:
    facets = "|".join(f"(?P<{kind}%d>{alternatives('headings.tsv', kind)})" for kind in _FACETS)
    modifiers = alternatives("headings.tsv", "modifier", "field_modifier")
    joiners = alternatives("headings.tsv", "joiner")
    first, second, beside = facets.replace("%d", "1"), facets.replace("%d", "2"), alternatives("headings.tsv", "beside")
    return re.compile(
        rf"(?P<name>.*?) ?(?P<modifiers>(?:(?:{modifiers})(?:{joiners})?)*)(?:{first})"
        rf"(?: ?(?:{joiners})? ?(?:{modifiers})*(?:{second}))*(?:(?:{joiners})(?:{modifiers})*(?:{beside}))?"
        rf" ?[(（]?(?:{alternatives('headings.tsv', 'tail')})*[)）]? ?\d*[:]?"
    )


@cache
def _modifiers() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('headings.tsv', 'modifier', 'field_modifier')})*")


@cache
def _form_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('headings.tsv', 'form')})s?(?: (?:template|sample|example)s?)?")


@cache
def _endings(role: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('headings.tsv', role)})[:]?$")


@lru_cache(_REMEMBERED)
def read_heading(form: str, shown: str) -> Heading | None:
    """What kind of heading a short text is, by its words alone; None when it is none. Both texts are of one length."""
    text = _REMARK.sub("", form.rstrip(" :|")).rstrip(" :|")
    text = _FORM_IN_BRACKETS.sub(r" \1 ", text).rstrip()
    key, latin = compact(text), is_latin(text)
    charges = not latin and "," in (_IN_BRACKETS.sub("", text) if "(" in text else text)
    if not 2 <= len(key) <= (_LONGEST_ENGLISH if latin or charges else _LONGEST) or "。" in text or ";" in text:
        return None
    if charges:
        return _charged(form, shown)
    if is_form(text) or _form_pattern().fullmatch(key):
        return Heading("form")
    if key in labels():
        return None
    if _UNITS_ALONE.fullmatch(text) or ending("headings.tsv", "posts_follow", key):
        return Heading("facet", facet="container")
    return (
        _charged(form, shown)
        or _form_with_name(text, shown)
        or _name_with_facet(text, shown)
        or _with_remark(text, shown)
        or _beside_title(text, shown)
        or _english_facet(text, shown)
        or _other(key)
    )


@lru_cache(_REMEMBERED)
def is_form(form: str) -> bool:
    """Whether a text is the title of a sheet and nothing else (岗位说明书, Job Description)."""
    text = form.strip()
    if is_one_language(text):
        return bool(_form_pattern().fullmatch(text))
    both = in_two_languages(text)
    return both is not None and all(_form_pattern().fullmatch(both[part].rstrip()) for part in ("one", "other"))


def read_name(form: str, shown: str) -> Heading | None:
    """A heading that is a bare name."""
    if form[-1:] == ")" and (posts := _POSTS_BEHIND.fullmatch(form)) and _IN_CAPITALS.fullmatch(shown, 0, posts.end("name")):
        return Heading("position", posts.span("name"))
    text = without_count(_STAFF.sub("", _GRADE.sub("", form.rstrip(" :")))).rstrip()
    text = _without_unit(_ASIDE.sub("", _IN_CHARGE.sub("", text))) if text[-1:] in (")", "）") else text
    if (english := _ENGLISH_BEHIND.search(text)) and is_unit(text[: english.start()]):
        return Heading("department", (0, english.start()))
    if found := _bilingual(text, shown[: len(text)]):
        return found
    if is_latin(text):
        if compact(text.partition("/")[0]) in words("names.tsv", "heading_unit"):
            return Heading("department", (0, len(text)))
        text = _CODE_BEHIND.sub("", text) if text[-1:].isdigit() else text
        if " or " in text and all(is_title(text[slice(*part)], shown[slice(*part)]) for part in _either(text)):
            return Heading("position", (0, len(text)))
        if text.startswith("the ") and is_title(text[4:], shown[4 : len(text)]):
            return Heading("position", (4, len(text)))
        text = bare if is_title(bare := _ROLE_BEHIND.sub("", text), shown[: len(bare)]) else text
    if is_title(text, shown[: len(text)]):
        return Heading("position", (0, len(text)))
    if " to " in text and (line := _LINE_BEHIND.search(text)) and is_title(text[: line.start()], shown[: line.start()]):
        return Heading("position", (0, line.start()))
    if "向" in text and (line := _LINE_BEHIND_CHINESE.search(text)) and is_title(text[: line.start()]):
        return Heading("position", (0, line.start()))
    one_unit = is_unit(text, shown[: len(text)]) and not _several_units(text)
    if one_unit or compact(text) in words("names.tsv", "heading_unit"):
        return Heading("department", (0, len(text)))
    return None


def _either(text: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two names of a post that may be either: Charge Nurse or Sister."""
    return (0, stop := text.index(" or ")), (stop + len(" or "), len(text))


def _without_unit(text: str) -> str:
    """A post's title without the unit that stands in brackets behind it: 调音师(录音组)."""
    match = _BRACKETED.search(text)
    inner = match[0].strip(" ()（）") if match else ""
    return text[: match.start()] if match and is_unit(inner) and is_title(text[: match.start()]) else text


def _several_units(text: str) -> bool:
    """Whether the last word means units in the plural: Board Committees."""
    last, known = text.rpartition(" ")[2], words("names.tsv", "unit_word")
    return last[-1:] == "s" and last not in known and last[:-1] in known


@cache
def _title_words() -> re.Pattern[str]:
    roles = ("modifier", "joiner", "tail", "rules", "document", "title_word", *_FACETS)
    return re.compile(rf"(?:{alternatives('headings.tsv', *roles)}|[(（][^()]*[)）])+")


def body_in_title(form: str) -> int:
    """How many characters of a document's title are the name of an authority or another body: 某某局|组织管理手册."""
    for end in range(len(form) - 2, 2, -1):
        rest = form[end:]
        if not _title_words().fullmatch(rest):
            continue
        if not is_unit(form[:end]):
            if end > 3 and heads_a_document(form[:end]):
                return end
            continue
        whole = any(word in rest for word in words("headings.tsv", "whole"))
        if ending("names.tsv", "body", form[:end]) or (whole and ending("names.tsv", "seat", form[:end])):
            return end
    return 0


def heads_a_document(form: str) -> bool:
    """Whether a Chinese line at the head of a document, or in its title, ends as the name of an organization does: 某某书店."""
    return bool(ending("names.tsv", "cover", form)) and _PLAIN_NAME.fullmatch(form) is not None and not is_title(form)


def is_rest_of_title(form: str) -> bool:
    """Whether a text is made up of words of a document's title and nothing else: 部门设置, 岗位职责汇编."""
    return bool(_title_words().fullmatch(form))


def _bilingual(text: str, shown: str) -> Heading | None:
    """A name in two languages, one after the other: the first one counts (运营总监 Operations Director)."""
    if is_one_language(text):
        return None
    acronym = _ACRONYM.fullmatch(text)
    if acronym and acronym["title"] in words("names.tsv", "title"):
        return Heading("position", (0, len(text)))
    match = in_two_languages(text)
    if match is None:
        return None
    one, other = (read_name(text[slice(*match.span(part))], shown[slice(*match.span(part))]) for part in ("one", "other"))
    return Heading(one.kind, match.span("one")) if one and other and one.kind == other.kind else None


def read_chapter_heading(form: str, shown: str) -> Heading | None:
    """A collection's chapter is called after a field of work (采购岗位职责 第2篇): only with 岗位 does that name a post."""
    heading = read_heading(form, shown)
    word = _POST_WORD.match(form, heading.name[1]) if heading and heading.kind == "weak" else None
    return replace(heading, name=(heading.name[0], word.end())) if heading and word else heading


def _holder(text: str, shown: str, start: int, end: int, facet: str | None) -> Heading | None:
    if linked := _OF.match(text, start, end):
        start = linked.end()
    inner = list(_INNER_WORDS.finditer(text, start, end))
    if inner and inner[-1].end() < end:
        start = inner[-1].end()
    while start < end and text[start] in " 的:-–—|":
        start += 1
    while end > start and text[end - 1] in " 的:-–—|":
        end -= 1
    start += text[start:end].startswith("各") and is_title(text[start + 1 : end])  # 各班组长|职责
    first, space, _ = text[start:end].partition(" ")
    if space and not is_latin(first) and is_title(first):  # 营销总监 部门|组织结构图
        return None
    if text[start:end].rpartition(" ")[2] in _JOINING:  # Departments and|Job Descriptions
        return None
    end = start + len(_IN_CHARGE.sub("", text[start:end]))
    if facet and is_latin(text):
        end = start + len(without_modifiers(text[start:end]))
    name = read_name(text[start:end], shown[start:end]) or several_posts(text[start:end])
    if name is None and facet == "duties" and names_staff(text[start:end]):
        return Heading("position", (start, end), facet)
    return Heading(name.kind, (start, end), facet) if name else None


def names_staff(text: str) -> bool:
    """Whether words mean those who do one kind of work: 行政人员, but not 相关人员."""
    return _STAFF_OF.fullmatch(text) is not None and not is_general(text)


def several_posts(text: str) -> Heading | None:
    """Posts with one section for all of them: 会计、出纳|岗位职责."""
    parts = text.split("、") if "、" in text else ()
    return Heading("position", (0, len(text))) if parts and all(map(is_title, parts)) else None


def _charged(form: str, shown: str) -> Heading | None:
    """A unit or post and its charge, announced before a list: 督察室掌理事項如下:."""
    found = announced_holder(form.rstrip())
    if found is None:
        return None
    start, end, known = found
    if form[start] == "本" and form.endswith("会议", start, end):
        return None  # 本会委员会议职权如下: the body itself in session
    if form.endswith("及其", start, end) or _EACH_UNIT.search(form, start, end):  # 本局之次級機關及其|業務如下:; 各處|職掌如下:
        return Heading("facet", facet="units")
    listed = "、" in form[start:end]
    name = several_posts(form[start:end]) if listed else read_name(form[start:end], shown[start:end])
    known |= listed
    facet = "authorities" if form.rstrip(" :").endswith(_POWERS) else "duties"
    return Heading(name.kind if name else "department", (start, end), facet) if name or not known else None


def _form_with_name(text: str, shown: str) -> Heading | None:
    """Position Description: Complaints Officer; 客服专员岗位说明书."""
    for match in _form_pattern().finditer(text):
        if match.start() == 0:
            found = _holder(text, shown, match.end(), len(text), None)
        elif match.end() == len(text):
            found = _holder(text, shown, 0, match.start(), None)
        else:
            found = None
        if found:
            facet = "container" if found.kind == "department" and "岗" in match[0] else None
            return Heading(found.kind, found.name, facet)
        if place := name_beside_form(text, shown, *match.span()):
            return Heading("position", place)
    return None


def _name_with_facet(text: str, shown: str) -> Heading | None:
    match = _pattern().fullmatch(text)
    if not match:
        return None
    kinds = {name[:-1] for name, value in match.groupdict().items() if value and name[-1] in "12"}
    facet = "container" if "container" in kinds else next(kind for kind in _FACETS if kind in kinds)
    if "duties" in kinds and facet == "purpose":
        facet = "duties"
    start, end, wide = match.start("name"), match.end("name"), match.end("modifiers")
    fielded = beginning("headings.tsv", "field_modifier", text, end)  # 安全|部门职责 is a unit's
    if not text[start:end].strip() and text.endswith(_SYSTEMS):
        return None
    if not text[start:end].strip() and not (fielded and is_unit(fielded + text[end + len(fielded) :][:2])):
        return Heading("facet", facet=facet) if match["modifiers"] or len(kinds) > 1 else None
    narrow = _holder(text, shown, start, end, facet)
    stops = (stop for stop in range(wide, end, -1) if _modifiers().fullmatch(text, stop, wide) or _ends_a_unit(text, start, stop))
    wider = (_holder(text, shown, start, stop, facet) for stop in stops)
    names = [found for found in wider if found]
    broad = next((found for found in names if found.kind == "department"), None)
    if broad and not (narrow and narrow.kind == "department" and is_unit(text[slice(*narrow.name)])):
        return broad
    if narrow or names:
        return narrow or names[0]
    weak = match["modifiers"].startswith(("岗位", "职位")) and end - start <= 10 and is_title(text[start:end] + "经理")
    weak = weak and not organization_at_head(text) and text[end - 1] not in _JOINING_CHARACTERS
    return Heading("weak", (start, end), facet) if weak else None


def _with_remark(text: str, shown: str) -> Heading | None:
    """A name and the words for what follows, with a remark in brackets behind: 部门经理工作职责(主管前厅)."""
    bare = _BRACKETED.sub("", text) if text[-1] in ")）" else text
    return _name_with_facet(bare, shown[: len(bare)]) if len(bare) < len(text) else None


def _beside_title(text: str, shown: str) -> Heading | None:
    """A name and the words for what follows, beside the title of the whole document: 护士工作职责 医院管理制度."""
    first, _, rest = text.partition(" ")
    if not rest or is_latin(text) or not (other := _other(compact(rest))) or other.kind not in ("rules", "document"):
        return None
    heading = _name_with_facet(first, shown[: len(first)])
    return heading if heading and heading.name[1] else None


def _ends_a_unit(text: str, start: int, stop: int) -> bool:
    return is_unit(text[start:stop]) and not text.startswith("组织", stop - 1)


def _english_facet(text: str, shown: str) -> Heading | None:
    """Duties of the Complaints Officer; Customer Care Department Responsibilities; Complaints Officer - Duties."""
    if not is_latin(text):
        return None
    for pattern in facet_patterns() if text.startswith("what ") else facet_patterns()[:2]:
        match = pattern.fullmatch(text)
        if match and match["name"].rpartition(" ")[2] in words("names.tsv", "everybody"):
            return Heading("facet", facet="container")
        lower = shown[slice(*match.span("name"))] if match else ""
        if match and lower.islower() and pattern is not facet_patterns()[1] and is_title(lower.partition(" of ")[0].split()[-1]):
            shown = f"{shown[: match.start('name')]}{lower.title()}"  # Duties of a night porter
        found = _holder(text, shown, match.start("name"), match.end("name"), "duties") if match else None
        if found:
            return found
    return None


def _other(key: str) -> Heading | None:
    key = _REMARK.sub("", key)
    for role in ("process", "rules", "document"):
        if _endings(role).search(key):
            return Heading(role)
    return None


@cache
def _fused_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[^,。;: ]{{2,20}}?)(?:{alternatives('headings.tsv', 'duties')}) ?(?=(?P=name))")


def fused_heading(form: str) -> tuple[Heading, int] | None:
    """A heading that runs into its text, which repeats the name: 客服部职能客服部的…; and where the text begins."""
    repeats = form.find(form[:_SHORTEST_NAME], _SHORTEST_NAME) > 0
    match = _fused_pattern().match(form) if repeats else None
    if not match:
        return None
    name = read_name(match["name"], match["name"])
    return (Heading(name.kind, (0, match.end("name")), "duties"), match.end()) if name else None
