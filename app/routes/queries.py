"""The catalogue of questions: everything in cypher/read, with its typed parameters, generic from the headers."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, JsonValue

from app.database.parameter import Parameter
from app.database.queries import Query
from app.errors import UsageError
from app.questions import QueryAnswer, write_query
from app.questions.catalogue import catalogued
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/queries", tags=["questions"])
_LONGEST_VALUE = 10_000
_LANGUAGE = "language"


class ParameterForm(BaseModel):
    """What a form needs to ask for a value. `type` is a node kind where an id or a name of such a node is wanted."""

    name: str
    type: str
    required: bool
    default: JsonValue = None
    example: JsonValue = None
    description: str
    choices: list[str]
    low: int | None
    high: int | None


class QueryForm(BaseModel):
    """A catalogued query, its titles by language, and its parameters and columns in order."""

    name: str
    titles: dict[str, str]
    purpose: str
    parameters: list[ParameterForm]
    columns: dict[str, str]


class Catalogue(BaseModel):
    items: list[QueryForm]
    next: str | None = None


@router.get("")
def listed() -> Catalogue:
    """The catalogue."""
    return Catalogue(items=[_form(query) for query in catalogued().values()])


@router.get("/{name}", response_model=QueryAnswer)
def run(store: StoreNow, name: str, request: Request) -> Response:
    """Ask one of the catalogue; its parameters are the address's. `language` is of what goes wrong, as everywhere."""
    given = request.query_params
    repeated = [key for key in given if len(given.getlist(key)) > 1]
    if repeated:
        raise UsageError(f"The parameter {repeated[0]} is given more than once")
    long = [key for key, value in given.items() if len(value) > _LONGEST_VALUE]
    if long:
        raise UsageError(f"The parameter {long[0]} is longer than {_LONGEST_VALUE:,} characters")
    # Written here: the framework would check the answer once more, in a second thread, for a fifth of a small answer's time.
    return Response(
        write_query(store, name, {key: value for key, value in given.items() if key != _LANGUAGE}), media_type="application/json"
    )


def _form(query: Query) -> QueryForm:
    return QueryForm(
        name=query.name,
        titles=dict(query.titles),
        purpose=query.purpose,
        parameters=[_parameter(parameter) for parameter in query.parameters],
        columns={column.name: column.type for column in query.columns},
    )


def _parameter(parameter: Parameter) -> ParameterForm:
    return ParameterForm.model_validate(
        {
            "name": parameter.name,
            "type": parameter.type,
            "required": parameter.required,
            "default": parameter.default,
            "example": parameter.example,
            "description": parameter.description,
            "choices": parameter.choices,
            "low": parameter.low,
            "high": parameter.high,
        }
    )
