"""Questions about an amount: 谁能批5万, who may approve 800 pounds. What is asked, and whether a statement allows it.

The amount is taken out of what is asked for, and compared as a number with what each statement allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from app.language.amounts import Amount, amounts_in, bounds_of
from app.language.script import fold
from app.questions.request import Request, Term, read_request

_DECIDING = frozenset({"approve", "sign_off", "conclude", "decide"})
"""What one does who may let an amount pass; questions take one word for the other."""
_OF_ANYTHING = frozenset({"money", "percent"})
"""Kinds of amounts that are bounds whatever is done: gives a discount of 8 percent. Every three days is none."""
_AROUND = re.compile(r"(?:的|worth of|worth|of|for|over|a|an|，|,)? *\x00 *(?:的|worth of|worth|of|for)?")


def read_with_amount(text: str) -> Request:
    """The request in the words, with the amount that they name where it is asked who may let that pass."""
    folded = fold(text)
    amount = next(iter(amounts_in(folded, bare=True)), None)
    whole = read_request(text)
    if amount is None:
        return whole
    rest = read_request(_AROUND.sub(" ", f"{folded[: amount.start]}\x00{folded[amount.end :]}").strip())
    sure = amount.kind in _OF_ANYTHING and amount in amounts_in(folded)
    said = {name for term in (*rest.actions, *(t for terms in rest.objects for t in terms)) for name in term.concepts}
    if not rest.objects or not (said & _DECIDING or sure):
        return whole
    return replace(_for_amount(rest, amount), text=whole.text)


def _for_amount(request: Request, amount: Amount) -> Request:
    objects = tuple(tuple(map(_widened, terms)) for terms in request.objects)
    looser = _for_amount(request.looser, amount) if request.looser else None
    return replace(request, actions=tuple(map(_widened, request.actions)), objects=objects, looser=looser, amount=amount)


def _widened(term: Term) -> Term:
    return replace(term, concepts=term.concepts | _DECIDING) if term.concepts & _DECIDING else term


def allowing(request: Request) -> Callable[[str], bool | None]:
    """Whether a statement allows the amount that is asked for; None where it says nothing of such amounts, or none is asked."""
    amount = request.amount
    if amount is None:
        return lambda _: None

    def allows(statement: str) -> bool | None:
        bounds = [one for one in bounds_of(statement) if one.kind == amount.kind]
        return any(one.allows(amount) for one in bounds) if bounds else None

    return allows
