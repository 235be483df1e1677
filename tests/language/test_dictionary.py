"""What the dictionary says for words that the lexicon does not know; its package is an optional part."""

from __future__ import annotations

import pytest

from app.language import dictionary
from app.questions.request import read_request
from app.questions.support import support
from app.questions.translated import translated

pytestmark = pytest.mark.skipif(not dictionary.available(), reason="orgatlas[dictionary] is not installed")


def test_words_of_the_other_language_and_those_that_share_a_meaning() -> None:
    assert "letter of credit" in dictionary.otherwise("信用证")
    assert "酵母" in dictionary.otherwise("yeast")
    assert "尿片" in dictionary.otherwise("尿布")
    assert dictionary.otherwise("qwertz") == dictionary.otherwise("啊哦呃") == ()


def test_a_deed_is_only_what_one_does() -> None:
    assert "weld" in dictionary.otherwise("焊", deeds=True)
    assert "模型" in dictionary.otherwise("model")
    assert "模型" not in dictionary.otherwise("model", deeds=True)


def test_a_text_falls_into_the_longest_words() -> None:
    assert dictionary.parts("电镀火箭") == ["电镀", "火箭"]


@pytest.mark.parametrize(
    ("question", "duty"),
    [
        ("looks after the yeast", "培养和保存酵母菌种"),
        ("查贿赂", "Investigate bribery allegations"),
        ("发射火箭", "Launch rockets"),
        ("电镀", "Electroplate metal parts"),
        ("绣花", "Embroider garments"),
        ("做豆腐", "Make bean curd"),
    ],
)
def test_a_duty_of_a_trade_that_no_lexicon_knows_supports_its_question(question: str, duty: str) -> None:
    request = _last(question)
    told = translated(request)

    assert support(request, duty) is None
    assert told is not None
    found = support(told, duty)
    assert found is not None
    assert found.certainty < 1


@pytest.mark.parametrize(
    ("question", "duty"),
    [
        ("looks after the yeast", "清洗发酵罐"),
        ("查贿赂", "Investigate accidents"),
        ("发射火箭", "Paint rockets"),
        ("buys yeast", "培养酵母菌种"),
        ("paints the hull", "Weld hull plates"),
        ("发工资", "Enter invoices and pay suppliers"),
    ],
)
def test_it_joins_nothing_else(question: str, duty: str) -> None:
    told = translated(_last(question))

    assert told is None or support(told, duty) is None


def test_a_page_of_words_is_not_looked_up() -> None:
    assert translated(_last(" and ".join(f"the zqx{letter}" for letter in "abcdefghijklmnopq"))) is None
    assert translated(_last("绦" * 30)) is None


def _last(question: str):  # noqa: ANN202 - the loosest reading of the question
    request = read_request(question)
    while request.looser:
        request = request.looser
    return request
