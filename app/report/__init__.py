"""The report on one organization, as one hands it to a client: summary, measures, findings with quotes, matrices, charts.

content: what stands in it, once, in one language; html, docx, xlsx: how it is written. It finds nothing itself.
"""

from app.report.content import report_on
from app.report.formats import FORMATS, format_of

__all__ = ["FORMATS", "format_of", "report_on"]
