"""Doubled work and coverage of a document that has both, as a client meets them."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from fastapi.testclient import TestClient

from app.database import Store
from app.importing import import_document
from app.main import create_app
from tests.engines.engines import Engine, wipe
from tests.routes.conftest import ADDRESS

ORGANIZATION = "栖霞湾物业"
TEXT = f"""{ORGANIZATION}部门职能及岗位说明

一、客服部
（一）部门职能
1. 登记并处理业主的投诉。
2. 组织业主满意度调查。
3. 保管业主档案。
（二）岗位说明
1. 客服专员
岗位职责：
（1）登记并处理业主的投诉。
（2）保管业主档案。
（3）修剪园区的树木。

二、工程部
（一）部门职能
1. 维修电梯和水泵。
（二）岗位说明
1. 维修专员
岗位职责：
（1）登记并处理业主的投诉。
（2）维修电梯和水泵。
"""


@pytest.fixture(scope="module")
def house(engine: Engine, shared_store: Store) -> Generator[TestClient]:
    wipe(shared_store)
    import_document(shared_store, TEXT.encode(), "house.txt")
    with TestClient(create_app(engine.settings), base_url=ADDRESS, raise_server_exceptions=False) as opened:
        yield opened


def test_a_cell_of_doubled_work_has_both_duties_and_can_be_judged(house: TestClient) -> None:
    asked = {"organization": ORGANIZATION, "level": "holder"}
    table = house.get("/api/overlaps", params=asked).json()
    rows = {unit["name"]: unit["id"] for unit in table["units"]}
    assert {"客服专员", "维修专员"} <= set(rows)
    cell = {**asked, "one": rows["客服专员"], "other": rows["维修专员"]}
    (pair,) = house.get("/api/overlaps/pairs", params=cell).json()["pairs"]
    assert (pair["first"]["holder"]["name"], pair["second"]["holder"]["name"]) == ("客服专员", "维修专员")
    assert pair["first"]["evidence"][0]["quote"] in TEXT
    assert pair["verdict"] == "duplication"
    assert pair["why"]
    house.post(f"/api/findings/{pair['finding']}/judgement", json={"verdict": "confirmed", "reason": "Both are called."})
    (judged,) = house.get("/api/overlaps/pairs", params={**cell, "language": "zh"}).json()["pairs"]
    assert judged["judgement"]["verdict"] == "confirmed"
    drawing = house.get("/api/graph", params={"organization": ORGANIZATION, "view": "overlap"}).json()
    joined = [{edge["source"], edge["target"]} for edge in drawing["edges"]]
    assert {rows["客服专员"], rows["维修专员"]} in joined
    assert all({"x", "y", "parent"} <= set(node) for node in drawing["nodes"])


def test_coverage_tells_functions_that_nobody_carries_and_duties_without_a_function(house: TestClient) -> None:
    body = house.get("/api/coverage", params={"organization": ORGANIZATION}).json()
    care = next(one for one in body["departments"] if one["department"]["name"] == "客服部")
    texts = {function["id"]: function["text"] for function in care["functions"]}
    assert [texts[each] for each in care["uncovered"]] == ["组织业主满意度调查。"]
    (duty,) = care["unfounded"]
    assert duty["text"] == "修剪园区的树木。"
    assert duty["holder"] == care["positions"][0]["id"]
