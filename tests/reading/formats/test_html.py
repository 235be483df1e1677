"""Web pages: what a person sees as their content is the text, and it is read as the same plain text would be."""

from __future__ import annotations

import html

import pytest

from app.errors import UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.parity import EXAMPLES, blocks, stated

_SITE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Site</title><style>p { color: red }</style></head><body>
<nav><ul><li>Position: Navigator</li></ul></nav><div><a href="/a">Home</a> | <a href="/b">Jobs</a> | <a href="/c">About</a></div>
<!-- <p>Position: Ghost</p> --><script>document.write("Position: Script")</script><p hidden>Position: Hidden</p>
<p style="display: none">Position: Unseen</p><select><option>Position: Option</option></select>
{}
<footer>Position: Footer</footer></body></html>"""


def page(text: str) -> bytes:
    """A site's page around a text that is set with headings and lists."""
    pieces: list[str] = []
    for block in blocks(text):
        inner = html.escape(block.text)
        if block.style == "item":
            pieces.append(f'<ol start="{block.number}"><li><p>{inner}</p></li></ol>')
        elif block.style == "bullet":
            pieces.append(f"<ul>\n<li>{inner}</ul>")
        elif block.style == "text":
            pieces.append(f"<div><span>{inner[:3]}</span>{inner[3:]}</div>")
        else:
            pieces.append(f"<h{block.style[-1]}>{inner}</h{block.style[-1]}>")
    return _SITE.replace("{}", "\n".join(pieces)).encode()


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_is_read_from_a_page_as_from_plain_text(name: str, text: str) -> None:
    read = read_document(page(text), "saved page")

    assert read.reading.document.format == "html"
    assert stated(read) == stated(read_document(text.encode(), name))


def test_scripts_menus_comments_and_hidden_parts_do_not_exist() -> None:
    assert text_of(_SITE.encode(), "page.html") == ("html", ("{}\n", (), ()))


def test_paragraphs_breaks_and_nested_lists_become_lines() -> None:
    source = "<body><p>one\n  line<br>two <b>and</b> more<ol><li>first<li value=5>fifth<ul><li>inner</ul></ol>end"

    assert text_of(source.encode(), "x")[1].text == "one line\ntwo and more\n1. first\n5. fifth\n- inner\nend\n"


def test_a_cell_that_reaches_over_rows_belongs_to_each() -> None:
    source = "<table><tr><td rowspan=2>Care<td>Agent<td>2<tr><td colspan=2>Clerk<tr><td>Duties<td><p>1. Sweep.<p>2. Dust.</table>"

    assert text_of(source.encode(), "x")[1].text == "Care\tAgent\t2\nCare\tClerk\nDuties\t1. Sweep.\n2. Dust.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_the_encoding_is_found_with_and_without_the_word_of_the_page(encoding: str) -> None:
    for declared in ("", f'<meta charset="{encoding}">', '<META http-equiv=Content-Type content="text/html; charset=gb2312">'):
        if declared and encoding == "big5" and "gb2312" in declared:
            continue  # a page that lies about itself in an encoding where every byte pair is also the other's
        found = text_of(f"<html>{declared}<p>職位名稱：檔案管理員，負責文件的收發和登記".encode(encoding), "page.html")

        assert found[1].text == "職位名稱：檔案管理員，負責文件的收發和登記\n"


def test_western_letters_are_read_as_declared() -> None:
    assert text_of("<html><meta charset=iso-8859-1><p>Chef de café “B”".encode("cp1252"), "x")[1].text == "Chef de café “B”\n"


def test_text_that_only_mentions_tags_is_plain_text() -> None:
    assert text_of(b'<div align="center">\n# Handbook\n</div>\n', "README.md")[0] == "text"
    assert text_of(b"Write <html> first.", "notes.html")[0] == "text"


def test_a_page_cut_short_says_so() -> None:
    read = read_document(b"<html><body><p>Position: Baker</p><p>Reports to: Owner</p><p>Duties:</p><p>1. Bake.</p>", "page.html")

    assert [finding.kind for finding in read.reading.findings if finding.kind == "unread-part"] == ["unread-part"]


def test_hostile_nesting_and_comments_end_in_a_clear_error_or_text() -> None:
    with pytest.raises(UnreadableInput, match="nested too deeply"):
        read_document(b"<html>" + b"<div>" * 100_000 + b"deep", "deep.html")
    assert text_of(b"<!---->" * 500 + b"words", "x.html")[0] == "text"


def test_no_cut_crashes() -> None:
    survives_cuts(page(EXAMPLES[0][1]), "page.html")


def test_lists_show_the_signs_that_the_page_shows() -> None:
    nested = "<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol><ol type=A start=2><li>d</li></ol>"
    mark = "<p><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>{}</p>"  # as Word saves a page
    word = mark.format("l", "e") + mark.format("2)", "f")

    assert text_of(f"<html><body>{nested}{word}</body></html>".encode(), "x")[1].text.splitlines() == [
        "1. a", "(1) b", "2. c", "B. d", "- e", "2) f",
    ]  # fmt: skip


def test_deleted_words_comments_notes_and_readings_are_no_text() -> None:
    office = "<div style='mso-element:comment-list'><p>aside</p></div><div style='mso-element:footnote'><p>below</p></div>"
    body = f"<p>old <del>gone</del>kept</p><table><tr><td><comment>aside</comment>cell</td></tr></table>{office}"
    body += "<ruby>库<rt>kù</rt></ruby>"

    assert text_of(f"<html><body>{body}</body></html>".encode(), "x")[1].text.splitlines() == ["old kept", "cell", "库"]


def test_a_page_of_frames_says_that_its_text_lies_elsewhere() -> None:
    page = b"<html><frameset><frame src='a.html'><noframes><body>No frames.</body></noframes></frameset></html>"
    with pytest.raises(UnreadableInput, match="frames"):
        read_document(page, "site.html")


def test_what_only_says_that_it_is_a_table_is_one() -> None:
    cells = [["Post", "Team"], ["Cook", "Galley"], ["Stoker", ""]]
    rows = "".join("<div role=row><div>" + "".join(f"<span role=cell>{c}</span>" for c in row) + "</div></div>" for row in cells)
    page = f"<html><body><div role=table><div><div role=rowgroup>{rows}</div></div></div></body></html>"

    assert text_of(page.encode(), "x")[1].text == "Post\tTeam\nCook\tGalley\nStoker\n"
