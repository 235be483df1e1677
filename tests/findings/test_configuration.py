"""orgatlas.toml: what it changes, and how a wrong one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import InputError
from app.findings.configuration import configuration_of, parsed
from app.findings.registry import RULES
from app.settings import Settings
from tests.findings.organizations import found, line, organization, post

_SPAN = next(rule for rule in RULES if rule.name == "span")
_NO_MANAGER = next(rule for rule in RULES if rule.name == "no-manager")


def test_rules_can_be_switched_off_graded_and_banded() -> None:
    text = '[rules]\ncycle = "off"\nalias = "note"\n\n[rules.no-manager]\nseverity = "error"\nstated = 0.9\n'
    chosen = parsed(text, "orgatlas.toml", RULES)
    assert chosen.off == {"cycle"}
    assert chosen.severities == {"alias": "note", "no-manager": "error"}
    assert chosen.bands_of(_NO_MANAGER) == {"stated": 0.9}


def test_a_job_family_has_bands_of_its_own_and_a_user_may_name_one() -> None:
    text = (
        '[rules.span]\nwide = 10\nroutine.wide = 25\n\n[rules.span.nurses]\nwide = 18\n\n[families]\nnurses = ["护士", "nurse"]\n'
    )
    chosen = parsed(text, "orgatlas.toml", RULES)
    bands = chosen.bands_of(_SPAN)
    assert (bands["wide"], bands["routine.wide"], bands["nurses.wide"], bands["leading.wide"]) == (10, 25, 18, 10)
    nurses = [post(f"{place} Nurse") for place in range(18)]
    facts = organization(post("Matron"), *nurses, lines=[line(one.id, "Matron") for one in nurses])
    facts.families = chosen.families
    assert found(_SPAN, facts, **bands) == []
    assert found(_SPAN, facts, **{**bands, "nurses.wide": 17})


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[rules]\ncycle = "off"\nalias = \n', 3, "This is not TOML"),
        ('[rules]\n# circles\ncircle = "off"\n', 3, "no rule circle"),
        ('[rules]\ncycle = "grave"\n', 2, "no severity"),
        ('[rules]\ncycle = "off"\n\n[rules.no-manager]\nstatd = 1\n', 5, "no band statd"),
        ('[rules.no-manager]\nstated = "much"\n', 2, "is a number"),
        ("[rules.cycle]\nlength = 3\n", 2, "no band length"),
        ("[colours]\n", 1, "no part colours"),
        ("[rules.span]\nwide = 9\nnurses.wide = 18\n", 3, "no band nurses.wide"),
        ("[families]\nnurses = 3\n", 2, "is a list of words"),
        ("families = 3\n", 1, "families is a table"),
        ("rules = 3\n", 1, "rules is a table"),
    ],
)
def test_a_wrong_file_is_refused_with_the_line(text: str, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as error:
        parsed(text, "orgatlas.toml", RULES)
    assert error.value.where == f"orgatlas.toml:{line}"
    assert error.value.hint


def test_the_file_of_the_folder_counts_before_that_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    for folder, rule in ((home, "cycle"), (here, "alias")):
        folder.mkdir()
        (folder / "orgatlas.toml").write_text(f'[rules]\n{rule} = "off"\n', encoding="utf-8")
    monkeypatch.chdir(here)
    settings = Settings(home=home)
    assert configuration_of(settings, RULES).off == {"alias"}
    (here / "orgatlas.toml").unlink()
    assert configuration_of(settings, RULES).off == {"cycle"}
    (home / "orgatlas.toml").unlink()
    assert configuration_of(settings, RULES).off == frozenset()
    with pytest.raises(InputError, match="no such file"):
        configuration_of(settings, RULES, here / "mine.toml")
