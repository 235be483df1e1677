"""span: a manager with more direct reports than one can lead, by the bands of the kind of work that they do."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings.facts import Facts
from app.findings.families import in_words, known_families
from app.findings.measures import family_led, spans
from app.findings.rule import Bands, Found, Rule, Wording
from app.findings.subjects import evidence_of, subject


def check(facts: Facts, bands: Bands) -> Iterator[Found]:
    """One result a manager with more solid direct reports than `wide`; a note up to `very_wide`, a warning above.

    The bands are those of the job family of most of the reports (`family.wide`), else the general ones.
    """
    least = min(value for band, value in bands.items() if band.endswith("wide"))
    for manager, number in spans(facts).items():
        if number <= least or manager not in facts.positions:
            continue
        family = family_led(facts, manager)
        wide, very_wide = (bands.get(f"{family}.{band}", bands[band]) for band in ("wide", "very_wide"))
        if number <= wide:
            continue
        post, limit = subject(facts, manager), very_wide if number > very_wide else wide
        kind = Wording(*in_words(family)) if family else Wording("work of no one kind", "不限类别")
        yield Found(
            subjects=(post,),
            message=Wording(
                f"{number} positions report to {post.name}, more than {limit:g} (band for: {kind.en})",
                f"“{post.name}”有{number}个直接下级，超过{limit:g}个（适用范围：{kind.zh}）",
            ),
            evidence=evidence_of(*(line.evidence for line in facts.below[manager] if line.solid)),
            severity=None if number > very_wide else "note",
        )


def _bands() -> dict[str, float]:
    families = known_families().values()
    return {
        "wide": 12,
        "very_wide": 16,
        **{f"{family.name}.{band}": getattr(family, band) for family in families for band in ("wide", "very_wide")},
    }


RULE = Rule(
    name="span",
    title=Wording("Wide span of control", "管理幅度过大"),
    meaning=Wording(
        "More positions report to one manager than the band for the kind of work (job family) allows.",
        "一个管理岗位的直接下级数量超过该类工作（岗位族）的范围。",
    ),
    suggestion=Wording(
        "Consider a team lead between them; routine work of one kind bears wider spans.",
        "考虑增设组长；同类重复性工作可适当放宽。",
    ),
    severity="warning",
    source="Orgvue: 8–12 is the target, 13–16 wide, 17+ very wide; McKinsey 2017, managerial archetypes 3–5 to 15+",
    check=check,
    bands=_bands(),
)
