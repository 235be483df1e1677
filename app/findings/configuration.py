"""orgatlas.toml: which rules run, how grave each is, and the bands of the measures. A file that the user edits.

    [rules]
    unconfirmed-collaborator = "off"       # off, or a severity: error, warning, note

    [rules.span]
    severity = "warning"
    wide = 12                              # a band of the rule; `orgatlas lint --rules` lists them
    routine.wide = 25                      # the band of one job family

    [families]
    nurses = ["护士", "nurse"]             # a family of your own: how its titles end; then `nurses.wide = 18` above

What a file does not name stays as the rule has it. A wrong file is refused with the line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from app.errors import InputError
from app.findings.families import Families, words_of_families
from app.findings.rule import SEVERITIES, Bands, Rule, Severity
from app.settings import Settings

FILE_NAME = "orgatlas.toml"
_OFF = "off"
_LINE_OF_ERROR = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a user's file says: rules that are off, other severities, other bands, each by rule's name; and job families."""

    off: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    bands: Mapping[str, Bands] = field(default_factory=dict[str, Bands])
    families: Families = field(default_factory=words_of_families)
    """The user's job families, then the product's."""

    def severity(self, rule: Rule) -> Severity | None:
        """The severity that the user gives a rule; None where the rule's own counts."""
        return self.severities.get(rule.name)

    def bands_of(self, rule: Rule) -> Bands:
        """The rule's bands with the user's in place of its own."""
        return {**rule.bands, **self.bands.get(rule.name, {})}


def configuration_of(settings: Settings, rules: Iterable[Rule], named: Path | None = None) -> Configuration:
    """From the file that is named, else from orgatlas.toml in the current folder, else in the data folder, else the defaults.

    InputError with file and line where it is no such file.
    """
    places = [named] if named else [Path(FILE_NAME), settings.home / FILE_NAME]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        if named:
            raise InputError("There is no such file", where=str(named), hint="check the path")
        return Configuration()
    try:
        text = found.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("The file cannot be read as text in UTF-8", where=str(found)) from error
    return parsed(text, str(found), rules)


def parsed(text: str, origin: str, rules: Iterable[Rule]) -> Configuration:
    """A file's text as a Configuration; `origin` is how errors name the file."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE_OF_ERROR.search(str(error))
        what = _LINE_OF_ERROR.sub("", str(error)).strip()
        raise InputError(
            f"This is not TOML: {what[:1].lower()}{what[1:]}",
            where=f"{origin}:{line[1]}" if line else origin,
            hint='for example: unconfirmed-collaborator = "off" below a line [rules]',
        ) from error
    return _Reader(text, origin, {rule.name: rule for rule in rules}).read(content)


class _Reader:
    def __init__(self, text: str, origin: str, rules: Mapping[str, Rule]) -> None:
        self._lines = text.splitlines()
        self._origin = origin
        self._rules = rules
        self._off: set[str] = set()
        self._severities: dict[str, Severity] = {}
        self._bands: dict[str, dict[str, float]] = {}
        self._families: dict[str, tuple[str, ...]] = {}

    def read(self, content: Mapping[str, object]) -> Configuration:
        for name in content:
            if name not in ("rules", "families"):
                raise self._wrong(f"There is no part {name}", name, "the parts are [rules] and [families]")
        families = content.get("families", {})
        if not isinstance(families, dict):
            raise self._wrong("The part families is a table", "families", "write [families], and below it a line for each family")
        for name, words in cast("dict[str, object]", families).items():
            self._family(name, words)
        said = content.get("rules", {})
        if not isinstance(said, dict):
            raise self._wrong("The part rules is a table", "rules", "write [rules], and below it a line for each rule")
        for name, value in cast("dict[str, object]", said).items():
            self._rule(name, value)
        families = (*self._families.items(), *((n, w) for n, w in words_of_families() if n not in self._families))
        return Configuration(frozenset(self._off), self._severities, self._bands, families)

    def _family(self, name: str, words: object) -> None:
        listed = cast("list[object]", words) if isinstance(words, list) else []
        if not listed or not all(isinstance(word, str) and word.strip() for word in listed):
            raise self._wrong(f"The family {name} is a list of words", name, 'for example nurses = ["护士", "nurse"]')
        self._families[name] = tuple(map(str, listed))

    def _rule(self, name: str, value: object) -> None:
        if name not in self._rules:
            raise self._wrong(f"There is no rule {name}", name, "`orgatlas lint --rules` lists them")
        if not isinstance(value, dict):
            self._severity(name, value, name)
            return
        for key, given in cast("dict[str, object]", value).items():
            if key == "severity":
                self._severity(name, given, key)
            elif isinstance(given, dict):
                for band, number in cast("dict[str, object]", given).items():
                    self._band(name, f"{key}.{band}", number)
            else:
                self._band(name, key, given)

    def _severity(self, rule: str, value: object, key: str) -> None:
        if value == _OFF:
            self._off.add(rule)
        elif value in SEVERITIES:
            self._severities[rule] = value
        else:
            raise self._wrong(f"There is no severity {value!r}", key, "one of: off, " + ", ".join(SEVERITIES), within=rule)

    def _band(self, rule: str, band: str, value: object) -> None:
        known = self._rules[rule].bands
        family, _, plain = band.rpartition(".")
        written = band if any(band in line for line in self._lines) else plain
        by_family = family in self._families and plain in known and any("." in one for one in known)
        if band not in known and not by_family:
            hint = f"its bands: {', '.join(known)}" if known else "it has only a severity"
            raise self._wrong(f"The rule {rule} has no band {band}", written, hint, within=rule)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(f"The band {band} is a number", written, f"for example {band} = {known[plain]:g}", within=rule)
        self._bands.setdefault(rule, {})[band] = float(value)

    def _wrong(self, what: str, key: str, hint: str, *, within: str | None = None) -> InputError:
        """An error at the line of the key, if it is a rule's, below the first line that names the rule."""
        first = self._line(within, 0) if within and within != key else 0
        return InputError(what, where=f"{self._origin}:{self._line(key, first) + 1}", hint=hint)

    def _line(self, word: str, first: int) -> int:
        """The index of the first line from there on in which the word stands by itself."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        found = (index for index, line in enumerate(self._lines) if index >= first and pattern.search(line.split("#", 1)[0]))
        return next(found, first)
