"""Small statements for the tests of the database itself, over nodes of type Duty."""

from __future__ import annotations

from app.database import Store
from app.database.queries import Query, parse


def statement(name: str, text: str, *declarations: str) -> Query:
    """A Query that stands in no file of the product; each declaration is a header line without its slashes."""
    lines = "".join(f"// {line}\n" for line in (f"name: {name}", "purpose: For a test.", *declarations))
    return parse(f"{lines}{text}", "maintain", name)


ADD = statement(
    "add_duties",
    "UNWIND $rows AS row CREATE (n:Duty {id: row.id, text: row.text, search: row.text, holder: 'h', organization: 'o'})",
    "parameter rows: rows, required",
)
COUNT = statement("count_duties", "MATCH (n:Duty) RETURN count(n) AS number", "column number: integer")
IDS = statement("duty_ids", "MATCH (n:Duty) RETURN n.id AS id ORDER BY id", "column id: text")
SEARCH = statement(
    "search_duties",
    "CALL db.index.fulltext.queryNodes('Duty[search]', $words) YIELD node RETURN node.id AS id ORDER BY id",
    "parameter words: fulltext, required",
    "column id: text",
)
LONG = statement(
    "long_query",
    "UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(*) AS number",
    "column number: integer",
)
WRITE_IN_READ = statement("write_in_a_read", "CREATE (n:Duty {id: 'from-a-read'}) RETURN n.id AS id", "column id: text")


def duties(prefix: str, number: int, text: str = "处理客户投诉 handles complaints") -> list[dict[str, object]]:
    """Rows for ADD."""
    return [{"id": f"{prefix}-{i:04}", "text": text} for i in range(number)]


def stored(store: Store) -> list[str]:
    """Ids of all duties, sorted."""
    return [str(row["id"]) for row in store.read(IDS).rows]


def add(store: Store, prefix: str, number: int = 1) -> None:
    """Stores so many duties in one transaction."""
    with store.write() as transaction:
        transaction.run(ADD, {"rows": duties(prefix, number)})
