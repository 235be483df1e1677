"""The graph's types as the page's legend and forms need them; made from graph_model, so that the page keeps no list."""

from __future__ import annotations

from functools import cache
from inspect import cleandoc

from fastapi import APIRouter
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from graph_model import NODE_TYPES, RELATIONSHIP_TYPES, GraphType

router = APIRouter(prefix="/api/model", tags=["model"])


class FieldForm(BaseModel):
    """A field of a node or relationship; `type` is as pydantic writes it."""

    name: str
    type: str
    required: bool
    description: str


class TypeForm(BaseModel):
    """What every type has: its name in the graph, its captions by language, and the colour and icon it is drawn with."""

    kind: str
    caption: dict[str, str]
    description: str
    colour: str
    icon: str
    identified_by: list[str]
    fields: list[FieldForm]


class NodeForm(TypeForm):
    """A node type; `label_field` is what a picture writes on it."""

    label_field: str


class RelationshipForm(TypeForm):
    """A relationship type; `joins` are the pairs of node kinds that it may join."""

    joins: list[tuple[str, str]]


class Model(BaseModel):
    nodes: list[NodeForm]
    relationships: list[RelationshipForm]


@router.get("")
async def model() -> Model:
    """Node and relationship types with captions, colours, icons and fields."""
    return _model()


@cache
def _model() -> Model:
    return Model(
        nodes=[NodeForm(**vars(_common(node, node.__name__)), label_field=node.label_field) for node in NODE_TYPES],
        relationships=[
            RelationshipForm(**vars(_common(relationship, relationship.kind_name)), joins=list(relationship.joins))
            for relationship in RELATIONSHIP_TYPES
        ],
    )


def _common(declared: type[GraphType], kind: str) -> TypeForm:
    return TypeForm(
        kind=kind,
        caption=declared.caption._asdict(),
        description=cleandoc(declared.__doc__ or ""),
        colour=declared.colour,
        icon=declared.icon,
        identified_by=list(declared.identified_by),
        fields=[_field(name, field) for name, field in declared.model_fields.items()],
    )


def _field(name: str, field: FieldInfo) -> FieldForm:
    kind = getattr(field.annotation, "__name__", None) if isinstance(field.annotation, type) else str(field.annotation)
    return FieldForm(name=name, type=kind or "", required=field.is_required(), description=field.description or "")
