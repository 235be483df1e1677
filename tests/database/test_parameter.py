import pytest

from app.database.parameter import Parameter, ParameterSyntaxError


@pytest.mark.parametrize(
    ("type_name", "right", "wrong"),
    [
        ("text", "x", 1),
        ("fulltext", "投诉 AND 处理", ["x"]),
        ("boolean", False, 0),
        ("integer", -5, 1.5),
        ("rows", [{"id": "a"}, {}], [1]),
        ("map", {"a": 1}, [("a", 1)]),
        ("ids", ["a", "b"], ["a", 1]),
        ("solid | all", "all", "none"),
        ("Duty", "duty-1", {"id": "duty-1"}),
    ],
)
def test_each_type_takes_its_values_and_no_others(type_name: str, right: object, wrong: object) -> None:
    parameter = Parameter.parse("value", f"{type_name}, required")
    assert parameter.accepts(right)
    assert not parameter.accepts(wrong)


def test_json_values_may_hold_commas_and_dashes() -> None:
    parameter = Parameter.parse("value", 'text, default "a, b — c", example "d, example — e" — what it is, or — not')
    assert (parameter.default, parameter.example, parameter.description) == ("a, b — c", "d, example — e", "what it is, or — not")


def test_words_after_the_form_are_refused() -> None:
    with pytest.raises(ParameterSyntaxError, match="not understood: ' really'"):
        Parameter.parse("value", "text, required really")
