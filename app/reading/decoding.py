"""Bytes of a plain text file to characters: which encoding it is, by a small rule of our own.

The rule (a mark, strict UTF-8, then the Chinese encodings by how common their characters are) is surer on short texts
than byte statistics are. It changes nothing: a byte order mark stays as U+FEFF, line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re

from app.errors import UnreadableInput
from app.reading.rules import common_characters

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 200_000
LOST = "\ufffd"
"""Stands for a byte that is broken."""
_MOST_BROKEN, _KEPT_EACH = 3, 2
"""Broken bytes of a file that is read all the same, and how many of characters beyond ASCII that are whole stand beside each."""
_WESTERN = re.compile("[‘’“”–—…•€£°éèêëàâäáãåæçîïíñôöòóõøùûüúßÉÈÀÄÅÇÑÖØÜ]")
_SIGNATURES = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")
_SAVE_AS_UTF8 = "save it as plain text in UTF-8 and try again"


def decode(data: bytes, name: str) -> str:
    """The characters of a text file. Raises UnreadableInput for an empty, a binary, or an undecodable one."""
    if not data.strip(b"\x00\xef\xbb\xbf\xfe\xff \t\r\n"):
        raise UnreadableInput("The file is empty", where=name, hint="choose a file with text in it")
    if data.startswith(_SIGNATURES):
        raise UnreadableInput("The file is binary, not plain text", where=name, hint=_SAVE_AS_UTF8)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data, name)
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _western(data, name) or _damaged(data, name) or _chinese(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return _checked(data.decode(encoding), name)
    except UnicodeDecodeError as problem:
        raise _undecodable(name, f"it is marked as {encoding.upper()}, but byte {problem.start} is not") from problem


def _wide(data: bytes, name: str) -> str:
    """UTF-16 without a mark: zero bytes stand on one side of each pair, or the text reads as common characters."""
    candidates: list[tuple[float, str]] = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text[:_SAMPLE]):
            candidates.append((_commonness(text), text))
    best = max(candidates, default=(0.0, ""))
    if best[0] < 0.5:
        raise UnreadableInput("The file is binary, not plain text", where=name, hint=_SAVE_AS_UTF8)
    return best[1]


def _western(data: bytes, name: str) -> str | None:
    """Windows-1252 (curly quotes, dashes, é), where single bytes above ASCII stand in ASCII; None for any other text."""
    sample = data[:_SAMPLE]
    runs = [match[0] for match in _HIGH.finditer(sample)]
    if sum(map(len, runs)) > 0.1 * len(sample) or sum(len(run) == 1 for run in runs) < 0.8 * len(runs):
        return None
    try:
        return _checked(data.decode("cp1252"), name)
    except UnicodeDecodeError:
        return None


def _damaged(data: bytes, name: str) -> str | None:
    """UTF-8 of which a few bytes are broken: each becomes U+FFFD; None where they are no exception, but another encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count(LOST)
    if broken <= _MOST_BROKEN and any(_western_line(line) for line in data.splitlines() if _decoded(line, "utf-8") is None):
        return None
    kept = sum(map(len, _HIGH.findall(data))) - broken if broken <= _MOST_BROKEN else 0
    return _checked(text, name) if kept and kept >= _KEPT_EACH * broken and LOST * 2 not in text else None


def _mixed(data: bytes) -> str | None:
    """A file put together from several: lines that are UTF-8 read so, the others as GB18030; None where all lines are alike."""
    lines = data.splitlines(keepends=True)
    read: list[str] = []
    wide = 0
    for line in lines:
        try:
            read.append(line.decode("utf-8"))
            wide += not line.isascii()
        except UnicodeDecodeError:
            other = _western_line(line) or _decoded(line, "gb18030")
            if other is None:
                return None
            read.append(other)
    return "".join(read) if wide else None


def _western_line(line: bytes) -> str | None:
    """A line of ASCII with a few letters and marks of western languages, in Windows-1252; None for any other."""
    text = _decoded(line, "cp1252")
    high = [character for character in text or "" if character > "\x7f"]
    return text if all(map(_WESTERN.match, high)) and len(high) <= 0.1 * len(line) else None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _chinese(data: bytes, name: str) -> str:
    """GB18030, Big5, UTF-16 of ideographs alone, or lines of two encodings: what has the most common characters."""
    candidates: list[tuple[float, str]] = []
    for encoding in ("gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        candidates.append((_commonness(text), text))
    mixed = _mixed(data)
    if mixed:
        candidates.append((_commonness(mixed), mixed))
    best = max(candidates, default=(0.0, ""), key=lambda candidate: candidate[0])
    if best[0] < 0.4:
        raise _undecodable(name, "it is none of UTF-8, UTF-16, GB18030 and Big5")
    return _checked(best[1], name)


def _commonness(text: str) -> float:
    """The share of characters that are ASCII, Chinese punctuation or among the most common ideographs, less the private ones."""
    sample = text[:_SAMPLE]
    common = common_characters()
    known = sum(1 for c in sample if c in common or c < "\x7f")
    private = sum(1 for c in sample if "\ue000" <= c <= "\uf8ff")
    return (known - 5 * private) / max(1, len(sample))


def _checked(text: str, name: str) -> str:
    found = _BINARY.search(text[:_SAMPLE])
    if found:
        raise UnreadableInput("The file is binary, not plain text", where=name, hint=_SAVE_AS_UTF8)
    return text


def _undecodable(name: str, why: str) -> UnreadableInput:
    return UnreadableInput(f"The file's encoding is not known: {why}", where=name, hint=_SAVE_AS_UTF8)
