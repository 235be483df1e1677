"""A deep organization of any size as one table of posts, for drawing: managers of two to nine, some twelve levels at 50,000.

benchmarks.generator makes whole documents with duties, but flat ones; how a tree is drawn depends on its shape and size alone.
"""

from __future__ import annotations

import random
from collections import deque

from benchmarks.vocabulary import CHINESE

_HEADER = "Post Reference,Job Title,Organisation,Unit,Reports To"
_UNIT_LEVELS = 3
"""Down to this level a manager's team is a unit of its own."""


def table(posts: int, name: str, seed: int = 1) -> str:
    """The table of the organization `name` as CSV, a row a post, each naming its manager's reference; exactly `posts` rows."""
    chance = random.Random(seed)
    things = [thing for field in CHINESE.fields for thing in field.objects]
    rows = [f"P0,总经理,{name},总经理办公室,XX"]
    open_posts = deque([(0, 0, "总经理办公室")])  # a post, its level, and its unit
    while len(rows) < posts:
        manager, level, unit = open_posts.popleft()
        own = unit if level >= _UNIT_LEVELS else None
        for _ in range(min(posts - len(rows), chance.randint(2, 9))):
            number = len(rows)
            thing = chance.choice(things)
            at = own or f"{chance.choice(CHINESE.first)}{chance.choice(CHINESE.second)}{thing}{number}部"
            title = f"{thing}{'经理' if own is None else '专员'}{number}"
            rows.append(f"P{number},{title},{name},{at},P{manager}")
            if own is None or chance.random() < 0.4 or not open_posts:
                open_posts.append((number, level + 1, at))
    return "\n".join((_HEADER, *rows)) + "\n"
