"""Invented organizations as tables: a seeded model, written with columns in any order, under any of their names."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass, replace

import openpyxl

_NAMES = {
    "zh": {
        "staff": ["工号", "员工编号", "帐号", "员工UserID", "员工号(必填)"],
        "post": ["岗位编号", "职位编号", "岗位代码"],
        "name": ["姓名", "员工姓名", "姓名（必填）"],
        "title": ["职务", "岗位名称", "职位", "岗位"],
        "department": ["部门", "所属部门", "组织路径", "所在部门"],
        "manager": ["直属上级", "直接上级", "上级工号", "汇报对象", "直接主管", "上级"],
        "dotted": ["虚线上级", "职能上级"],
        "mail": ["企业邮箱", "邮箱"],
        "headcount": ["编制", "定员人数", "人数"],
        "private": ["手机", "身份证号", "联系电话"],
        "other": ["性别", "入职日期", "备注"],
    },
    "en": {
        "staff": ["Employee ID", "emp_id", "User ID", "Staff No."],
        "post": ["Position Number", "position_id", "Post Reference"],
        "name": ["Name", "Full Name", "employeeName", "Employee"],
        "title": ["Job Title", "Title", "Position", "job_title"],
        "department": ["Department", "Dept", "Org Unit", "Business Unit"],
        "manager": ["Reports To", "Manager", "Line Manager", "manager_id", "Supervisor"],
        "dotted": ["Dotted Line Manager", "Second Manager"],
        "mail": ["Email", "Work E-mail"],
        "headcount": ["Headcount", "FTE", "Number of Posts"],
        "private": ["Mobile", "Date of Birth", "Phone"],
        "other": ["Location", "Start Date", "Notes"],
    },
}
_FAMILY = {
    "zh": list("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"),
    "en": ["Hale", "Ortiz", "Quill", "Marsh", "Ibsen", "Tarn", "Voss", "Wyatt"],
}
_GIVEN = {
    "zh": ["子安", "雨桐", "思远", "佳怡", "浩然", "若曦", "明轩", "书瑶"],
    "en": ["Ada", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gil"],
}
_UNITS = {
    "zh": ["冷链部", "票务部", "客房部", "质检部", "档案室", "调度中心"],
    "en": ["Cold Chain Department", "Ticketing Office", "Archive Unit", "Dispatch Centre", "Laboratory Section"],
}
_TOP = {"zh": "总经理", "en": "Managing Director"}
_HEAD = {"zh": "经理", "en": "Manager"}
_STAFF = {"zh": ["专员", "工程师", "检验员"], "en": ["Specialist", "Technician", "Clerk"]}


@dataclass(frozen=True)
class Row:
    """A person in a post, or a post; `manager` and `second` are indexes of other rows."""

    reference: str
    name: str
    mail: str
    title: str
    unit: str
    manager: int | None
    second: int | None
    headcount: int


def invent(chance: random.Random, language: str) -> list[Row]:
    """One at the top, a head of each unit, and some staff under it."""
    family, given = _FAMILY[language], _GIVEN[language]
    names = [f + g if language == "zh" else f"{g} {f}" for f in family for g in given]
    chance.shuffle(names)
    shape: list[tuple[str, str, int | None]] = [(_TOP[language], _UNITS[language][0], None)]
    for unit in chance.sample(_UNITS[language][1:], chance.randint(2, 4)):
        head = len(shape)
        title = unit + _HEAD[language] if language == "zh" else f"{unit} {_HEAD[language]}"
        shape.append((title, unit, 0))
        for staff in chance.sample(_STAFF[language], chance.randint(1, 3)):
            title = unit[:2] + staff if language == "zh" else f"{unit.split()[0]} {staff}"
            shape += [(title, unit, head)] * chance.randint(1, 2)
    rows: list[Row] = []
    for at, (title, unit, manager) in enumerate(shape):
        reference = f"{chance.choice('EPZ')}{1000 + at}"
        second = chance.randrange(at) if at > 3 and chance.random() < 0.3 else None
        second = None if second == manager or (second is not None and shape[second][0] == title) else second
        rows.append(Row(reference, names[at], f"u{at}@example.org", title, unit, manager, second, chance.randint(1, 9)))
    return rows


def one_row_a_title(rows: list[Row]) -> list[Row]:
    """The posts alone: the first row of each title, without second managers."""
    first = {row.title: row for row in reversed(rows)}
    titles = list(dict.fromkeys(row.title for row in rows))
    manager = {title: first[title].manager for title in titles}
    return [
        replace(first[title], manager=None if (above := manager[title]) is None else titles.index(rows[above].title), second=None)
        for title in titles
    ]


def people_table(chance: random.Random, language: str, rows: list[Row]) -> list[list[str]]:
    """One row a person; managers by number, name or mail address, whichever the table uses."""
    by = chance.choice(["reference", "name", "mail"])
    columns = {
        "staff": [row.reference for row in rows],
        "name": [row.name for row in rows],
        "mail": [row.mail for row in rows],
        "title": [row.title for row in rows],
        "department": [row.unit for row in rows],
        "manager": [getattr(rows[row.manager], by) if row.manager is not None else chance.choice(["", "-"]) for row in rows],
        "dotted": [getattr(rows[row.second], by) if row.second is not None else "" for row in rows],
        "private": [f"139{chance.randrange(10**8):08}" for _ in rows],
        "other": ["" for _ in rows],
    }
    return _written(chance, language, columns)


def posts_table(chance: random.Random, language: str, rows: list[Row]) -> list[list[str]]:
    """One row a post; managers by the post's number or by title."""
    by = chance.choice(["reference", "title"])
    columns = {
        "title": [row.title for row in rows],
        "department": [row.unit for row in rows],
        "headcount": [str(row.headcount) for row in rows],
        "manager": [
            getattr(rows[row.manager], by) if row.manager is not None else chance.choice(["", "XX", "N/A"]) for row in rows
        ],
        "other": ["x" if chance.random() < 0.2 else "" for _ in rows],
    }
    if by == "reference" or chance.random() < 0.5:
        columns["post"] = [row.reference for row in rows]
    return _written(chance, language, columns)


def _written(chance: random.Random, language: str, columns: dict[str, list[str]]) -> list[list[str]]:
    kinds = list(columns)
    chance.shuffle(kinds)
    header = [chance.choice(_NAMES[language][kind]) for kind in kinds]
    body = [[columns[kind][at] for kind in kinds] for at in range(len(columns["title"]))]
    above = [[{"zh": "二〇二五年人员一览", "en": "As agreed by the board"}[language]]] if chance.random() < 0.5 else []
    return [*above, header, *body]


def as_csv(table: list[list[str]], divider: str = ",") -> bytes:
    """RFC 4180, or with another divider."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=divider).writerows(table)
    return text.getvalue().encode()


def as_xlsx(table: list[list[str]]) -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in table:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_markdown(table: list[list[str]]) -> bytes:
    """Cells between bars, with the rule under the header; title lines above are lines."""
    lines: list[str] = []
    for row in table:
        lines.append(f"| {' | '.join(row)} |" if len(row) > 1 else f"{row[0]}\n")
        if len(row) > 1 and not any("---" in line for line in lines):
            lines.append("|" + " --- |" * len(row))
    return "\n".join(lines).encode()
