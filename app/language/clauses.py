"""What one clause of a duty says: the shape that the readers of Chinese and of English clauses share.

It holds no rule of its own.
"""

from __future__ import annotations

from typing import NamedTuple

from graph_model.vocabulary import Involvement

STATED = "stated"
"""The rule of a clause in which no listed word stands: what is stated as a duty is done."""


class ClauseReading(NamedTuple):
    """How the holder takes part, by which rule, and the action with its object as they stand in the clause.

    `also` are further involvements that the same clause states.
    """

    involvement: Involvement
    rule: str
    action: str | None = None
    object: str | None = None
    beneficiary: str | None = None
    also: tuple[Involvement, ...] = ()
