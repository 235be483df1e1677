"""The one shape in which the web and the command line tell an error."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

import app
from app import errors
from app.database.faults import FAULTS
from app.problems import in_language, problem

_APPLICATION = Path(app.__file__).parent
_OF_THE_PROGRAM = ("database/queries.py", "importing/planting.py")
"""What a file of the program itself that is wrong says: to who writes it."""
_NOT_OF_THE_WEB = ("cli/", "serving.py", "importing/copying.py")
"""What only the command line says."""

_COMMAND = re.compile(r": (?:echo .+\| )?orgatlas |--help$")
"""A hint that is a command is the same in every language."""
_SHORT = len("X is X")
"""Texts that are little more than what is filled in."""


def _all(kind: type[errors.OrgatlasError]) -> list[type[errors.OrgatlasError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _all(sub))]


@pytest.mark.parametrize("kind", _all(errors.OrgatlasError), ids=lambda kind: kind.__name__)
def test_every_error_is_told_with_the_fields_of_rfc_9457(kind: type[errors.OrgatlasError]) -> None:
    told = problem(kind("It is so", where="a.txt:3", hint="do this"), "/api/x")
    assert told["title"] == kind.title
    assert told["status"] == kind.http_status
    assert told["detail"] == "It is so (a.txt:3)"
    assert told["instance"] == "/api/x"
    assert told["hint"] == "do this"
    assert str(told["type"]).rpartition(":")[2].replace("-", "") == kind.__name__.lower()


def test_who_asks_over_http_is_told_what_helps_there() -> None:
    error = errors.UnknownName("There is no such thing", hint="orgatlas lint lists them", web_hint="/api/findings lists them")
    assert problem(error)["hint"] == "orgatlas lint lists them"
    assert problem(error, "/api/x")["hint"] == "/api/findings lists them"
    assert problem(errors.UnknownName("There is no such thing", hint="do this"), "/api/x")["hint"] == "do this"


def test_no_hint_that_http_gives_names_a_command_or_an_option() -> None:
    web = [(place, call) for place, call, _ in _made() if not place.startswith(_NOT_OF_THE_WEB)]
    given = [(place, {word.arg: word.value for word in call.keywords}) for place, call in web]
    hints = [(place, _text(said["hint"]) or "") for place, said in given if "hint" in said and "web_hint" not in said]
    assert not [(place, hint) for place, hint in hints if re.search(r"`orgatlas |(?<!\w)--[a-z]", hint)]


def test_an_ambiguous_name_tells_what_it_may_mean() -> None:
    told = problem(errors.AmbiguousName("Two are called so", candidates=("one (A)", "one (B)")))
    assert told["candidates"] == ["one (A)", "one (B)"]


def test_a_problem_is_told_in_chinese_with_what_stands_in_it() -> None:
    told = problem(errors.UnknownName("There is no position '店小二'", hint="the nearest: 店长, 店员"))
    chinese = in_language(told, "zh")
    assert (chinese["title"], chinese["detail"]) == ("没有这样的内容", "没有名为'店小二'的岗位")
    assert chinese["hint"] == "最接近的有：店长, 店员"
    assert in_language(told, "en") == told
    placed = in_language(problem(errors.UnreadableInput("The file is empty", where="a (1).txt")), "zh")
    assert placed["detail"] == "文件是空的（a (1).txt）"
    empty = "No organization stands in the document; what it holds was read as: page mark, essay"
    assert in_language({"detail": empty}, "zh")["detail"] == "文档中没有组织；其内容被读作：页码、论述文字"
    nothing = "No organization stands in the document: nobody's duties or reporting lines are stated"
    assert in_language({"detail": nothing}, "zh")["detail"] == "文档中没有组织：没有写明任何人的职责或汇报关系"
    choices = "Input should be 'tree', 'map' or 'overlap'"
    assert in_language({"detail": choices}, "zh")["detail"] == "须为 'tree'、'map' 或 'overlap'"
    foreign: dict[str, JsonValue] = {
        **told,
        "detail": "Words that nobody wrote",
        "errors": [{"field": "a.txt", "detail": "The file is empty (a.txt)"}],
    }
    assert in_language(foreign, "zh")["detail"] == "Words that nobody wrote"
    assert in_language(foreign, "zh")["errors"] == [{"field": "a.txt", "detail": "文件是空的（a.txt）"}]


def test_every_text_of_an_error_is_there_in_chinese() -> None:
    missing = [f"{place}: {text}" for place, text in _texts() if in_language({"detail": text}, "zh")["detail"] == text]
    assert not [text for text in missing if not _COMMAND.search(text)]


def test_every_error_begins_with_a_capital_and_ends_without_a_full_stop() -> None:
    odd = [f"{place}: {text}" for place, text in _whats() if not re.match(r"[A-Z]|\d", text) or text.endswith((".", "。"))]
    assert not odd


def _whats() -> Iterator[tuple[str, str]]:
    """What happened, as errors say it: what they are made with, and what is called `what` on its way to one."""
    kinds = {kind.__name__ for kind in _all(errors.OrgatlasError)}
    for path in sorted(_APPLICATION.rglob("*.py")):
        place = path.relative_to(_APPLICATION).as_posix()
        for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            given: list[ast.expr] = []
            match part:
                case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in kinds:
                    given = [first]
                case ast.Assign(targets=[ast.Name(id="what")], value=ast.Constant() | ast.JoinedStr() as value):
                    given = [value]
                case _:
                    continue
            yield from ((place, text) for each in given if (text := _text(each)))


def _made() -> Iterator[tuple[str, ast.Call, dict[str, list[ast.expr]]]]:
    """Where errors are made, and what the names of that module stand for."""
    kinds = {"_Refusal", *(kind.__name__ for kind in _all(errors.OrgatlasError))}
    for path in sorted(_APPLICATION.rglob("*.py")):
        place = path.relative_to(_APPLICATION).as_posix()
        if place.startswith(_OF_THE_PROGRAM):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names: dict[str, list[ast.expr]] = {}
        for one in ast.walk(tree):
            if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
                names.setdefault(one.targets[0].id, []).append(one.value)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in kinds:
                yield place, call, names


def _texts() -> Iterator[tuple[str, str]]:
    """What errors are made with, as a text or under a name, with X for what is filled in; and the table of the database's."""
    for place, call, names in _made():
        words = {word.arg: word.value for word in call.keywords}
        hint = words.get("web_hint") or words.get("hint")
        said = [*call.args, hint] if hint else call.args
        for part in said:
            for one in names.get(part.id, ()) if isinstance(part, ast.Name) else (part,):
                if (text := _text(one)) and len(text) > _SHORT:
                    yield place, text
    for fault in FAULTS:
        yield from (("FAULTS", text) for text in (fault.what + ": X" * issubclass(fault.error, errors.Defect), fault.hint))


def _text(part: ast.expr) -> str | None:
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(str(value.value) if isinstance(value, ast.Constant) else "X" for value in values)
        case ast.BinOp(left=ast.Constant(value=str(text)), right=ast.Call()):
            return f"{text}X"
        case _:
            return None
