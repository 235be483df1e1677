"""What a picture says about a box or a line: its kind, what is doubtful about it, and the sentences that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND
from graph_model.graph import GraphEdge, GraphNode
from visualizations.picture import Picture

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "agreed": "both sides say it",
        "one-sided": "one side says it",
        "conflicting": "the other side names somebody else",
        "solid": "solid line",
        "dotted": "dotted line",
        "undescribed": "only named, never described",
        "smaller": "Drawn at {percent} % of its size, which PDF and SVG have in full",
        "index": "Index",
        "page": "page {page}",
    },
    "zh": {
        "agreed": "双方一致",
        "one-sided": "仅一方说明",
        "conflicting": "另一方说法不同",
        "solid": "实线汇报",
        "dotted": "虚线汇报",
        "undescribed": "仅被提及，未作说明",
        "smaller": "已缩小到 {percent} %，PDF 和 SVG 为原尺寸",
        "index": "目录",
        "page": "第 {page} 页",
    },
}
_MOST_QUOTES = 5


def lines(picture: Picture, part: GraphNode | GraphEdge) -> Iterator[str]:
    """The lines of a tooltip, plain text in the picture's language."""
    words = WORDS[picture.language]
    if isinstance(part, GraphNode):
        yield part.label
        node_type = NODE_BY_LABEL.get(part.kind)
        yield node_type.caption.in_language(picture.language) if node_type else part.kind
        if part.properties.get("described") is False:
            yield words["undescribed"]
    else:
        relationship = RELATIONSHIP_BY_KIND.get(part.kind)
        said = [relationship.caption.in_language(picture.language) if relationship else part.kind]
        said += [words[fact] for name in ("kind", "status") if (fact := str(part.properties.get(name))) in words]
        yield " · ".join(said)
    quotes = picture.quotes.get(part.id, ())
    for quote in quotes[:_MOST_QUOTES]:
        yield f"“{quote.quote.strip()}” — {quote.document}"
    if len(quotes) > _MOST_QUOTES:
        yield f"+ {len(quotes) - _MOST_QUOTES}"
