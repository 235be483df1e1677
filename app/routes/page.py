"""The page, from the built folder of `visualizations`, and a plain description of the API that needs no other site."""

from __future__ import annotations

import html
from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

router = APIRouter(include_in_schema=False)
_NOT_BUILT = """<!DOCTYPE html><html lang="en"><title>Orgatlas</title><h1>The page is not built</h1>
<p>The API answers under <a href="/docs">/docs</a>. In a checkout, <code>make setup</code> builds the page; an installed
wheel has it inside.</p></html>"""
_DOCS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
_DOCS_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}code{background:#eef1f5;padding:0 .25em}"
)


def built_page() -> Path:
    """The folder that the page's build writes."""
    return Path(str(files("visualizations").joinpath("static")))


def add_page(application: FastAPI) -> None:
    """Serves the page, its files and /docs; last, because the page takes what no other route does."""
    application.mount("/assets", _Assets(directory=built_page() / "assets", check_dir=False))
    application.include_router(router)


class _Assets(StaticFiles):
    """Files whose names hold a hash of what is in them, so that a browser may keep them for good."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # pyright: ignore[reportArgumentType] - passed on as they came
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


@router.get("/")
async def page() -> Response:
    """The page, or why there is none."""
    index = built_page() / "index.html"
    if not index.is_file():
        return HTMLResponse(_NOT_BUILT, status_code=503)
    return FileResponse(index, headers={"Cache-Control": "no-cache"})


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Every address of the API in words."""
    application: FastAPI = request.app
    return HTMLResponse(_described(application), headers={"Content-Security-Policy": _DOCS_POLICY})


@router.get("/{name}")
async def top_level_file(name: str) -> FileResponse:
    """A file beside the page, such as its icon."""
    if name not in {entry.name for entry in built_page().glob("*.*")}:
        raise HTTPException(404, "there is no such page")
    return FileResponse(built_page() / name)


def _described(application: FastAPI) -> str:
    """Every address with what it does and takes, as HTML; the whole truth is /openapi.json."""
    lines = [
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Orgatlas API</title><style>{_DOCS_STYLE}</style>',
        '<h1>Orgatlas API</h1><p>The whole description, for tools: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).',
        "Every error is <code>application/problem+json</code> (RFC 9457).</p><dl>",
    ]
    for path, methods in application.openapi()["paths"].items():
        for method, operation in methods.items():
            taken = [_parameter(each) for each in operation.get("parameters", [])]
            lines.append(
                f"<dt><code>{method.upper()} {html.escape(path)}</code></dt><dd>{html.escape(operation.get('description', ''))}"
            )
            lines.append(f"<ul>{''.join(taken)}</ul></dd>" if taken else "</dd>")
    return "\n".join([*lines, "</dl></html>"])


def _parameter(described: dict[str, object]) -> str:
    told = html.escape(f"{described['name']}{' (required)' if described.get('required') else ''}")
    return f"<li><code>{told}</code> {html.escape(str(described.get('description', '')))}</li>"
