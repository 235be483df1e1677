"""What people write short, in dialect or in chancery words, as questions are put."""

from __future__ import annotations

import pytest

from app.questions.plainly import in_full


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("who's the mgr of finance", "who is the manager of finance"),
        ("roles w/o boss", "roles without boss"),
        ("roles with >1 boss", "roles with more than one boss"),
        ("店长之职责", "店长的职责"),
        ("店长之间的关系", "店长之间的关系"),
        ("店长系何岗位", "店长是哪个岗位"),
        ("应该联系谁", "应该联系谁"),
        ("店长是干啥子的", "店长是干什么的"),
    ],
)
def test_other_words_are_put_in_full(written: str, full: str) -> None:
    assert in_full(written) == full
