"""Noise is taken out with a way back: every slice of the clean text finds the slice that it was made from."""

from __future__ import annotations

import random

import pytest

from app.language.cleaning import Cleaned, Edit, character_noise


def cleaned(text: str) -> str:
    return Cleaned(text, character_noise(text)).text


@pytest.mark.parametrize(
    ("noisy", "clean"),
    [
        ("發(fā)展和經(jīng)營", "發展和經營"),
        ("系統（tǒng）維護", "系統維護"),
        ("登录(APP)与(OA)系统(crm)", "登录(APP)与(OA)系统(crm)"),
        ("see (lā) here", "see (lā) here"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        ("\ufeff标题", "标题"),
        ("前<!-- 不算\n的 -->后", "前后"),
        ("**直接上级**：经理", "直接上级：经理"),
        ("签字：______ 日期：", "签字：______ 日期："),
        ("2**3 and __init__", "23 and init"),
    ],
)
def test_only_noise_is_taken_out(noisy: str, clean: str) -> None:
    assert cleaned(noisy) == clean


def test_a_span_of_the_clean_text_points_into_the_original() -> None:
    text = "負責發(fā)展戰(zhàn)略。"
    clean = Cleaned(text, character_noise(text))
    start = clean.text.index("發展戰略")

    assert text[slice(*clean.span(start, start + 4))] == "發(fā)展戰(zhàn)略"


def test_a_repaired_piece_counts_as_a_whole() -> None:
    clean = Cleaned("ab??cd", [Edit(2, 4, "XYZ", "repair")])

    assert clean.text == "abXYZcd"
    assert clean.span(3, 4) == (2, 4)
    assert clean.span(1, 6) == (1, 5)


def test_every_slice_goes_back_to_what_it_was_made_from() -> None:
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    text = "".join(chance.choice("甲乙丙丁戊己庚辛") for _ in range(300))
    cuts = sorted(chance.sample(range(300), 40))
    edits = [Edit(a, b, "", "noise") for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    clean = Cleaned(text, edits)
    for _ in range(200):
        start = chance.randrange(len(clean.text))
        end = chance.randrange(start + 1, len(clean.text) + 1)
        begin, stop = clean.span(start, end)
        kept = "".join(text[i] for i in range(begin, stop) if not any(e.start <= i < e.end for e in edits))
        assert kept == clean.text[start:end], f"seed {seed}"
