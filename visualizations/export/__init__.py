"""Files made from a picture: one writer a format. The command line and the web offer exactly this tuple."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from visualizations.export.graphml import write_graphml
from visualizations.export.html import write_html
from visualizations.export.node_link import write_node_link
from visualizations.picture import Picture


class Export(NamedTuple):
    """A format: what users call it, its media type, its file's extension, and the writer, which gives the file's bytes."""

    format: str
    media_type: str
    extension: str
    write: Callable[[Picture], bytes]


EXPORTS: tuple[Export, ...] = (
    Export("html", "text/html; charset=utf-8", ".html", write_html),
    Export("graphml", "application/graphml+xml", ".graphml", write_graphml),
    Export("json", "application/json", ".json", write_node_link),
)
"""The formats; to add one, write its writer and add it here."""

__all__ = ["EXPORTS", "Export"]
