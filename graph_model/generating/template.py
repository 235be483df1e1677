"""Fills a text of graph_model/templates; it decides nothing."""

from __future__ import annotations

from importlib.resources import files
from string import Template


def filled(template: str, **values: str) -> str:
    """The template with every ${name} replaced; KeyError where a value is missing."""
    text = (files("graph_model.templates") / f"{template}.txt").read_text(encoding="utf-8")
    return Template(text).substitute(values)
