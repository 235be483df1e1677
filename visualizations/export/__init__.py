"""Files made from a picture: one writer a format. The command line and the web offer exactly this tuple.

A writer is imported when it writes: pyvis and networkx would be half of the time in which the server starts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from graph_model import Caption
from visualizations.picture import Picture


class Export(NamedTuple):
    """A format: its name in commands and addresses, what it is called and is for, its media type, its file's extension, and
    the writer, which gives the file's bytes."""

    format: str
    caption: Caption
    purpose: Caption
    media_type: str
    extension: str
    write: Callable[[Picture], bytes]


def _html(picture: Picture) -> bytes:
    from visualizations.export.html import write_html  # noqa: PLC0415 - see above

    return write_html(picture)


def _graphml(picture: Picture) -> bytes:
    from visualizations.export.graphml import write_graphml  # noqa: PLC0415 - see above

    return write_graphml(picture)


def _node_link(picture: Picture) -> bytes:
    from visualizations.export.node_link import write_node_link  # noqa: PLC0415 - see above

    return write_node_link(picture)


def _svg(picture: Picture) -> bytes:
    from visualizations.export.svg import write_svg  # noqa: PLC0415 - see above

    return write_svg(picture)


def _pdf(picture: Picture) -> bytes:
    from visualizations.export.pdf import write_pdf  # noqa: PLC0415 - see above

    return write_pdf(picture)


def _pack(picture: Picture) -> bytes:
    from visualizations.export.pack import write_pack  # noqa: PLC0415 - see above

    return write_pack(picture)


def _png(picture: Picture) -> bytes:
    from visualizations.export.png import write_png  # noqa: PLC0415 - see above

    return write_png(picture)


def _mermaid(picture: Picture) -> bytes:
    from visualizations.export.mermaid import write_mermaid  # noqa: PLC0415 - see above

    return write_mermaid(picture)


EXPORTS: tuple[Export, ...] = (
    Export(
        "pdf",
        Caption("PDF", "PDF"),
        Caption("one page, text that can be searched", "一整页，文字可检索"),
        "application/pdf",
        ".pdf",
        _pdf,
    ),
    Export(
        "pack",
        Caption("PDF pack", "PDF 图册"),
        Caption("one A4 page a manager, with an index", "每位管理者一页 A4，附目录"),
        "application/pdf",
        ".pack.pdf",
        _pack,
    ),
    Export(
        "png",
        Caption("PNG", "PNG"),
        Caption("a picture for slides", "用于幻灯片的图片"),
        "image/png",
        ".png",
        _png,
    ),
    Export(
        "svg",
        Caption("SVG", "SVG"),
        Caption("a drawing to edit", "可编辑的图形"),
        "image/svg+xml",
        ".svg",
        _svg,
    ),
    Export(
        "html",
        Caption("HTML", "HTML"),
        Caption("one interactive page without a network", "无需网络的交互页面"),
        "text/html; charset=utf-8",
        ".html",
        _html,
    ),
    Export(
        "mermaid",
        Caption("Mermaid", "Mermaid"),
        Caption("a chart for wikis", "用于维基的图表"),
        "text/vnd.mermaid; charset=utf-8",
        ".mmd",
        _mermaid,
    ),
    Export(
        "graphml",
        Caption("GraphML", "GraphML"),
        Caption("for Gephi and yEd", "用于 Gephi 和 yEd"),
        "application/graphml+xml",
        ".graphml",
        _graphml,
    ),
    Export(
        "json", Caption("JSON", "JSON"), Caption("for other programs", "供其他程序使用"), "application/json", ".json", _node_link
    ),
)
"""The formats; to add one, write its writer and add it here."""

__all__ = ["EXPORTS", "Export"]
