"""The HTTP interface: one file a resource, endpoints of a few lines. Only here and in app/main.py stands FastAPI."""

from app.routes import (
    ask,
    documents,
    exports,
    findings,
    graph,
    health,
    imports,
    matches,
    matrices,
    model,
    nodes,
    organizations,
    overlaps,
    parts,
    queries,
    reports,
    search,
    tables,
)

ROUTERS = (
    queries.router,
    ask.router,
    health.router,
    organizations.router,
    *parts.ROUTERS,
    parts.chain_router,
    nodes.router,
    graph.router,
    matches.router,
    search.router,
    tables.router,
    imports.router,
    documents.router,
    matrices.router,
    overlaps.router,
    exports.router,
    findings.router,
    reports.router,
    model.router,
)
"""Every resource; to add one, write its file and add its router here. They are tried in this order, questions first."""

__all__ = ["ROUTERS"]
