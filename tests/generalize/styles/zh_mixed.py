"""A collection of papers in Chinese: each organization in another house style (mixing.py)."""

from __future__ import annotations

from tests.generalize.mixing import mixed

STYLE = mixed("zh")
