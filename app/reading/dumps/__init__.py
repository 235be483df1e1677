"""Dumps and code that hold org data: SQL inserts, JSON lists of objects, mermaid charts, made rows of cells with their places.

They know the syntax only; which columns or keys hold what, and what it states, is app.reading.tables' to say.
"""

from app.reading.dumps.dumped import read_dumps, without

__all__ = ["read_dumps", "without"]
