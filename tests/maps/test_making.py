"""Maps on real stores: what nothing was written about is kept, and what was written about is read again."""

from __future__ import annotations

import pytest

from app.database import Result, Store
from app.importing import import_reading, undo
from app.maps import Maps, Progress
from app.reading import read_document
from tests.engines.engines import wipe
from visualizations.atlas import Atlas

TEAM = """# {name}岗位说明书

## 组长

- 直接下级：{post}

### 岗位职责

1. 安排每周的排班。

## {post}

### 岗位职责

1. 登记来访的客人。
"""


def store_team(store: Store, name: str, post: str = "接待员") -> None:
    document = f"{name}.md"
    import_reading(store, read_document(TEAM.format(name=name, post=post).encode(), document), document)


def made(maps: Maps, store: Store, organization: str | None = None) -> Atlas:
    found = maps.get(store, organization, patience=60)
    assert not isinstance(found, Progress)
    return found


def labels(atlas: Atlas, kind: str) -> set[str]:
    return {part.label for part in atlas.parts if part.kind == kind}


@pytest.fixture
def asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The organizations whose parts the store is asked for, a list each time."""
    found: list[list[str]] = []
    read = type(store).read

    def noticed(self: Store, query: str, parameters: dict[str, list[str]] | None = None) -> Result:
        if query == "map_parts" and parameters is not None:
            found.append(parameters["organizations"])
        return read(self, query, parameters or {})

    monkeypatch.setattr(type(store), "read", noticed)
    return found


def test_a_write_reads_only_the_organizations_that_it_is_about(store: Store, asked: list[list[str]]) -> None:
    store_team(store, "云杉旅店前厅")
    store_team(store, "白桦旅店前厅")
    maps = Maps()
    first = made(maps, store)
    assert len(asked.pop()) == 2
    assert made(maps, store) is first
    birch = next(part.id for part in first.parts if part.label.startswith("白桦"))

    store_team(store, "云杉旅店前厅", post="行李员")
    changed = made(maps, store)
    assert [len(one) for one in asked] == [1]
    assert {part for part in changed.parts if part.organization == birch} == {
        part for part in first.parts if part.organization == birch
    }
    assert "行李员" in labels(changed, "Position")

    undo(store)
    back = made(maps, store)
    assert labels(back, "Position") == labels(first, "Position")
    assert set(back.links) == set(first.links)
    assert [len(one) for one in asked] == [1, 1]


def test_another_program_takes_a_map_from_its_file_where_nothing_was_written_about_it(
    store: Store, asked: list[list[str]]
) -> None:
    store_team(store, "云杉旅店前厅")
    spruce = made(Maps(), store).parts[0].id
    alone = made(Maps(), store, spruce)
    store_team(store, "白桦旅店前厅")
    asked.clear()
    assert made(Maps(), store, spruce).parts == alone.parts
    assert asked == []
    (store.home / "maps" / f"{spruce}.json.z").write_bytes(b"torn")
    assert made(Maps(), store, spruce).parts == alone.parts
    assert asked == [[spruce]]


def test_a_map_of_another_store_is_not_taken_for_this_ones(store: Store, asked: list[list[str]]) -> None:
    store_team(store, "云杉旅店前厅")
    first = made(Maps(), store)
    wipe(store)
    store_team(store, "云杉旅店前厅", post="行李员")
    store_team(store, "白桦旅店前厅", post="行李员")
    assert labels(made(Maps(), store), "Position") == {"组长", "行李员"}
    assert labels(first, "Position") == {"组长", "接待员"}
    assert len(asked[-1]) == 2
