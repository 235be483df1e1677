"""The real program as a process of its own: what it prints, where, and with which exit status."""

from __future__ import annotations

import html
import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import seeds
from app.cli import COMMANDS
from app.database import open_store
from app.settings import Settings
from tests.visualizations.export.paper import texts
from visualizations.export import EXPORTS

_SHEET = """杏林诊所岗位说明

一、护理部
（一）部门职能
1. 照看住院患者。
（二）岗位说明
1. 护士长
直接下级：夜班护士
岗位职责：
（1）组织夜班护士的培训。
（2）处理患者投诉。
2. 夜班护士
直接上级：护士长
岗位职责：
（1）记录患者的体温。
（2）协助护士长处理患者投诉。
"""
_ESSAY = "秋天来了,院子里的柿子红了。孩子们放学后总要在树下站一会儿,数一数又熟了几个。\n" * 8


class Run(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.out.splitlines()[-1])


Program = Callable[..., Run]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Runs `orgatlas` in an empty folder, with a data folder of its own."""

    def run(*arguments: str, given: str | bytes = "", **environment: str) -> Run:
        return _run(arguments, tmp_path, given, {"ORGATLAS_HOME": str(tmp_path / "home"), **environment})

    return run


def _run(arguments: Sequence[str], folder: Path, given: str | bytes, environment: dict[str, str]) -> Run:
    program = Path(sys.executable).with_name("orgatlas")
    done = subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "LANG": "C", **environment},
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def test_without_arguments_it_lists_its_commands(program: Program) -> None:
    run = program()
    assert run.status == 0
    assert all(command.name in run.out for command in COMMANDS)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_helps_with_an_example(program: Program, command: str) -> None:
    run = program(command, "--help")
    assert run.status == 0
    assert "example: " in run.out
    assert f"orgatlas {command}" in run.out.split("example: ")[1]
    assert "--script" in run.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("read",),
        ("query", "--depth"),
        ("database",),
        ("import", "--undo", "a.txt"),
        ("query", "managers", "position=a", "position=b"),
        ("ask", "\udcff"),
        ("export", "html", "chart.html", "--depth", "0"),
        ("lint", "--reason", "no matter"),
    ],
)
def test_wrong_usage_is_2_with_what_helps(program: Program, arguments: tuple[str, ...]) -> None:
    run = program(*arguments)
    assert run.status == 2
    assert run.out == ""
    assert run.err.startswith("error: ")
    assert "\ntry: " in run.err


def test_what_is_no_list_of_statements_is_not_matched(program: Program, tmp_path: Path) -> None:
    (tmp_path / "ours.txt").write_text("Answer complaints.\n", encoding="utf-8")
    (tmp_path / "theirs.docx").write_bytes(b"PK\x03\x04 a document of a word processor")
    run = program("match", "ours.txt", "theirs.docx")
    assert (run.status, run.out) == (3, "")
    assert "theirs.docx" in run.err


def test_reading_needs_no_database(program: Program, tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text(_SHEET, encoding="utf-8")
    run = program("read", "sheet.txt", "--json", ORGATLAS_DATABASE="bolt://127.0.0.1:1")
    assert run.status == 0
    positions = {p["title"] for o in run.json["organizations"] for p in o["positions"]}
    assert {"护士长", "夜班护士"} <= positions


def test_reading_prints_the_script_asked_for_and_leaves_spans_alone(program: Program, tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text(_SHEET, encoding="utf-8")
    written, traditional = (program("read", "sheet.txt", "--json", "--script", s) for s in ("as-written", "traditional"))
    assert "夜班護士" in traditional.out
    first, second = (run.json["organizations"][0]["positions"][0]["evidence"] for run in (written, traditional))
    assert first == second


def test_several_files_are_read_into_a_folder(program: Program, tmp_path: Path) -> None:
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(_SHEET, encoding="utf-8")
    assert program("read", "a.txt", "b.md", "--output", "out").status == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]
    (tmp_path / "a.md").write_text(_SHEET, encoding="utf-8")
    clash = program("read", "a.txt", "a.md", "--output", "out")
    assert clash.status == 2
    assert "a.txt" in clash.err
    assert "a.md" in clash.err


def test_the_outline_says_all_that_was_read_of_a_holder(program: Program, tmp_path: Path) -> None:
    sheet = (
        "Position: Night Porter\nReports to: Head Porter\nHeadcount: 2\nWorks with: Front Office\nDuties:\n1. Lock the gate.\n"
    )
    (tmp_path / "sheet.txt").write_text(sheet + "Qualifications:\n1. Two years in a hotel.\n", encoding="utf-8")
    lines = program("read", "sheet.txt").out.splitlines()

    for said in (
        "  position Night Porter  (line 1)",
        "    reports to: Head Porter",
        "    headcount: 2",
        "    Lock the gate.  [perform]",
        "    qualification: Two years in a hotel.",
        "    works with: Front Office",
    ):
        assert said in lines


def test_a_file_with_cells_is_read_with_them(program: Program, tmp_path: Path) -> None:
    rows = "Position,Reports to\nOffice Clerk,Office Manager\nOffice Manager,\n"
    (tmp_path / "posts.csv").write_text(rows, encoding="utf-8")
    clerk = program("read", "posts.csv", "--json").json["organizations"][0]["positions"][0]

    assert clerk["evidence"]["place"] == "cells A2:B2"
    assert "cell A2" in program("read", "posts.csv").out


def test_a_reading_is_shown_in_the_document_itself(program: Program, tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text(_SHEET.replace("体温", "<script>体温</script>"), encoding="utf-8")
    assert program("read", "sheet.txt", "--html", "page.html").status == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert re.search(r'<mark [^>]*title="[^"]*Duty: 处理患者投诉[^"]*">处理患者投诉', page)
    text = html.unescape(re.sub(r"<[^>]+>", "", page.partition("<pre>")[2].partition("</pre>")[0]))
    assert text == _SHEET.replace("体温", "<script>体温</script>")
    for nowhere in ("absent/page.html", "sheet.txt/page.html", "."):
        assert program("read", "sheet.txt", "--html", nowhere).status == 2


def _bad_inputs(folder: Path) -> dict[str, str]:
    (folder / "folder").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "large.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    return {
        "absent.txt": "unreadable-input",
        "folder": "unreadable-input",
        "empty.txt": "unreadable-input",
        "binary.txt": "unreadable-input",
        "large.txt": "input-too-large",
    }


def test_an_input_that_cannot_be_used_is_3_and_names_the_file(program: Program, tmp_path: Path) -> None:
    for name, kind in _bad_inputs(tmp_path).items():
        for command in ("read", "import"):
            run = program(command, name, "--json")
            assert run.status == 3, (command, name, run)
            assert name in run.err
            assert run.err.startswith("error: ")
            assert str(run.json["type"]).endswith(kind), (command, name)
            assert run.json["status"] in (413, 422)


def test_one_bad_file_among_several_spoils_none_of_the_others(program: Program, tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text(_SHEET, encoding="utf-8")
    run = program("read", "absent.txt", "sheet.txt", "--json")
    assert run.status == 3
    assert "护士长" in run.out


def test_an_essay_is_read_and_not_imported(program: Program, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(_ESSAY, encoding="utf-8")
    read = program("read", "essay.txt", "--json")
    assert read.status == 0
    assert read.json["organizations"] == []
    assert read.json["ignored"]
    refused = program("import", "essay.txt", "--json")
    assert refused.status == 3
    assert str(refused.json["type"]).endswith("nothing-to-import")
    assert program("query", "organization_overview", "--json").json["rows"] == []


def test_a_document_is_imported_asked_queried_exported_and_taken_back(program: Program, tmp_path: Path) -> None:
    # An open store keeps the engine running, which every run of the program then shares.
    with open_store(Settings(home=tmp_path / "home")):
        (tmp_path / "sheet.txt").write_text(_SHEET, encoding="utf-8")
        planned = program("import", "sheet.txt", "--dry-run", "--json")
        assert planned.json["imports"][0]["created"]["Position"] == 2
        assert program("database", "status", "--json").json["nodes"] == {}
        stored = program("import", "sheet.txt", "--json")
        assert (stored.status, stored.json["imports"][0]["created"]) == (0, planned.json["imports"][0]["created"])
        again = program("import", "sheet.txt")
        assert "nothing has changed" in again.out

        answer = program("ask", "谁处理患者投诉?", "--json").json
        assert [(h["name"], h["involvement"]) for h in answer["holders"]] == [("护士长", "perform"), ("夜班护士", "assist")]
        for holder in answer["holders"]:
            for quote in holder["duties"][0]["evidence"]:
                assert _SHEET[quote["start"] : quote["end"]] == quote["quote"]
        assert "夜班護士" in program("ask", "谁向护士长汇报", "--script", "traditional").out

        lines = program("ask", "-", given="谁向护士长汇报\n\nwho reports to nobody\n").out.splitlines()
        assert len(lines) == 3
        assert json.loads(lines[0])["reporting"][0]["position"] == "夜班护士"
        assert json.loads(lines[1])["status"] == 400

        queried = program("query", "direct_reports", "position=护士长", "--json").json
        assert queried["columns"] == ["subordinate", "line", "manager"]
        assert queried["evidence"]
        told = program("query", "direct_reports", "position=护士长").out
        assert "夜班护士" in told
        assert "read as" not in told
        shortened = program("query", "direct_reports", "position=护士")  # the only position that begins so is meant
        assert shortened.out == f"(position: “护士” read as 护士长)\n{told}"

        page = program("export", "html", "clinic.html")
        assert page.status == 0
        assert json.dumps("护士长")[1:-1] in (tmp_path / "clinic.html").read_text(encoding="utf-8")
        written = program("export", "graphml", "--script", "traditional").out
        assert written.startswith("<?xml")
        assert "護士長" in written
        assert "护士长" not in program("export", "mermaid", "--script", "traditional").out
        assert program("report", "clinic_report.html", "--language", "zh", "--script", "traditional").status == 0
        report = (tmp_path / "clinic_report.html").read_text(encoding="utf-8")
        assert "護士長" in report
        assert "处理患者投诉" in report  # as it is quoted
        assert program("export", "pdf", "answer.pdf", "--question", "谁向护士长汇报").status == 0
        assert "夜班护士" in texts((tmp_path / "answer.pdf").read_bytes())[0]

        assert program("import", "--undo").status == 0
        assert program("query", "organization_overview", "--json").json["rows"] == []
        assert program("import", "--undo").status == 3


def test_the_catalogue_is_listed_without_a_database(program: Program) -> None:
    run = program("query", ORGATLAS_DATABASE="bolt://127.0.0.1:1")
    assert run.status == 0
    assert "direct_reports" in run.out
    assert program("export").status == 0
    unknown = program("export", "docx")
    assert unknown.status == 2
    assert all(export.format in unknown.err for export in EXPORTS)


def test_a_database_that_does_not_answer_is_4(program: Program) -> None:
    run = program("ask", "谁处理投诉", "--json", "--database", "bolt://127.0.0.1:1")
    assert run.status == 4
    assert run.json["status"] == 503
    assert "127.0.0.1" in run.err


def test_classify_takes_and_gives_json_lines(program: Program) -> None:
    given = '{"text": "审批采购申请", "holder": "店长", "involvement": "?"}\n\n{"text": "Assists the auditor"}\n'
    run = program("classify", given=given)
    assert run.status == 0
    first, second = map(json.loads, run.out.splitlines())
    assert (first["holder"], first["involvement"], first["rule"]) == ("店长", "approve", "head:审批")
    assert second["involvement"] == "assist"
    wrong = program("classify", given="not json\n")
    assert wrong.status == 3
    assert "standard input:1" in wrong.err


def test_a_defect_is_5_and_names_the_log_file(program: Program, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import app.language.involvement as i\ndef classify(text): raise RuntimeError('boom')\ni.classify = classify\n"
    )
    run = program("classify", given='{"text": "x"}\n', PYTHONPATH=str(broken))
    assert run.status == 5
    log = tmp_path / "home" / "orgatlas.log"
    assert str(log) in run.err
    assert "boom" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [("ask", "-"), ("serve", "--port", "0")])
def test_an_interrupt_ends_it_cleanly(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    program = Path(sys.executable).with_name("orgatlas")
    environment = {"PATH": "/usr/bin:/bin", "ORGATLAS_HOME": str(tmp_path / "home")}
    with subprocess.Popen(
        [str(program), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write("谁处理投诉\n".encode())
        running.stdin.flush()
        assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
        assert running.stderr.read() == b""


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("orgatlas")
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"'{program}' query | head -1"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_page_that_cannot_be_written_is_told_with_what_helps(program: Program, tmp_path: Path) -> None:
    (tmp_path / "clinic.txt").write_text(_SHEET, encoding="utf-8")
    run = program("read", "clinic.txt", "--html", "absent/page.html")
    assert run.status == 2
    assert "(absent/page.html)\ntry: " in run.err
    assert not (tmp_path / "absent").exists()


@pytest.mark.parametrize(("outlet", "status"), [(">&-", 0), (">/dev/full", 2)])
def test_an_outlet_that_takes_nothing_is_told_without_a_trace(tmp_path: Path, outlet: str, status: int) -> None:
    program = Path(sys.executable).with_name("orgatlas")
    done = subprocess.run(
        ["bash", "-c", f"'{program}' query --json {outlet}"], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == status
    assert done.stderr.startswith(b"error: No room is left") if status else not done.stderr


def test_the_examples_are_readable_by_the_program(program: Program, tmp_path: Path) -> None:
    for example in seeds.examples():
        for name, data in seeds.documents(example).items():
            (tmp_path / name).write_bytes(data)
            run = program("read", name)
            assert run.status == 0
            assert "position" in run.out
