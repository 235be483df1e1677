import pytest

from tests import closing_lines


@pytest.fixture(autouse=True)
def embedded_engine_runs(request: pytest.FixtureRequest) -> None:
    """These tests start engines of their own; the closing lines shall know."""
    request.config.stash[closing_lines.KEY].engines.setdefault("embedded", "ran")
