from __future__ import annotations

import pytest

from tests.visualizations.export.pictures import HOSTILE
from visualizations.export.font import EMOJI, FACES, outline
from visualizations.export.setting import clusters, glyphs_of, invisible
from visualizations.export.xml_text import xml_text

_SCRIPTS = ("مدير المشتريات", "מנהל רכש", "หัวหน้าฝ่าย", "प्रबंधक", "Διευθυντής", "директор", "ղեկավար", "👩🏽‍💼", "🇨🇭", "1️⃣", "⚙️ ⏰ ✓")


@pytest.mark.parametrize("text", [*_SCRIPTS, *map(xml_text, HOSTILE)])
def test_no_character_gets_lost_or_becomes_an_empty_box(text: str) -> None:
    glyphs = glyphs_of(text)
    told = sorted(character for glyph in glyphs for character in glyph.text if not invisible(character))
    assert told == sorted(character for character in text if not invisible(character))
    assert all(glyph.number for glyph in glyphs)


def test_letters_that_join_take_other_forms_and_stand_from_right_to_left() -> None:
    joined, apart = glyphs_of("مدير"), [glyph for character in "مدير" for glyph in glyphs_of(character)]
    assert [glyph.text for glyph in joined if glyph.text] == list("ريدم")
    assert {glyph.number for glyph in joined} != {glyph.number for glyph in apart}


def test_a_mark_that_turns_a_text_around_turns_nothing() -> None:
    assert glyphs_of("\u202eexe.abc\u202c") == glyphs_of("exe.abc")


@pytest.mark.parametrize("emoji", ["👩🏽‍💼", "🇨🇭", "1️⃣", "⚙️"])
def test_an_emoji_of_several_characters_is_one_glyph(emoji: str) -> None:
    (glyph,) = glyphs_of(emoji)
    assert glyph.face == EMOJI
    assert glyph.text == emoji
    assert list(clusters(f"a{emoji}b")) == ["a", emoji, "b"]
    assert outline(glyph.face, glyph.number).startswith("M")


def test_what_no_font_has_is_written_as_its_number() -> None:
    assert glyphs_of("a\U0001bbbb") == glyphs_of("a‹U+1BBBB›")


def test_every_face_has_a_name_of_its_own() -> None:
    assert len({face.name for face in FACES}) == len(FACES) > 15
    assert FACES[EMOJI].name == "NotoEmoji-Regular"
