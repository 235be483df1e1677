"""One picture with everything that is hard to write down: hostile names, doubtful lines, cycles, nothing at all."""

from __future__ import annotations

from dataclasses import replace

from graph_model import Quote
from graph_model.graph import Graph, GraphEdge, GraphNode
from tests.visualizations.drawing import belongs, department, organization, part_of, position, reports
from visualizations.picture import Picture

HOSTILE = (
    "<script>document.title='ran'</script>",
    "</script><img src=x onerror=\"document.title='ran'\">",
    "href=\"javascript:document.title='ran'\"",
    "{{7*7}} ${7*7} `x` \\u003c \"quoted\" 'single' & &amp;",
    "\u202eright to left\u202c مدير",
    "👩🏽‍💼 𠮷野 head",
    "control \x00\x07\x1b\ufffe characters",
    "lone \ud800 surrogate",
    "很长的职位" * 200,
)
"""Each stands as a title, as a quote, and in the picture's own title."""

POSTS = tuple(f"position-{number}" for number in range(len(HOSTILE)))
"""The ids of the positions that bear them."""


def hostile() -> Picture:
    posts = [replace(position(post), label=name) for post, name in zip(POSTS, HOSTILE, strict=True)]
    lines = [
        reports(POSTS[1], POSTS[0]),
        reports(POSTS[2], POSTS[0], "dotted"),
        reports(POSTS[3], POSTS[0], status="one-sided"),
        reports(POSTS[4], POSTS[3], status="conflicting"),
        reports(POSTS[5], POSTS[6]),
        reports(POSTS[6], POSTS[5]),
        reports(POSTS[1], POSTS[0], "dotted"),
    ]
    units = [department("care & <b>cure</b>", headcount=3, described=False, purpose=None)]
    edges: list[GraphEdge] = [*lines, part_of(units[0].id, "o"), belongs(POSTS[8], units[0].id)]
    proofs = {
        part.id: [Quote(document="hand<i>book.txt", start=0, end=len(text), quote=text)] for part, text in _pairs(posts, lines)
    }
    return Picture(" ".join(HOSTILE[:8]), Graph((organization(), *units, *posts), tuple(edges)), proofs, "zh")


def _pairs(posts: list[GraphNode], lines: list[GraphEdge]) -> list[tuple[GraphNode | GraphEdge, str]]:
    return [*zip(posts, HOSTILE, strict=True), *zip(lines, HOSTILE, strict=False)]


def empty() -> Picture:
    return Picture("nobody", Graph())
