"""How people are called in a question: 张经理, 小李, 启明, Mr Okafor, Piotr. It finds where, and whom each may mean.

Full names are found as all stored names are (marking.py); here stand what people say instead of them, with the post that tells
two of one surname apart. Whom a name still leaves open is for the user to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.database import Store
from app.language import lexicon
from app.language.script import fold
from app.language.words import any_of, question_words
from app.questions.kept import kept
from app.questions.names import namesakes
from app.questions.namesakes import Name
from app.questions.signs import says_something
from app.questions.spelling import inside_a_word
from graph_model.graph import GraphNode

_CHINESE_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_WORD = re.compile(r"[a-z][a-z'-]+")
_SHORTEST = 3
_LONGEST_TITLE = 8
_MOST_POSTS = 10_000
_FAMILIAR = "小老阿"
_AFTER = re.compile(r"[的归向是要他她在和跟与、,离走平负都现上下手有该被会能一突]|管(?!理)|$")
"""What may stand behind 小张: 小程序 is nobody."""


@dataclass(frozen=True, slots=True)
class Called:
    """Where somebody is called in a folded text, whom that may mean, and the end of the post's title where one is said."""

    start: int
    end: int
    people: tuple[Name, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Index:
    surnames: Mapping[str, list[Name]]
    parts: Mapping[str, list[Name]]
    """Given names in Chinese, single words of names in other languages."""


def called(store: Store, folded: str, organization: str | None) -> Iterator[Called]:
    """The places where somebody is called otherwise than by the full name alone, none inside another."""
    index = kept(store, ("people",), lambda: _index(store))
    if not index.surnames and not index.parts:
        return
    end = 0
    for place in range(len(folded)):
        one = _called_at(store, index, folded, place) if place >= end else None
        if one is not None:
            here = tuple(n for n in one.people if organization is None or n.organization == organization)
            if here:
                yield Called(one.start, one.end, here, one.title)
                end = one.end


def _called_at(store: Store, index: _Index, text: str, place: int) -> Called | None:
    if _WORD.match(text, place):
        return None if place and inside_a_word(text[place - 1], text[place]) else _in_english(index, text, place)
    for length in (2, 1):
        bearers = index.surnames.get(text[place : place + length], [])
        if bearers and (found := _by_title(store, text, place, place + length, bearers)):
            return found
    bearers = index.surnames.get(text[place + 1 : place + 2], []) if text[place] in _FAMILIAR else []
    if bearers and _AFTER.match(text, place + 2):
        return Called(place, place + 2, tuple(bearers))
    given = text[place : place + 2]
    return Called(place, place + 2, tuple(index.parts[given])) if given in index.parts else None


def _by_title(store: Store, text: str, start: int, end: int, bearers: list[Name]) -> Called | None:
    """Somebody by surname, or full name, and title: 张经理, 郑总, 王建国主任."""
    posts = kept(store, ("titles",), lambda: _titles(store))
    full = [one for one in bearers if text.startswith(one.folded, start)]
    places = [(start + len(one.folded), [one]) for one in full] or [(end, bearers)]
    for after, people in places:
        for length in range(_LONGEST_TITLE, 0, -1):
            title = text[after : after + length]
            fitting = tuple(one for one in people if any(_fits(title, post) for post in posts.get(one.id, ())))
            if len(title) == length and fitting:
                return Called(start, after + length, fitting, title)
    return None


def _fits(title: str, post: str) -> bool:
    """Whether one who holds the post is called so: its end, or how such posts are called for short."""
    short = _called_for_short().get(title)
    return bool(short and short in post) or (len(title) > 1 and post.endswith(title))


def fits_post(title: str, post: str) -> bool:
    """Whether what is said behind the name fits the title of the post; where nothing is said, any does."""
    return not title or _fits(title, fold(post))


def _in_english(index: _Index, text: str, place: int) -> Called | None:
    polite = re.compile(rf"(?:{any_of('honorific_en')})\.? ").match(text, place)
    start = polite.end() if polite else place
    word = _WORD.match(text, start)
    if word is None:
        return None
    said = word[0].removesuffix("'s").rstrip("'-")
    people = index.parts.get(said, [])
    if not people or (not polite and (lexicon.concepts_of(said) or says_something(said))):
        return None
    return Called(place, start + len(said), tuple(people))


def _index(store: Store) -> _Index:
    surnames, parts = defaultdict[str, list[Name]](list), defaultdict[str, list[Name]](list)
    for name in namesakes(store).of_kind("Person"):
        if _CHINESE_NAME.fullmatch(name.folded):
            surname = name.folded[:2] if name.folded[:2] in question_words("surname_zh") else name.folded[0]
            surnames[surname].append(name)
            given = name.folded.removeprefix(surname)
            if len(given) > 1 and not lexicon.concepts_of(given) and not says_something(given):
                parts[given].append(name)
        else:
            for word in {found for found in _WORD.findall(name.folded) if len(found) >= _SHORTEST}:
                parts[word].append(name)
    return _Index(dict(surnames), dict(parts))


def _titles(store: Store) -> dict[str, tuple[str, ...]]:
    """The titles of the posts that people hold, by their ids."""
    found = defaultdict[str, list[str]](list)
    for row in store.read("post_holders", {"state": "held", "limit": _MOST_POSTS}).rows:
        if isinstance(post := row["position"], GraphNode) and isinstance(person := row["person"], GraphNode):
            found[person.id].append(fold(post.label))
    return {person: tuple(titles) for person, titles in found.items()}


@cache
def _called_for_short() -> dict[str, str]:
    return dict(pair.split("=") for pair in question_words("short_title_zh"))
