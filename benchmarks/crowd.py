"""Organizations with as many duties as wanted, nearly all of different words: what retrieval is measured on.

Actions and matters are those of the lexicon, put together at random in the wording of job sheets; benchmarks/generator.py
gives the posts and their lines.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from app.language import lexicon
from benchmarks.generator import Company, Language, Post, company

_CHINESE = (
    "负责{first}的{act}，并跟踪{second}的落实",
    "{act}{first}和{second}，每月{other}一次",
    "按照规定{act}{first}，及时{other}{second}",
    "协助{act}{first}，收集{second}的资料",
    "根据{second}的要求{act}{first}，并向主管报告",
)
_ENGLISH = (
    "{act} the {first} and follow up the {second} within five working days",
    "{act} {first} matters and {other} the {second} every month",
    "Assist the manager to {act} the {first} and keep records of the {second}",
    "{other} the {second} after each review and {act} the {first}",
)


def crowd(positions: int, duties: int, language: Language, seed: int) -> Company:
    """An organization of `positions` posts with about `duties` duties a post."""
    chance = random.Random(seed)
    made = company(positions, language, seed)
    return replace(
        made,
        departments=tuple(
            replace(department, posts=tuple(_busy(post, duties, language, chance) for post in department.posts))
            for department in made.departments
        ),
    )


def _busy(post: Post, duties: int, language: Language, chance: random.Random) -> Post:
    more = _statements(language, chance)
    return replace(post, duties=(*post.duties, *(next(more) for _ in range(duties - len(post.duties)))))


def _statements(language: Language, chance: random.Random) -> Iterator[str]:
    known = lexicon.concepts().values()
    words = [(c.kind, (c.chinese if language == "zh" else c.english)[:1]) for c in known]
    acts = [word for kind, some in words for word in some if kind == "act"]
    things = [word for kind, some in words for word in some if kind == "thing"]
    while True:
        act, other = chance.sample(acts, 2)
        first, second = chance.sample(things, 2)
        text = chance.choice(_CHINESE if language == "zh" else _ENGLISH).format(act=act, other=other, first=first, second=second)
        yield text[:1].upper() + text[1:]
