from __future__ import annotations

from graph_model.graph import Graph
from tests.visualizations.drawing import belongs, department, organization, position, reports
from tests.visualizations.export.paper import opened, outline, page_behind, texts
from tests.visualizations.export.pictures import empty
from visualizations.export.pack import write_pack
from visualizations.picture import Picture

_CLERKS = [f"clerk {number}" for number in range(20)]
_TEAM = Picture(
    "Harbour Works",
    Graph(
        (organization(), position("boss"), department("care"), position("lead"), *map(position, _CLERKS), position("guest")),
        (
            reports("lead", "boss", status="one-sided"),
            belongs("lead", "care"),
            *(reports(clerk, "lead") for clerk in _CLERKS),
            reports("guest", "lead", "dotted"),
            belongs("guest", "care"),
        ),
    ),
)


def test_each_manager_has_a_page_that_the_index_the_outline_and_his_box_lead_to() -> None:
    content = write_pack(_TEAM)
    pages = outline(content)
    assert list(pages) == ["Index", "Harbour Works", "boss", "lead"]
    index = texts(content)[0]
    assert all(name in index for name in pages)
    row = {name: 96 + 20 * place + 10 for place, name in enumerate(list(pages)[1:])}
    for name, place in row.items():
        assert page_behind(content, 0, 100, place) == pages[name]
    assert page_behind(content, pages["boss"], 1123 / 2, 285) == pages["lead"]
    assert page_behind(content, pages["lead"], 1080, 40) == 0


def test_a_page_says_who_is_above_who_is_below_and_how_each_line_is_stated() -> None:
    content = write_pack(_TEAM)
    boss, lead, more = texts(content)[-3:]
    assert "lead" in boss
    assert "one side says it" in boss
    assert "boss" in lead
    assert "1 / 2" in lead
    assert "2 / 2" in more
    assert all(clerk in lead + more for clerk in _CLERKS)
    assert "dotted line" in lead + more


def test_who_has_no_manager_stands_on_the_page_of_his_unit() -> None:
    nodes = (organization(), department("care"), position("alone"))
    pages = texts(write_pack(Picture("t", Graph(nodes, (belongs("alone", "care"),)))))
    assert [("alone" in page) for page in pages] == [False, False, True]


def test_a_picture_of_nothing_is_an_empty_index() -> None:
    content = write_pack(empty())
    assert len(opened(content)) == 1
    assert "nobody" in texts(content)[0]
