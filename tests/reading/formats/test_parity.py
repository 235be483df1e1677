"""One content in every format: what a document states does not hang on the program that wrote it; and no cut file crashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.reading import read_document
from tests.reading.formats import writers
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.parity import EXAMPLES, stated
from tests.reading.formats.pdf_files import pdf

WRITERS: dict[str, Callable[[str], bytes]] = {
    "odt": writers.odt,
    "rtf": writers.rtf,
    "mhtml": writers.mhtml,
    "pptx": writers.pptx,
    "pdf": pdf,
    "xls": writers.workbook_97,
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(("name", "plain"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_states_the_same_in_each_format(form: str, name: str, plain: str) -> None:
    read = read_document(WRITERS[form](plain), "no name that tells")

    assert read.reading.document.format == form
    assert stated(read) == stated(read_document(plain.encode(), name))


@pytest.mark.corpus
@pytest.mark.parametrize("form", WRITERS)
def test_a_real_document_states_the_same_in_each_format(form: str, corpus: Path) -> None:
    (path,) = (corpus / "seeds").glob("000_*")
    plain = path.read_bytes()

    assert stated(read_document(WRITERS[form](plain.decode()), "sheet")) == stated(read_document(plain, path.name))


@pytest.mark.parametrize("form", WRITERS)
def test_no_cut_crashes(form: str) -> None:
    survives_cuts(WRITERS[form](EXAMPLES[0][1]), f"sheet.{form}")
