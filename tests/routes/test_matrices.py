"""Tables over one organization, as a client meets them: coverage, doubled work, and who is accountable."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.routes.harbour import ORGANIZATION


def test_coverage_names_functions_positions_and_what_nobody_carries(client: TestClient) -> None:
    body = client.get("/api/coverage", params={"organization": ORGANIZATION}).json()
    for table in body["departments"]:
        functions, positions = ({each["id"] for each in table[side]} for side in ("functions", "positions"))
        assert set(table["uncovered"]) <= functions
        for cell in table["cells"]:
            assert cell["function"] in functions
            assert cell["position"] in positions
            assert cell["duty"]["evidence"]
            assert 0 <= cell["score"] <= 1


def test_doubled_work_is_a_square_table_with_pairs_behind_its_cells(client: TestClient) -> None:
    for level in ("unit", "holder"):
        body = client.get("/api/overlaps", params={"organization": ORGANIZATION, "level": level}).json()
        assert len(body["weights"]) == len(body["units"])
        assert all(len(row) == len(body["units"]) for row in body["weights"])
        assert body["hidden"] == 0


def test_raci_is_marked_as_inferred_and_speaks_the_language_asked_for(client: TestClient) -> None:
    for language in ("en", "zh"):
        body = client.get("/api/raci", params={"organization": ORGANIZATION, "language": language}).json()
        for row in body["topics"]:
            assert row["inferred"] is True
            assert len(row["parts"]) >= 2
            assert all(set(part["letters"]) <= set("ARCV") for part in row["parts"])


def test_an_unknown_organization_is_404(client: TestClient) -> None:
    for table in ("coverage", "overlaps", "raci"):
        assert client.get(f"/api/{table}", params={"organization": "No Such House"}).status_code == 404
