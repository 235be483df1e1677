"""Every name of a store in memory, and which of them a text may mean. It knows no store; names.py reads them.

The ways of meaning a name, the surest first: its id, the name itself (script, width, case and marks apart), an alias
(客服部 for 客户服务部, CFO for Chief Financial Officer), its beginning, its end, the same sounds (pinyin), one slip of the keys.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from app.language import lexicon
from app.language.script import fold
from app.questions.sounds import Sounds
from app.questions.spelling import (
    abbreviates,
    another_title,
    brands,
    content,
    decisive,
    initials,
    inside_a_word,
    office,
    plain,
    slips_of,
    whole_words,
    without_process,
)

ID, EXACT, ALIAS, BEGINNING, ENDING, SOUND, SLIP = range(7)
"""How a text means a name, the surest first."""

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"[a-z0-9]+")
_PARTLY_ALIKE = 74.0
"""Of 100 by RapidFuzz: a name of four characters with one wrong is 75."""
_HEADING = re.compile(r"(?:heads|leads|directs|manages) ")
"""Behind who they tell what is done: who heads Sales names no Head of Sales."""
_PLURAL = re.compile(r"s(?![a-z0-9])")
_BEFORE_OTHERS = frozenset("副总")
"""Characters before a title that make it another one: 副院长 is not 院长."""
_TOKENS = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_CHINESE_ONLY = re.compile(r"[\u3400-\u9fff]+")
_END, _LONGEST_NEAR, _MOST_WORDS = 3, 10, 5
"""The most characters and words that are looked up as an abbreviated name."""
_BRAND = 5
"""Letters of a word that alone may stand for an English organization, unless it is a known word."""
_NEAR_KINDS = ("Position", "Department", "Process", "Organization")
_UNIT_ENDS = re.compile(r"(?:部门|中心|小组|[部处科室组])$")
_QUALIFIED = re.compile(
    r"(?P<place>.+?)(?:的|里的|中的|'s | - |[,:/] ?)(?P<name>.+)|(?P<name_2>.+?) (?:of|in|at|for|from) (?:the )?(?P<place_2>.+)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A node by its name. `department` is as named, `organization` an id, `place` that organization's name."""

    id: str
    kind: str
    label: str
    department: str | None = None
    organization: str | None = None
    place: str = ""
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.label).strip())


Meant = list[tuple[Name, int]]
"""What a text may mean, each with how."""


