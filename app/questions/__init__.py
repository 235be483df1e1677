"""Questions about what is stored: a catalogued query or a question in words → an answer with its evidence.

It reads and never writes. `run_query` answers a catalogued query, `ask` a question in Chinese or English.
"""

from app.questions.answer import Answer, QueryAnswer
from app.questions.asking import ask
from app.questions.catalogue import run_query, write_query
from app.questions.names import resolve

__all__ = ["Answer", "QueryAnswer", "ask", "resolve", "run_query", "write_query"]
