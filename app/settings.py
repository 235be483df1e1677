"""What a user can set, read once from the environment; the command line may override it.

Nothing here opens, makes or checks anything: it only says where things are and how large they may be.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


def _user_data_folder() -> Path:
    """The platform's folder for a user's data (XDG Base Directory 0.8; Apple's and Microsoft's guidelines)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "orgatlas"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "orgatlas"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "orgatlas"


@dataclass(frozen=True)
class Settings:
    """Where the data is and which limits hold. Sizes are bytes, times are seconds."""

    database: str = "embedded"
    database_user: str = "neo4j"
    database_password: str = field(default="", repr=False)
    home: Path = field(default_factory=_user_data_folder)
    largest_document: int = 50 * 1024 * 1024
    query_seconds: float = 30.0
    hosts: tuple[str, ...] = ()
    """Names that the server may be called by, beside this machine's own 127.0.0.1 and localhost."""

    @property
    def embedded(self) -> bool:
        return self.database == "embedded"

    @property
    def largest_request(self) -> int:
        """Bytes: two documents of the largest size at once."""
        return 2 * self.largest_document

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """ORGATLAS_DATABASE, ORGATLAS_DATABASE_USER, ORGATLAS_DATABASE_PASSWORD, ORGATLAS_HOME and
        ORGATLAS_HOSTS (names, with commas between them), each optional."""
        env = os.environ if environment is None else environment
        return cls(
            database=env.get("ORGATLAS_DATABASE") or "embedded",
            database_user=env.get("ORGATLAS_DATABASE_USER") or "neo4j",
            database_password=env.get("ORGATLAS_DATABASE_PASSWORD", ""),
            home=Path(env["ORGATLAS_HOME"]) if env.get("ORGATLAS_HOME") else _user_data_folder(),
            hosts=tuple(name.strip() for name in env.get("ORGATLAS_HOSTS", "").split(",") if name.strip()),
        )
