"""Tables that are org data, whatever their columns are called: who holds which post where, and who reports to whom.

grid: cells and their places; dumps, objects: rows in code; columns: what the columns hold; entries: the rows; managers:
who is meant; roster: what it all states; matrices: who does what (RACI, duties by department); step_charts: flow charts
of processes; private: what no store shall hold, in tables and outside of them. It reads text of any format, or rows given
by others.
"""

from app.reading.tables.grid import Cell
from app.reading.tables.joining import join_tables
from app.reading.tables.private import masked, private_values
from app.reading.tables.reading import TableReading, read_rows, read_tables
from app.reading.tables.step_charts import step_chart_edits

__all__ = ["Cell", "TableReading", "join_tables", "masked", "private_values", "read_rows", "read_tables", "step_chart_edits"]
