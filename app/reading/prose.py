"""Duties that are told in sentences: 后勤部负责全院的后勤工作, 设部长一名, 副部长协助部长工作.

Only text that stands under no label and no list is read so, and only with verbs that nothing but a duty has (names.tsv,
prose): an essay's sentences have other subjects.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.appointing import Appointing
from app.reading.drafts import Holder, Item, Place
from app.reading.headings import several_posts
from app.reading.names import IN_CHARGE, begins_duty, divided, is_general, is_title, is_unit, may_end_name
from app.reading.numbering import chinese_value
from app.reading.rules import alternatives, beginning, words
from app.reading.segments import Segment
from app.reading.setting_up import Placed
from app.reading.state import COLLECTED
from app.reading.telling import APPOINTED, posts_of_each, subject_at, take, told

_SENTENCE = re.compile(r"[^。;\n]+[。;]?")
_POSTS = re.compile(r"(?:设|置|,|、)(?P<name>[^,。;、设置]{2,12}?)(?P<count>\d{1,3}|[一二三四五六七八九十两]{1,3})[名人]")
_CHARGED_POST = re.compile(
    r"(?:^|[,。;]|置|设)(?P<name>[^,。;置设应]{2,10}?)(?:(?P<count>\d{1,3}|[一二三四五六七八九十两]{1,3})|若干)[名人](?P<to>至[^,。;]{1,3}[名人])?,"
    r"(?:由[^,。;]{2,30}(?:任|派|选|提名|指派|调派)[之]?,)?(?P<charge>(?:综理|综揽|襄理|襄助|承|主持|掌理|协助|辅助|负责|处理)[^,;。]+[^;。]*[。;]?)"
)
_FOUNDED = re.compile(r"(?:设立|成立|组建)(?P<name>(?![^,。;]{1,3}人以上)[^,。;、的]{2,14}),(?=[^,。;]{4})")
_LIST = re.compile(r"[^:;。][^;。]*[;。]?")
_DONE_BY = re.compile(
    r"(?!(?:前项|本[法章条]))[^,。;:由]{2,30}由(?P<name>[^,。;:由等各]{2,14}?)(?:统一|具体|牵头|全面)?"
    r"(?:负责|承担|办理|组织实施|实施|执行|管理|处理|完成|落实)[。;]?"
)
"""What somebody does, before who does it: 病历的归档由医务科负责。"""
_ALLOTS = re.compile(r"(?:其中,?)?核[定增](?!编制)")
_SETS_UP = re.compile(r"(?<![建开摆架铺])设(?![计备施立])|置(?!业)")
_EACH = re.compile(r"各(?P<unit>部|处|科|室|组|股|中心|队|班|司|局|所)门?(?:均|各|分别)?(?:下?设|置|配备|配)(?P<posts>.{3,60})")
_CHARGE_FOLLOWS = re.compile(r"(?:其|该[局部处中心]{1,2})?的?(?:主要)?(?:职责|职能|任务)(?:范围)?(?:是|为|包括|如下)?:?。?")
_PRESENTS = re.compile(r"(?:岗位|职位|职务|角色|部门|机构|人员|成员|组成)[^,。;]{0,8}:$")
"""How a paragraph ends that leads to a list of several, not to what one does."""
_BEARS = re.compile(r"(?P<name>本[^,。;对]{1,3})对[^,。;]{2,40},负?有?[^,。;]{2,20}之责[。;]?")
_LONGEST = 18
_SHORTEST_CLAUSE = 6
_RULES = ("article", "articlesection", "dotted")
"""How the clauses of rules and procedures are counted."""
_MUST_HAVE = re.compile(r"(?:应当?|必?须|需要?)(?:具[备有]|持有|取得)")
"""What somebody must be or have is no act: 护士应当具备…."""
_MUST = ("应", "须", "按", "每")
_OF_WHAT = re.compile(r"[之的][^。;,]|前[项条款][^。;]*,由[^。;]+[定之]+[。;]?$")
"""After a verb, what makes it say which things are meant: 调查官办理|之案件; 办理|前项事件之范围,由院长定之."""
_PAUSE, _MAINLY = re.compile(r"[,。;:!?、]"), re.compile("(?:主要|具体|全面|统一)(?:负责|承担)")
_OFTEN = re.compile("(?:应当?|须|要|还)?(?:(?:每[一半两]?个?(?:[日天周旬月年]|季度?|学期)|定期|随时|按[日周月季年]))(?:至少)?")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"(?:在[^,。;]{2,20}下,?|(?:作为|是)[^,。;]{2,30},)?"
        rf"(?:依法令?)?(?:{alternatives('names.tsv', 'prose')})|承[^,。;]{{2,20}}之?命,"
        r"|对[^,。;]{2,40}负(?:责|[^,。;]{0,6}责任)|是[^,。;]{2,16}责任[人者]"
    )


def _frequent(sentence: str, start: int) -> re.Match[str] | None:
    """How often something is done, where a duty goes on with what: 质控专员|每月|汇总不良事件."""
    often = _OFTEN.match(sentence, start)
    return often if often and is_title(sentence[:start]) and begins_duty(sentence, often.end()) else None


class Prose(Appointing):
    """The part of the outline that reads sentences."""

    def take_prose(self, segment: Segment) -> None:
        """Duties and posts that a loose paragraph tells, or those that follow it."""
        if segment.number and "章" in segment.number.text and self.page.form[segment.end - 1] not in "。;:":
            return  # 第二章 法院组织编制及职等
        leads = self.page.form[segment.end - 1] == ":" and self.holder is None
        if not (leads and self._lists_what_it_does(segment)):
            self._take_sentences(segment)
        self.own_unit = None

    def _take_sentences(self, segment: Segment) -> None:
        unit: Holder | None = None
        others = self.holder is not None and self.holder.has_statements and not self.holder.told
        announces = self.page.form[segment.end - 1] == ":"
        ruled = (self.ruled or (segment.number is not None and segment.number.style in _RULES)) and not announces
        position, post, self.counted = segment.start, None, segment.number is not None
        goes_on, opening = self.own_unit is not None, segment.start if segment.number else -1
        self.set_up_in.clear()
        while (sentence := _SENTENCE.search(self.page.form, position, segment.end)) is not None:
            position = sentence.end()
            if said := self.presented.get(sentence.start()):
                position = self._present(*said)
                continue
            self.telling = unit
            if ("置" in sentence[0] or "设" in sentence[0]) and (stop := self._establishes(sentence.start(), segment.end)):
                position, unit = stop, None
                continue
            if self._bears_charge(sentence) or self._charged_posts(sentence):
                continue
            if not others and (teller := self._told_of(sentence.start(), segment.end)) is not None:
                unit = teller[0] if teller[0].kind == "department" else unit
                post = teller[0] if goes_on or sentence.start() == opening else post
                position = max(position, teller[1])
                self._opens_section(teller[0])
                continue
            if (founded := self._founded(sentence, unit)) is not None:
                unit = founded
                continue
            if others or self._sets_up(sentence.start(), sentence.end()):
                continue
            if (appointed := self.told_of_person(sentence, _verb())) is not None:
                post = appointed
                continue
            length = self.teller(sentence[0]) or (self.actor(sentence[0]) if ruled else self._described_actor(sentence[0]))
            if length:
                stop = sentence.start() + length
                position = end = self._other_teller(sentence[0], length) + sentence.start()
                names = divided(self.page.form, sentence.start(), stop)
                for name in [(sentence.start(), stop)] if "或" in sentence[0][:length] else names:
                    holder = self._told(*name)
                    unit = holder if holder.kind == "department" else unit
                    post = holder if goes_on or sentence.start() == opening else post
                    self._tell(holder, stop, self.without_posts(holder, stop, end))
            elif post is not None and post.kind == "position" and self._says_act(sentence[0]):
                self._tell(post, sentence.start(), sentence.end())  # 第八条 主任负责科务。审核申请。
            else:
                unit = self._without_teller(segment, sentence, unit)

    def _bears_charge(self, sentence: re.Match[str]) -> bool:
        """本所对全院设备安全负保管之责。"""
        bears = _BEARS.fullmatch(sentence[0]) if "之责" in sentence[0] else None
        if bears:
            stop = sentence.start() + bears.end("name")
            self._tell(self._unit_called((sentence.start(), stop)), stop, sentence.end())
        return bears is not None

    def _other_teller(self, sentence: str, start: int) -> int:
        """Where another post goes on with what it does (会计负责记账,|出纳负责付款); the sentence's end where none does."""
        comma = sentence.find(",", start)
        while 0 < comma < len(sentence) - _SHORTEST_CLAUSE:
            length = self.teller(sentence[comma + 1 :])
            if length and is_title(sentence[comma + 1 : comma + 1 + length]):
                return comma + 1
            comma = sentence.find(",", comma + 1)
        return len(sentence)

    def _without_teller(self, segment: Segment, sentence: re.Match[str], unit: Holder | None) -> Holder | None:
        """Posts that a sentence sets up, or a charge whose list follows; the unit that the next sentence may be about."""
        if (each := _EACH.match(sentence[0])) is not None:
            self._posts_of_each(each, sentence.start())
        elif not self.in_articles and (doer := _DONE_BY.fullmatch(sentence[0])) and self._names_doer(doer["name"]):
            self.tell_of(sentence.start() + doer.start("name"), sentence.start() + doer.end("name"), sentence.span())
        elif unit or is_unit(sentence[0].partition("设")[0]):
            return self._posts(sentence, unit)
        elif _CHARGE_FOLLOWS.fullmatch(sentence[0]):
            self._open_charge(segment)
        return unit

    @staticmethod
    def _names_doer(name: str) -> bool:
        return (is_title(name) or is_unit(name)) and not is_general(name)

    def _lists_what_it_does(self, segment: Segment) -> bool:
        """A paragraph that says what a post or unit is and leads to lines of its duties: 调度员是…的人员。他们通常:."""
        after = (self.next(), self.next(1))
        items = not _PRESENTS.search(self.page.form, segment.start, segment.end)
        items &= all(one and not one.label and self.page.form[one.end - 1] in ";。" for one in after)
        subject = subject_at(self.page, segment.start, segment.end) if items else None
        if subject is not None:
            text = self.page.form[slice(*subject)]
            office = is_unit(text) or text in words("names.tsv", "heading_unit")
            self.holder, self.item = self._told(*subject, "department" if office and not is_title(text) else "position"), None
            self.start_facet("duties")
        return subject is not None

    def _present(self, name: Place, said: Place) -> int:
        """Take what an article's sentence tells of the post or unit that it presents; gives where it ends."""
        stop = said[0] + self._other_teller(self.page.form[slice(*said)], 0)
        self._tell(self._told(*name), said[0], stop)
        return stop

    def tells_of_own_post(self, unit: Holder, segment: Segment) -> bool:
        """Whether a paragraph right under a unit's bare name tells what one of its posts does: 主任负责阅览部工作。."""
        if unit.kind == "position" or unit.has_statements or segment.number or self.page.form[segment.end - 1] not in "。;":
            return False
        text = self.page.of(segment)
        own = is_title(text[: self.teller(text)]) or self._tells_of_part(unit, text)
        own |= unit is self.over_told and not begins_duty(text)
        if own:
            self.facet = self.main = None  # 图书馆岗位职责 stands over what its posts do, not over its own duties
            self.over_told = unit
            self.own_unit = None if self._heads_the_text(unit) else unit
        return own

    def _heads_the_text(self, unit: Holder) -> bool:
        return unit.name is not None and not self.page.form[: unit.name[0]].strip(" \n#")

    def _tells_of_part(self, unit: Holder, text: str) -> bool:
        """Whether a sentence right under the name that the text begins with is about another unit: 医务科设…, 医务科负责…."""
        if not unit.name or not self._heads_the_text(unit):
            return False
        name = text[: self.teller(text)] or _SETS_UP.split(text, maxsplit=1)[0]
        return 1 < len(name) <= _LONGEST and is_unit(name) and not is_general(name) and not self.key(unit.name).endswith(name)

    def _opens_section(self, holder: Holder) -> None:
        """Labels after an introduction are those of the holder that it tells of."""
        after = self.next()
        if after is not None and after.label in COLLECTED and not holder.has_statements:
            self.holder, self.item = holder, None
            self.unit = holder if holder.kind == "department" else self.unit

    def _told_of(self, start: int, end: int) -> tuple[Holder, int] | None:
        """The holder of which form[start:end] tells lines, a number or a list of duties first, and where that ends."""
        lead = _ALLOTS.match(self.page.form, start, end)
        start = lead.end() if lead else start
        for length in range(2, self._longest_name(start, end)):
            if not may_end_name(self.page.form[start + length - 1]):
                continue
            name = self.page.form[start : start + length]
            found, sets_up = told(self.page, start + length, end), _SETS_UP.search(name)
            if found is None and sets_up is None:
                continue
            office = name in words("names.tsv", "heading_unit")
            if not (office or is_title(name) or is_unit(name)) or is_general(name) or self._goes_on(start, length):
                continue
            if sets_up:
                return None
            if found is not None and found.kind == "nothing":
                found = told(self.page, found.end + 1, end)
            line = found is not None and found.kind in ("superior", "dotted", "subordinate")
            if found is None or (line and not is_title(name) and self._longer_title(start, length, end)):
                continue
            holder = self._told(start, start + length)
            stop, lines = found.end, False
            before = ""
            while found is not None and found.kind != "duties":
                line_of_post = before == "posts" and found.kind in ("superior", "dotted")
                take(self.page, (self._post_set_up(holder) if line_of_post else None) or holder, found)
                before = before if found.kind == "nothing" else found.kind
                stop, lines = found.end, lines or found.kind in ("superior", "dotted")
                found = told(self.page, stop + 1, end)
            if found is not None:
                stop = self._list_of(holder, found.end, end)
            elif self.page.form[stop : stop + 1] == ",":
                appointed = APPOINTED.match(self.page.form, stop + 1, end)
                goes_on = appointed.end() if appointed else stop + 1
                if begins_duty(self.page.form, goes_on):
                    begin, stop = start + length if lines else goes_on, self._end_of_sentence(stop, end)
                    self._tell(self._post_set_up(holder) or holder, begin, stop)
            whole = self._end_of_sentence(stop, end)
            told_next = self.page.form[stop : stop + 1] == "," and self.teller(self.page.form[stop + 1 : whole])
            return holder, stop + 1 if told_next else whole
        return None

    def _longer_title(self, start: int, length: int, end: int) -> bool:
        """Whether a unit's name begins a title of which something is told, too: 窗口受理员受科长领导 is not about the 窗口."""
        longer = range(start + length + 1, start + self._longest_name(start, end))
        return any(is_title(self.page.form[start:stop]) and told(self.page, stop, end) for stop in longer)

    def _post_set_up(self, unit: Holder) -> Holder | None:
        """The one post that a sentence has just set up in a unit, whose charge follows: 会计室置主任一人,办理会计事项."""
        if unit.kind != "department" or len(unit.named) != 1 or unit.parts:
            return None
        (place, count) = unit.named[0]
        post = self._told(*place, "position", within=unit)
        post.headcount = post.headcount or count
        return post

    def _longest_name(self, start: int, end: int) -> int:
        """One more than the characters of the longest name that may stand there, with something told after it."""
        pause = _PAUSE.search(self.page.form, start, min(end, start + _LONGEST))
        return min(_LONGEST, end - start - 2, pause.start() - start + 1 if pause else _LONGEST)

    def _end_of_sentence(self, start: int, end: int) -> int:
        sentence = _SENTENCE.match(self.page.form, start, end) if self.page.form[start - 1] not in "。;" else None
        return sentence.end() if sentence else min(start + 1 if self.page.form[start : start + 1] in ("。", ";") else start, end)

    def _goes_on(self, start: int, length: int) -> bool:
        """Whether a post's title is the beginning of a unit's name: 项目经理|部."""
        name, longer = self.page.form[start : start + length], self.page.form[start : start + length + 1]
        return is_unit(longer) and not is_title(longer) and not is_unit(name)

    def _list_of(self, holder: Holder, start: int, end: int) -> int:
        """Duties in one sentence, divided by semicolons; where the sentence ends. Without any, the lines after it are."""
        stop = self.page.form.find("。", start, end)
        stop = end if stop < 0 else stop + 1
        body = _LIST.finditer(self.page.form, start, stop)
        items = [(match.start(), match.end()) for match in body if match[0].strip(" :,;。")]
        holder.items.setdefault("duties", []).extend(Item(a, b, paragraph=True, whole=True) for a, b in items)
        if not items:
            self.holder, self.item = holder, None
            self.start_facet("duties")
        return stop

    def _charged_posts(self, sentence: re.Match[str]) -> bool:
        """Posts that are set up with their charge: 置所长一人,综理所务; 副所长一人,襄理所务. Several units have one each."""
        found = False
        for match in _CHARGED_POST.finditer(sentence[0]):
            if is_title(match["name"]):
                start = sentence.start()
                if not found:
                    self._sets_up(start, sentence.end())
                place = start + match.start("name"), start + match.end("name")
                number = None if match["to"] else chinese_value(match["count"] or "")
                self._place(Placed(place, number or None, (start + match.start("charge"), start + match.end())), self.set_up_in)
                found = True
        return found

    def _founded(self, sentence: re.Match[str], unit: Holder | None) -> Holder | None:
        """A unit that is set up with its tasks (公司设立审计部门,定期审计…), or the next sentence about it."""
        match = _FOUNDED.search(sentence[0])
        if match and is_unit(match["name"]) and not is_general(match["name"]):
            holder = self._told(sentence.start() + match.start("name"), sentence.start() + match.end("name"))
            self._tell(holder, sentence.start() + match.end(), sentence.end())
            return holder
        name = self.key(unit.name) if unit and unit.name else ""
        if unit is None or not name or not sentence[0].startswith(name) or not begins_duty(sentence[0], len(name)):
            return None
        self._tell(unit, sentence.start() + len(name), sentence.end())
        return unit

    def tell_of(self, start: int, end: int, place: Place) -> None:
        """Writes down a sentence as the duty of the post or unit named form[start:end]."""
        self._tell(self._told(start, end), *place)

    def teller(self, sentence: str) -> int:
        """How many characters of a sentence name the post or unit whose duty it tells."""
        each = sentence[:1] == "各"
        for length in range(2, min(_LONGEST, len(sentence) - 2)):
            if not may_end_name(sentence[length - 1]):
                continue
            verb = _verb().match(sentence, length) or _frequent(sentence, length)
            if not (verb := verb or (_MAINLY.match(sentence, length) if self.counted else None)):
                continue
            if _OF_WHAT.match(sentence, verb.end()):
                return 0
            name = sentence[each:length]
            named = is_title(name) or (not each and (is_unit(name) or several_posts(name) is not None))
            if named and not is_general(name):
                titled = is_title(sentence[: verb.end()]) or IN_CHARGE.match(sentence, length)  # 客服|主管 is one title
                return 0 if titled else length
        return 0

    @staticmethod
    def actor(sentence: str) -> int:
        """How many characters of a rule's clause name the post or unit that acts in it: 财务部|依据工资表核发工资."""
        for length in range(2, min(_LONGEST, len(sentence) - 4)):
            verb = beginning("names.tsv", "acts", sentence, length) or beginning("names.tsv", "verb", sentence, length)
            acts = len(verb) > 1 or verb in _MUST
            if not acts or sentence[length + len(verb)] == "的" or _MUST_HAVE.match(sentence, length):
                continue
            name = sentence[:length]
            if (is_title(name) or is_unit(name)) and not is_general(name):
                return length
        return 0

    def _described_actor(self, sentence: str) -> int:
        """How many characters of a sentence among rules name a unit with its own section, where it says what that does."""
        if self.facet != "section" or not self.sheets:
            return 0
        described = (holder for holder in self.sheet.holders if holder.kind == "department" and holder.has_statements)
        names = (self.key(holder.name) for holder in described if holder.name and not holder.told)
        return next((len(name) for name in names if sentence.startswith(name) and self._acts(sentence, len(name))), 0)

    @staticmethod
    def _says_act(sentence: str) -> bool:
        """Whether a sentence without a subject begins with what is done."""
        return begins_duty(sentence) or len(beginning("names.tsv", "acts", sentence)) > 1

    @staticmethod
    def _acts(sentence: str, start: int) -> bool:
        """Whether the sentence goes on with an act, not with what should be or what it is for."""
        return begins_duty(sentence, start) and len(beginning("names.tsv", "verb", sentence, start)) > 1

    def _posts_of_each(self, match: re.Match[str], start: int) -> None:
        """One sentence for many units: 各部设部长一人,副部长二人."""
        posts = posts_of_each(self.page, start + match.start("posts"), start + match.end("posts"))
        self.sheet.each += [(match["unit"], place, count) for place, count in posts]

    def _open_charge(self, segment: Segment) -> None:
        """主要职责是: after a sentence about a body, there or in the paragraph above, whose duties the list after it holds."""
        above = [place for place in self.loose[-2:-1] if _CHARGE_FOLLOWS.fullmatch(self.page.of(segment))]
        start, end = above[0] if above else (segment.start, segment.end)
        ends = range(start + 3, min(start + _LONGEST, end))
        acting = [(start, stop) for stop in ends if is_unit(self.page.form[start:stop]) and begins_duty(self.page.form, stop)]
        if subject := subject_at(self.page, start, end) or next(reversed(acting), None):
            self.holder, self.item = self._told(*subject), None
            self.start_facet("duties")

    def _posts(self, sentence: re.Match[str], unit: Holder | None) -> Holder | None:
        name, verb, _ = sentence[0].partition("设")
        if verb and is_unit(name):
            unit = self._told(sentence.start(), sentence.start() + len(name))
        for match in _POSTS.finditer(sentence[0]) if unit else ():
            if unit and is_title(match["name"]):
                place = sentence.start() + match.start("name"), sentence.start() + match.end("name")
                unit.named.append((place, chinese_value(match["count"])))
        return unit
