"""Bytes of a plain text file to characters: which encoding it is, by a small rule of our own.

The rule (a mark, strict UTF-8, then the Chinese encodings by how common their characters are) is surer on short texts
than byte statistics are. It changes nothing: a byte order mark stays as U+FEFF, line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from app.errors import UnreadableInput
from app.reading.rules import common_characters

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 200_000
_SURE = 0.85
"""The share of common characters in a text of GB18030 of which bytes are broken: all up to the next ASCII sign is lost."""
LOST = "\ufffd"
"""Stands for a byte that is broken."""
_RUN = re.compile(f"{LOST}+")
_UTF_8 = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{2}){2,}")
"""Characters of Chinese that are whole; in other encodings hardly two stand beside each other."""
_MOST_BROKEN, _KEPT_ENGLISH = 3, 40
"""Broken places of a file in English that is read all the same, and how many characters stand beside each."""
_KEPT_EACH, _KEPT_IN_LINE = 24, 12
"""The same for Chinese: bytes that are whole for each broken place, in the file and in a line that tells by itself."""
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
            return (encoding == "utf-8" and _broken(data, name)) or _strictly(data, encoding, name)
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data, name)
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _western(data, name) or _broken(data, name) or _chinese(data, name)


def _broken(data: bytes, name: str) -> str | None:
    text = None if _decoded(data, "utf-8") else _damaged(data)
    return text and _checked(text, name)


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
    if set(runs) == {b"\xff"}:
        return None  # a broken byte
    if sum(map(len, runs)) > 0.1 * len(sample) or sum(len(run) == 1 for run in runs) < 0.8 * len(runs):
        return None
    try:
        return _checked(data.decode("cp1252"), name)
    except UnicodeDecodeError:
        return None


def _damaged(data: bytes) -> str | None:
    """UTF-8 of which a few bytes are broken, each run of them as U+FFFD; None where they are another encoding's."""
    bad = [line for line in data.splitlines() if _decoded(line, "utf-8") is None]
    if any(not _is_broken(line) for line in bad):
        return None
    text = _RUN.sub(LOST, data.decode("utf-8", "replace"))
    broken = text.count(LOST)
    whole = sum(map(len, _UTF_8.findall(data)))
    if not whole:  # English
        return text if broken <= _MOST_BROKEN and len(text) > _KEPT_ENGLISH * broken else None
    return text if whole >= _KEPT_EACH * broken else None


def _is_broken(line: bytes) -> bool:
    """Whether a line is broken UTF-8: much of it is whole, or no other encoding makes common characters of it."""
    whole = sum(map(len, _UTF_8.findall(line)))
    if whole >= _KEPT_IN_LINE * len(_RUN.findall(line.decode("utf-8", "replace"))):
        return True
    if line.isascii() or (_western_line(line) and b"\xff" not in line):
        return False
    common = common_characters()
    read = (_decoded(line, encoding) for encoding in ("gb18030", "big5"))
    return not any(text and all(sign in common for sign in text if sign > "\x7f") for text in read)


def _mixed(data: bytes) -> Iterator[str]:
    """A file put together from several: lines that are UTF-8 read so, the others as GB18030 or Big5; none where all are alike."""
    lines = data.splitlines(keepends=True)
    whole = [_decoded(line, "utf-8") for line in lines]
    if not any(text is not None and not text.isascii() for text in whole):
        return
    for encoding in ("gb18030", "big5"):
        read = [
            text if text is not None else _western_line(line) or _decoded(line, encoding)
            for line, text in zip(lines, whole, strict=True)
        ]
        if None not in read:
            yield "".join(text or "" for text in read)


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
    candidates += [(_commonness(mixed), mixed) for mixed in _mixed(data)]
    best = max(candidates, default=(0.0, ""), key=lambda candidate: candidate[0])
    if best[0] < 0.4:
        text = _HIGH.sub(lambda run: (_decoded(run[0], "gb18030") or LOST).encode(), data).decode()
        best = _commonness(text), text
        if best[0] >= _SURE and text.count(LOST) <= _MOST_BROKEN:
            return _checked(text, name)
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
