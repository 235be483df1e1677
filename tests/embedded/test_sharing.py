"""One data folder, several commands: what one imports the other shows, and a killed one leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from app.embedded.home import Home, is_held
from tests.routes.test_serving import address_of, serving, until

_SHEET = """松果服务中心岗位说明书

岗位名称：馆长
直接下级：借阅馆员
岗位职责：
1. 主持中心的日常工作。

岗位名称：借阅馆员
直接上级：馆长
岗位职责：
1. 处理读者投诉。
"""


def _orgatlas(home: Path, *arguments: str) -> str:
    program = Path(sys.executable).with_name("orgatlas")
    environment = {**os.environ, "ORGATLAS_HOME": str(home)}
    return subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True).stdout


def _organizations(address: str) -> list[str]:
    with urlopen(f"{address}/api/organizations", timeout=60) as answer:
        return [item["node"]["label"] for item in json.load(answer)["items"]]


def test_what_one_command_imports_the_running_server_shows_and_its_end_leaves_nothing_behind(tmp_path: Path) -> None:
    home, sheet = tmp_path / "home", tmp_path / "松果服务中心.txt"
    sheet.write_text(_SHEET, encoding="utf-8")
    with serving(home) as server:
        address = address_of(server)
        until(f"{address}/readyz", 200)
        running = Home(home).running()
        assert _organizations(address) == []
        _orgatlas(home, "import", str(sheet))
        assert _organizations(address) == ["松果服务中心"]
        assert "馆长" in _orgatlas(home, "ask", "借阅馆员向谁汇报?")
        assert Home(home).running() == running
        server.kill()
        server.wait()
        while is_held(Home(home).supervisor) or is_held(Home(home).engine):
            time.sleep(0.05)
    assert "馆长" in _orgatlas(home, "ask", "借阅馆员向谁汇报?")
