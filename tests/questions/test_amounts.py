"""Questions about an amount: whoever may let it pass is named, whoever may not is not."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from app.database import Store, open_store
from app.importing import import_document
from app.questions import ask
from app.settings import Settings

ROLES = """Pinhoe Tools Ltd
Role descriptions

Position: General Manager
Duties:
1. Approve purchases above 4,000 pounds.
2. Lead the company.

Position: Buyer
Reports to: General Manager
Duties:
1. Compare offers of suppliers.
Authority:
- Approve purchases up to 4,000 pounds

Position: Storekeeper
Reports to: Buyer
Duties:
1. Count the stock every month.
Authority:
- Approve purchases up to 150 pounds
"""


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Generator[Store]:
    with open_store(Settings(home=tmp_path_factory.mktemp("amounts"))) as store:
        import_document(store, ROLES.encode(), "tools.txt")
        yield store


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who may approve a purchase of 100 pounds", ["Buyer", "Storekeeper"]),
        ("who may approve 900", ["Buyer"]),
        ("谁能批2千英镑", ["Buyer"]),
        ("谁能批1万块的采购", ["General Manager"]),
    ],
)
def test_those_are_named_whose_stated_limit_allows_the_amount(tools: Store, question: str, names: list[str]) -> None:
    assert sorted(holder.name for holder in ask(tools, question).holders) == names
