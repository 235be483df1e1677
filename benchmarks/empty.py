"""An application that answers nothing: what HTTP itself costs with the same server and framework."""

from __future__ import annotations

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def nothing() -> dict[str, str]:
    """An empty answer, from a thread like every answer of ours."""
    return {}