class Namesakes:
    """The names; made once and never changed."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_kind: dict[str, list[Name]] = defaultdict(list)
        self._by_id: dict[str, Name] = {}
        self._by_plain: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for name in names:
            self._by_kind[name.kind].append(name)
            self._by_id[name.id] = name
            self._by_plain[name.kind, plain(name.folded)].append(name)

    def prepare(self) -> None:
        """Works out what is made on first use otherwise."""
        _ = self._spotted, self._lengths
        self._sounds.prepare()

    def of_kind(self, kind: str, organization: str | None = None) -> list[Name]:
        return [n for n in self._by_kind.get(kind, []) if organization is None or n.organization == organization]

    def meant(self, kind: str, written: str, organization: str | None, *, loose: bool = True) -> Meant:
        """What the text may mean, of the surest way in which anything does; `loose` adds the ways after the name itself."""
        by_id = self._by_id.get(written.strip())
        if by_id is not None and by_id.kind == kind:
            return [(by_id, ID)]
        wanted = fold(written).strip()
        if not wanted:
            return []
        ways: list[tuple[int, Callable[[str, str], Iterable[Name]]]] = [(EXACT, self._exact)]
        if loose:
            ways += [
                (ALIAS, self._alias),
                (BEGINNING, self._beginning),
                (ENDING, self._ending),
                (SOUND, self._sound),
                (SLIP, self._slip),
            ]
        for how, way in ways:
            found = [n for n in way(kind, wanted) if organization is None or n.organization in (organization, None)]
            if found:
                return [(name, how) for name in found]
        return []

    def within(self, kind: str, written: str, organization: str | None) -> Meant:
        """A name with the organization or department that it is of: 甲公司的店长, 客服部专员, the clerk of Finance."""
        wanted = fold(written).strip()
        for place, inside in self._splits(wanted):
            organizations = [n for n, _ in self.meant("Organization", place, None)]
            for whole in organizations:
                if found := self.meant(kind, inside, whole.id):
                    return found
            departments = [n for n, _ in self.meant("Department", place, organization) if kind == "Position"]
            places = {(n.organization, n.folded) for n in departments}
            found = [
                (n, how)
                for n, how in self.meant(kind, inside, organization)
                if (n.organization, fold(n.department or "")) in places
            ]
            if found:
                return found
        return []

    def spot(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where names stand in a folded text, the longest at each place, none inside another."""
        place = 0
        while place < len(folded):
            end = self._longest_at(folded, place)
            if end:
                yield place, end
            place = end or place + 1

    def spot_near(self, folded: str, organization: str | None = None) -> Iterator[tuple[int, int, list[Name]]]:
        """Where names stand abbreviated, by their initials, their end or their sounds, between names that stand as stored.

        With the names that each may mean; none inside another.
        """
        end = 0
        for start, stop in (*self.spot(folded), (len(folded), len(folded))):
            for first, last, names in self._near_in(folded, end, start):
                if here := [n for n in names if organization is None or n.organization in (organization, None)]:
                    yield first, last, here
            end = stop

    def spot_wider(self, folded: str, organization: str | None = None) -> Iterator[tuple[int, int, list[Name]]]:
        """Where an English name stands shortened around a shorter one that stands as stored: finance & admin manager."""
        spots = list(self.spot(folded))
        tokens = [(m.start(), m.end()) for m in _TOKENS.finditer(folded) if content(m[0])] if spots else []
        end = 0
        for place in range(len(tokens)):
            for last in range(min(place + _MOST_WORDS, len(tokens)) - 1, place, -1):
                start, stop = tokens[place][0], tokens[last][1]
                inside = any(start <= s and e <= stop and (s, e) != (start, stop) for s, e in spots)
                if start < end or not inside or any(s < start < e or s < stop < e for s, e in spots):
                    continue
                if _HEADING.match(folded, start) and folded.endswith("who ", 0, start):
                    continue
                names = self._by_words.get(" ".join(sorted(content(folded[start:stop]))), [])
                if here := [n for n in names if organization is None or n.organization in (organization, None)]:
                    yield start, stop, here
                    end = stop

    def _near_in(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, list[Name]]]:
        tokens = [(m.start(), m.end()) for m in _TOKENS.finditer(text, start, end)]
        place = 0
        while place < len(tokens):
            chinese = bool(_CHINESE.match(text[tokens[place][0]]))
            if chinese and text[tokens[place][0]] not in self._beginnings:
                place += 1
                continue
            longest = min(_LONGEST_NEAR if chinese else _MOST_WORDS, len(tokens) - place)
            for length in range(longest, 0, -1):
                first, last = tokens[place][0], tokens[place + length - 1][1]
                if names := self._near(text[first:last], length):
                    yield first, last, names
                    place += length - 1
                    break
            place += 1

    def _near(self, written: str, length: int) -> list[Name]:
        """The names that the text may mean without being one."""
        if _CHINESE.search(written):
            if length < 2 or not _CHINESE_ONLY.fullmatch(written):
                return []
            likely = self._by_edges.get(written[0] + written[-1], []) if length > 2 else []
            return [name for name in likely if abbreviates(written, name.folded)] or self._by_part(written)
        words = content(written)
        # One word in the plural is a matter before it is a name: repairs.
        whole = words != [written[:-1]] if length == 1 else length == len(words) or _bare(written, len(words))
        found = self._by_words.get(" ".join(sorted(words)), []) if whole else []
        spelt = written.replace(" ", "")
        if not found and len(spelt) > 4 and not any(map(lexicon.concepts_of, words)):
            found = [name for kind in self._by_kind for name in self._called(kind, self._sounds.spelt(spelt))]
        return found

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The characters that Chinese names and their parts begin with: elsewhere none stands."""
        found = {key[0] for key in (*self._by_edges, *self._by_stem)}
        for ends in self._by_end.values():
            found.update(*(name.folded[1:-2] for name in ends))
        return frozenset(found)

    @cached_property
    def _by_edges(self) -> dict[str, list[Name]]:
        """Chinese names by their first and last character."""
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self._chinese:
            found[name.folded[0] + name.folded[-1]].append(name)
        return found

    def _by_part(self, part: str) -> list[Name]:
        """Chinese names by their stem, or by an end of three characters and more."""
        longer = (name for name in self._by_end.get(part[-_END:], ()) if len(name.folded) > len(part))
        return [*self._by_stem.get(part, ()), *(name for name in longer if name.folded.endswith(part))]

    @cached_property
    def _by_end(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self._chinese:
            if name.kind != "Organization" and len(name.folded) > _END and _CHINESE_ONLY.fullmatch(name.folded):
                found[name.folded[-_END:]].append(name)
        return found

    @cached_property
    def _by_stem(self) -> dict[str, list[Name]]:
        """Chinese firms and offices by what people call them, processes by what stands before 流程."""
        found: dict[str, list[Name]] = defaultdict(list)
        for name in (*self._chinese, *self._by_kind.get("Unit", [])):
            if short := office(name.folded):
                found[short].append(name)
            if name.kind == "Organization":
                for beginning in brands(name.folded):
                    found[beginning].append(name)
            elif name.kind != "Unit" and _CHINESE_ONLY.fullmatch(name.folded) and (stem := without_process(name.folded)):
                found[stem].append(name)
        return found

    @cached_property
    def _by_words(self) -> dict[str, list[Name]]:
        """English names by their words in alphabetical order, by their initials, and by the words that they end in."""
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self._near_names():
            words = content(without_process(name.folded) if name.kind == "Process" else name.folded)
            ends = (" ".join(sorted(words[place:])) for place in range(len(words)))
            if name.kind == "Organization":  # a place is called by its beginning, all else by its end
                first = 1 if words and not lexicon.concepts_of(words[0]) and len(words[0]) >= _BRAND else 2
                ends = (" ".join(sorted(words[:count])) for count in range(first, len(words)))
            for key in {*ends, *(i for i in initials(name.folded) if not lexicon.concepts_of(i))}:
                found[key].append(name)
        return found

    @cached_property
    def _chinese(self) -> list[Name]:
        return [name for name in self._near_names() if _CHINESE.search(name.folded)]

    def _near_names(self) -> Iterator[Name]:
        return (name for kind in _NEAR_KINDS for name in self._by_kind.get(kind, []))

    def spot_slip(self, folded: str) -> tuple[int, int, str] | None:
        """Where the name of a position, department or process stands with slips of the keys, and that name, folded."""
        names = [n.folded for kind in ("Position", "Department", "Process") for n in self._by_kind.get(kind, [])]
        alike = process.extract(folded, names, scorer=fuzz.partial_ratio, score_cutoff=_PARTLY_ALIKE, limit=10)
        for name, *_ in alike:
            found = fuzz.partial_ratio_alignment(name, folded)
            if found is None:
                continue
            start, end = whole_words(folded, found.dest_start, found.dest_end)
            written = folded[start:end]
            if OSA.distance(written, name) <= slips_of(name) and not decisive(written, name):
                return start, end, name
        for name in names:  # of three characters none may be wrong, but for one that sounds the same
            for start in range(len(folded) - 2) if len(name) == _END else ():
                written = folded[start : start + _END]
                if OSA.distance(written, name) == 1 and name in self._sounds.like(written):
                    return start, start + _END, name
        return None

    def kinds_of(self, folded: str) -> frozenset[str]:
        """The kinds of node that bear just that name."""
        return frozenset(kind for kind in self._by_kind if (kind, plain(folded)) in self._by_plain)

    def _longest_at(self, text: str, place: int) -> int | None:
        if place and (inside_a_word(text[place - 1], text[place]) or text[place - 1] in _BEFORE_OTHERS):
            return None
        for length in self._lengths.get(text[place : place + 2], ()):
            end = place + length
            whole = end >= len(text) or not inside_a_word(text[end - 1], text[end])
            if text[place:end] in self._spotted and (whole or _PLURAL.match(text, end)):
                return None if another_title(text, place, end) else end
        return None

    @cached_property
    def _spotted(self) -> frozenset[str]:
        return frozenset(n.folded for names in self._by_kind.values() for n in names if len(n.folded) > 1)

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = defaultdict(set)
        for name in self._spotted:
            found[name[:2]].add(len(name))
        return {begin: tuple(sorted(lengths, reverse=True)) for begin, lengths in found.items()}

    def _splits(self, wanted: str) -> Iterator[tuple[str, str]]:
        """Ways to divide a text into a place and what is inside it."""
        match = _QUALIFIED.fullmatch(wanted)
        if match:
            yield (match["place"] or match["place_2"]), (match["name"] or match["name_2"])
        for kind in ("Organization", "Department"):
            for name in self._by_kind.get(kind, []):
                if wanted.startswith(name.folded) and len(wanted) > len(name.folded):
                    yield name.folded, wanted[len(name.folded) :].lstrip("的 ")

    def _exact(self, kind: str, wanted: str) -> list[Name]:
        return self._by_plain.get((kind, plain(wanted)), [])

    def _alias(self, kind: str, wanted: str) -> Iterator[Name]:
        if _CHINESE.search(wanted):
            stem = _UNIT_ENDS.sub("", wanted)
            ends_as_unit = kind in {"Department", "Unit"} and stem != wanted  # 人事 alone is a matter before it is a unit
            for name in self._by_kind.get(kind, []):
                same_unit = ends_as_unit and len(stem) > 1 and stem == _UNIT_ENDS.sub("", name.folded)
                if same_unit or (len(wanted) > 2 and abbreviates(wanted, name.folded)):
                    yield name
        else:
            words = content(wanted)
            for key in {" ".join(sorted(words)), wanted} if words else ():
                yield from self._by_english.get((kind, key), [])

    @cached_property
    def _by_english(self) -> dict[tuple[str, str], list[Name]]:
        """English names by their words in alphabetical order, and by their initials."""
        found: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for kind, names in self._by_kind.items():
            for name in names:
                words = content(name.folded)
                for key in {" ".join(sorted(words)), *initials(name.folded)} if words else ():
                    found[kind, key].append(name)
        return found

    def _beginning(self, kind: str, wanted: str) -> list[Name]:
        return [n for n in self._by_kind.get(kind, []) if len(wanted) > 1 and n.folded.startswith(wanted)]

    def _ending(self, kind: str, wanted: str) -> list[Name]:
        if len(wanted) < 2:
            return []
        ends = wanted if _CHINESE.search(wanted) else f" {wanted}"
        return [n for n in self._by_kind.get(kind, []) if n.folded.endswith(ends)]

    def _sound(self, kind: str, wanted: str) -> list[Name]:
        if len(wanted) < 3:
            return []
        if _CHINESE.search(wanted):
            return self._called(kind, self._sounds.like(wanted))
        words = _WORDS.findall(wanted)
        # English words are no sounds.
        return [] if all(map(lexicon.concepts_of, words)) else self._called(kind, self._sounds.spelt("".join(words)))

    @cached_property
    def _sounds(self) -> Sounds:
        return Sounds(name.folded for names in self._by_kind.values() for name in names)

    def _called(self, kind: str, texts: Iterable[str]) -> list[Name]:
        """The names of that kind that are written so."""
        return [name for text in texts for name in self._by_plain.get((kind, plain(text)), []) if name.folded == text]

    def _slip(self, kind: str, wanted: str) -> list[Name]:
        slips = slips_of(wanted)
        if not slips:
            return []
        names = self._by_kind.get(kind, [])
        alike = process.extract(wanted, [n.folded for n in names], scorer=OSA.distance, score_cutoff=slips, limit=50)
        near = [(names[place], distance) for _, distance, place in alike if not decisive(wanted, names[place].folded)]
        least = min((distance for _, distance in near), default=0)
        return [name for name, distance in near if distance == least]


def _bare(written: str, words: int) -> bool:
    """Whether an English text of several words begins and ends with one that tells names apart."""
    every = _WORDS.findall(written)
    return words > 1 and bool(content(every[0]) and content(every[-1]))
