"""Questions about people, over a small address book: who holds a post, what a person holds, what is vacant."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from app.database import Store, open_store
from app.importing import import_document
from app.questions import ask
from app.questions.patterns import patterns
from app.questions.signs import evidences
from app.settings import Settings

BOOK = """组织,部门,岗位,姓名,直接上级
云汀酒店,前厅部,前厅经理,张岚,总经理
云汀酒店,前厅部,前台接待,Lena Fox,前厅经理
云汀酒店,前厅部,行李员,空缺,前厅经理
云汀酒店,,总经理,何敬亭,
"""


@pytest.fixture(scope="module")
def hotel(tmp_path_factory: pytest.TempPathFactory) -> Generator[Store]:
    with open_store(Settings(home=tmp_path_factory.mktemp("people"))) as store:
        import_document(store, BOOK.encode(), "book.csv")
        yield store


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("谁担任总经理", "总经理由何敬亭担任。"),
        ("谁是前厅经理", "前厅经理由张岚担任。"),
        ("张岚担任什么岗位", "张岚担任：前厅经理。"),
        ("who holds the post of 前台接待", "前台接待 is held by Lena Fox."),
        ("有哪些岗位空缺", "没有写明任职者的岗位有1个：行李员。"),
        ("vacant positions", "Nobody is named as holding these posts (1): 行李员."),
        ("张岚向谁汇报", "前厅经理 (张岚)向总经理（据表格）汇报。"),
        ("行李员由谁担任", "没有写明行李员由谁担任。"),
        ("张经理归谁管", "前厅经理 (张岚)向总经理（据表格）汇报。"),
        ("whom does Lena report to", "前台接待 (Lena Fox) reports to 前厅经理 (as a table states)."),
        ("除了前厅经理还有谁向总经理汇报", "除前厅经理外：没有写明谁向总经理汇报。"),
        ("除了行李员，张经理还管谁", "除行李员外：前台接待（据表格）向前厅经理 (张岚)汇报。"),
        ("前台接待和前厅经理的姓名分别是什么", "前台接待由Lena Fox担任。前厅经理由张岚担任。"),
    ],
)
def test_people_and_their_posts_are_told(hotel: Store, question: str, said: str) -> None:
    assert ask(hotel, question).answer == said


def test_each_way_of_asking_about_a_person_is_understood(hotel: Store) -> None:
    about_people = [way for way in patterns() if "Person" in way.kinds.values()]
    weighed = [way for way in evidences() if ("person",) in way.parameters]
    assert about_people
    assert weighed
    for way in (*about_people, *weighed):
        understood = ask(hotel, way.example).understood_as
        assert understood is not None, way.example
        assert understood.query == way.query, way.example
