"""Every encoding that a plain text file may have, and a clear error for what is none."""

from __future__ import annotations

import random

import pytest

from app.errors import InputTooLarge, UnreadableInput
from app.reading import read_document
from app.reading.decoding import LOST, decode

SIMPLIFIED = (
    "岗位名称：档案管理员\n直接上级：办公室主任\n岗位职责：\n1. 负责文件的收发、登记和归档。\n2. 定期整理档案，办理借阅手续。\n"
)
TRADITIONAL = (
    "職位名稱：檔案管理員\n直屬上司：辦公室主任\n職責範圍：\n1. 負責文件的收發、登記和歸檔。\n2. 定期整理檔案，辦理借閱手續。\n"
)
ENGLISH = "Position: Records Clerk\nReports to: Office Manager\nDuties:\n1. Register and file letters.\n2. Café orders, too.\n"

CASES = [
    *[(SIMPLIFIED, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030")],
    *[(TRADITIONAL, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5")],
    *[(ENGLISH, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")],
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_text_is_decoded_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "notes.txt").removeprefix("\ufeff") == text


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_a_document_is_read_alike_in_each_encoding(text: str, encoding: str) -> None:
    (organization,) = read_document(text.encode(encoding), "notes.txt").reading.organizations
    (position,) = [position for position in organization.positions if position.described]

    assert len(position.reports_to) == 1
    assert len(position.duties) == 2


def test_a_short_line_of_chinese_is_told_from_its_bytes() -> None:
    assert decode("客服部经理".encode("gb18030"), "short.txt") == "客服部经理"
    assert decode("客服部經理".encode("big5"), "short.txt") == "客服部經理"


def test_a_file_of_windows_is_read_with_its_quotes_and_dashes() -> None:
    text = "Position: Head of Care\r\nDuties:\r\n• Answer the patients’ letters – within a week.\r\n• Keep the “red book”.\r\n"

    assert decode(text.encode("cp1252"), "notes.txt") == text


def test_a_file_put_together_from_two_encodings_is_read_line_by_line() -> None:
    assert decode(SIMPLIFIED.encode() + SIMPLIFIED.encode("gb18030"), "notes.txt") == SIMPLIFIED * 2


def test_nothing_is_stripped_and_line_ends_stay() -> None:
    assert decode(b"\xef\xbb\xbf a\r\nb\r", "ends.txt") == "\ufeff a\r\nb\r"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"The file is empty \(void.txt\)"):
        read_document(data, "void.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04\x14\x00",
        b"\x7fELF\x02\x01\x01\x00",
        b"text\x00\x01\x02\x03 more \x00\x00text",
        bytes(range(32)),
    ],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="binary, not plain text") as refusal:
        decode(data, "picture.txt")

    assert refusal.value.hint == "save it as plain text in UTF-8 and try again"


def test_random_bytes_are_refused_and_never_crash() -> None:
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    for size in (50, 500, 5000):
        data = bytes(chance.randrange(128, 256) for _ in range(size)) + b"\xff"
        with pytest.raises(UnreadableInput):
            raise AssertionError(f"seed {seed}: read as {decode(data, 'noise.txt')[:20]!r}")


def test_an_encoding_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="none of UTF-8, UTF-16, GB18030 and Big5"):
        read_document("Процедура приёма".encode("koi8-r") + b"\xff\xff", "letter.txt")


def test_a_marked_file_that_breaks_its_mark_names_the_byte() -> None:
    with pytest.raises(UnreadableInput, match="marked as UTF-8, but byte 6"):
        read_document(b"\xef\xbb\xbfabc\xff\xff", "broken.txt")


def test_a_file_over_the_limit_is_refused_with_both_sizes() -> None:
    with pytest.raises(InputTooLarge, match=r"100\.0 MB, more than the 50 MB that are read at once \(huge.txt\)"):
        read_document(bytes(100 * 1024 * 1024), "huge.txt")


def test_a_file_with_a_broken_byte_is_read_and_its_line_told() -> None:
    whole = SIMPLIFIED.encode()
    at = whole.index("登记".encode())
    document = read_document(whole[:at] + b"\xff" + whole[at:], "sheet.txt")

    (finding,) = [one for one in document.reading.findings if one.kind == "unread-part"]
    assert "line 4" in finding.message
    assert len(document.reading.organizations[0].positions[0].duties) == 2


@pytest.mark.parametrize("lost", [b"\xff", b""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_of_which_a_character_is_damaged_is_read(lost: bytes, mark: bytes) -> None:
    whole = SIMPLIFIED.encode()
    at = whole.index("登记".encode())

    assert decode(mark + whole[:at] + lost + whole[at + 1 :], "sheet.txt").removeprefix("\ufeff") == SIMPLIFIED.replace(
        "登", LOST
    )


def test_a_broken_byte_in_english_is_no_letter() -> None:
    text = ENGLISH.replace("Café", "Tea")
    for byte in (b"\xff", b"\x81"):
        assert decode(text.encode().replace(b"letters", b"lett" + byte + b"rs"), "sheet.txt") == text.replace(
            "tters", f"tt{LOST}rs"
        )


def test_a_damaged_run_of_gb18030_is_lost_and_never_other_characters() -> None:
    whole = (SIMPLIFIED * 3).encode("gb18030")
    at = whole.index("直接".encode("gb18030"))

    assert decode(whole[:at] + whole[at + 1 :], "sheet.txt") == (SIMPLIFIED * 3).replace("直接上级：办公室主任", LOST, 1)


def test_lines_in_big5_among_lines_in_utf8_are_read() -> None:
    lines = ["職位：倉管員", "直屬上級：廠長", "工作職責：", "1、驗收原料並登記入庫。", "2、每月盤點庫存。"]
    data = b"\n".join(line.encode("big5" if index > 2 else "utf-8") for index, line in enumerate(lines))

    assert decode(data, "invented.txt") == "\n".join(lines)
