"""Suggestions hold names that are stored, and can be asked."""

from __future__ import annotations

from app.database import Store
from app.importing import import_document
from app.questions import ask
from app.questions.suggesting import completions, nearest_questions


def test_suggestions_name_only_what_is_stored(store: Store) -> None:
    assert all("{" not in near for near in nearest_questions(store, "天气", "zh"))
    sheet = "河畔诊所岗位说明\n\n1. 值班医生\n直接上级：诊所主任\n岗位职责：\n（1）接诊患者。\n（2）填写病历。\n"
    import_document(store, sheet.encode(), "clinic.txt")
    near = nearest_questions(store, "值班医生今天在吗", "zh")
    assert near
    assert all("值班医生" in question for question in near[:2])
    assert not any("投诉处理专员" in question for question in near)


def test_what_is_begun_is_completed_with_questions_that_can_be_asked(store: Store) -> None:
    sheet = "河畔诊所岗位说明\n\n1. 值班医生\n直接上级：诊所主任\n岗位职责：\n（1）接诊患者。\n（2）填写病历。\n"
    import_document(store, sheet.encode(), "clinic.txt")
    for begun in ("值班医", "谁向诊所", "值班医生的上级"):
        offered = completions(store, begun)
        assert offered, begun
        assert any("值班医生" in one or "诊所主任" in one for one in offered), offered
        for one in offered:
            assert ask(store, one).understood_as is not None, one
    assert completions(store, "x") == []
