"""The report as one HTML file that opens anywhere without a network: inline style and pictures, no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from app.report.blocks import Bars, Block, Card, Chart, Report, Table, Text, Tiles
from app.report.plots import bars_drawing
from app.report.words import say
from visualizations.export.svg import svg


def write_html(report: Report) -> bytes:
    """The file's bytes, UTF-8."""
    return "\n".join(_page(report)).encode("utf-8", "replace")


def _page(report: Report) -> Iterator[str]:
    language = "zh-Hans" if report.language == "zh" else "en"
    style = files("app.report").joinpath("data", "report.css").read_text(encoding="utf-8")
    yield f"<!doctype html>\n<html lang='{language}'>\n<head>\n<meta charset='utf-8'>"
    yield "<meta name='viewport' content='width=device-width, initial-scale=1'>"
    yield f"<title>{escape(report.organization)} · {escape(report.title)}</title>"
    yield f"<style>\n{style}</style>\n</head>\n<body>\n<main>"
    yield f"<header class='cover'><h1>{escape(report.title)}</h1><p class='organization'>{escape(report.organization)}</p>"
    yield f"<p>{escape(report.subtitle)}</p><p>{report.date}</p></header>\n<nav>"
    yield from (f"<a href='#s{place}'>{escape(section.title)}</a>" for place, section in enumerate(report.sections))
    yield "</nav>"
    for place, section in enumerate(report.sections):
        yield f"<section id='s{place}'>\n<h2>{escape(section.title)}</h2>"
        for block in section.blocks:
            yield from _block(block, report)
        yield "</section>"
    made = say("zh" if report.language == "zh" else "en", "made", date=report.date)
    yield f"<footer>{escape(made)}</footer>\n</main>\n</body>\n</html>\n"


def _block(block: Block, report: Report) -> Iterator[str]:
    match block:
        case Text(text, quiet):
            yield f"<p{' class=quiet' if quiet else ''}>{escape(text)}</p>"
        case Tiles(items):
            tiles = (
                f"<div class='tile'><span>{escape(label)}</span><b>{escape(value)}</b><span>{escape(remark)}</span></div>"
                for label, value, remark in items
            )
            yield f"<div class='tiles'>{''.join(tiles)}</div>"
        case Bars(title, _):
            yield f"<h3>{escape(title)}</h3><figure>{svg(bars_drawing(block, report.language), outlined=False)}</figure>"
        case Chart(title, drawing):
            yield f"<h3>{escape(title)}</h3><figure class='scroll'>{svg(drawing, outlined=False)}</figure>"
        case Card():
            yield from _card(block, report)
        case Table():
            yield from _table(block)


def _card(card: Card, report: Report) -> Iterator[str]:
    yield f"<article class='finding {card.finding.severity}'><p class='message'>"
    yield f"<span class='badge'>{escape(card.severity)}</span>{escape(card.finding.message)} "
    yield f"<span class='rule'>{escape(card.rule)}</span></p>"
    for quote, place in card.quotes():
        yield f"<blockquote>{escape(quote)}<cite>{escape(place)}</cite></blockquote>"
    advice = say("zh" if report.language == "zh" else "en", "suggestion")
    yield f"<p class='quiet'>{escape(advice)}: {escape(card.finding.suggestion)}</p></article>"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"<h3>{escape(table.title)}</h3>"
    numeric = [
        bool(table.rows) and all(isinstance(row[place], int | float) for row in table.rows) for place in range(len(table.columns))
    ]
    mark = [" class='number'" if number else "" for number in numeric]
    heads = "".join(f"<th{mark[place]}>{escape(column)}</th>" for place, column in enumerate(table.columns))
    yield f"<div class='scroll'><table{' class=matrix' if table.matrix else ''}><thead><tr>{heads}</tr></thead><tbody>"
    for row in table.rows:
        empty = " class='empty'" if table.matrix and "●" not in row[1:] else ""
        cells = "".join(f"<td{mark[place]}>{escape(shown(cell))}</td>" for place, cell in enumerate(row))
        yield f"<tr{empty}>{cells}</tr>"
    yield "</tbody></table></div>"


def shown(cell: str | float) -> str:
    """A cell as text."""
    return cell if isinstance(cell, str) else f"{cell:g}"
