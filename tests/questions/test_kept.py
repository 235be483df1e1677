from __future__ import annotations

from app.database import Store
from app.importing import import_document
from app.questions.kept import kept
from app.questions.structure import structure
from tests.engines.engines import wipe

FIRST = """河畔图书馆岗位说明

岗位名称：馆长
直接下级：借阅组长
岗位职责：
1、负责制定全馆年度计划。

岗位名称：借阅组长
直接上级：馆长
岗位职责：
1、负责安排借阅台值班。
"""
SECOND = (
    FIRST
    + """
岗位名称：修复师
直接上级：馆长
岗位职责：
1、负责修复破损的图书。
"""
)


def _titles(store: Store) -> set[str]:
    (organization,) = store.read("organizations").graph().nodes
    return {node.label for node in structure(store, organization.id).nodes if node.kind == "Position"}


def test_the_structure_follows_every_import(store: Store) -> None:
    import_document(store, FIRST.encode(), "library.txt")
    assert _titles(store) == {"馆长", "借阅组长"}
    import_document(store, SECOND.encode(), "library.txt")
    assert _titles(store) == {"馆长", "借阅组长", "修复师"}


def test_an_unchanged_structure_is_not_read_again(store: Store) -> None:
    import_document(store, FIRST.encode(), "library.txt")
    (organization,) = store.read("organizations").graph().nodes
    assert structure(store, organization.id) is structure(store, organization.id)


def test_a_store_that_was_emptied_and_filled_to_as_many_changes_is_another(shared_store: Store) -> None:
    def kept_now() -> list[int]:
        return kept(shared_store, ("test", "filled anew"), list[int])

    wipe(shared_store)
    import_document(shared_store, FIRST.encode(), "library.txt")
    before = kept_now()
    wipe(shared_store)
    import_document(shared_store, SECOND.encode(), "library.txt")
    assert kept_now() is not before
    assert kept_now() is kept_now()
    wipe(shared_store)


def test_no_more_than_some_things_are_kept_and_the_longest_unused_goes_first(store: Store) -> None:
    def made(number: int) -> list[int]:
        return kept(store, ("test", str(number)), lambda: [number])

    first, second = made(0), made(1)
    for number in range(2, 16):
        made(number)
    assert made(0) is first  # used again, so that the second is now the longest unused
    made(16)
    assert made(0) is first
    assert made(1) is not second
