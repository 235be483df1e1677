"""Every error that a user can meet, as one tree; the command line and the web say it in the same words.

It holds no handling: app.cli turns an error into text and an exit status, app.routes into problem+json (RFC 9457).

OrgatlasError
├── UsageError              2 / 400   the request itself is wrong
│   ├── UnknownName         2 / 404   no such node, query, format, organization …
│   ├── AmbiguousName       2 / 409   several nodes bear that name
│   ├── PreconditionStale   2 / 412   a change of something that has changed since
│   ├── PortTaken           2 / 500   the port asked for is in use
│   └── PartMissing         2 / 501   an optional part is not installed
├── InputError              3 / 422   an input cannot be used
│   ├── UnreadableInput     3 / 422   missing, a folder, empty, binary, of unknown encoding
│   ├── InputTooLarge       3 / 413   over a limit
│   ├── NothingToImport     3 / 422   no organization stands in the document
│   └── ImportConflict      3 / 409   the same name for something that has nothing in common
├── DatabaseError           4 / 503   the database cannot be reached or refuses
│   ├── DatabaseUnreachable 4 / 503
│   ├── DatabaseRefused     4 / 503   wrong user or password, no right to write
│   ├── NotADatabase        4 / 503   something else answers there
│   ├── DatabaseTooOld      4 / 503
│   ├── DatabaseBusy        4 / 503   a time limit or a lock
│   └── DatabaseFull        4 / 507   no room left on the disk
└── Defect                  5 / 500   a fault of ours
"""

from __future__ import annotations

from typing import ClassVar


class OrgatlasError(Exception):
    """What happened, where, and what to try.

    `what` is one sentence without its full stop; `where` is a file with line, page or row, a query, or a URI without
    its password; `hint` tells what helps, `web_hint` what helps those who ask over HTTP, where that is something else.
    """

    exit_status: ClassVar[int] = 5
    http_status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None, web_hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint
        self.web_hint = web_hint or hint

    @property
    def kind(self) -> str:
        """The error's name as it stands in problem+json's `type`, for example `unknown-name`."""
        name = type(self).__name__
        return "".join(f"-{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(name))

    def __str__(self) -> str:
        return f"{self.what} ({self.where})" if self.where else self.what


class UsageError(OrgatlasError):
    exit_status, http_status, title = 2, 400, "The request cannot be understood"


class UnknownName(UsageError):
    http_status, title = 404, "There is no such thing"


class AmbiguousName(UsageError):
    """Several nodes bear the name; `candidates` are what to choose from, each with its organization."""

    http_status, title = 409, "Several things bear that name"

    def __init__(self, what: str, *, candidates: tuple[str, ...] = (), where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what, where=where, hint=hint)
        self.candidates = candidates


class PreconditionStale(UsageError):
    http_status, title = 412, "It has changed since"


class PortTaken(UsageError):
    http_status, title = 500, "The port is in use"


class PartMissing(UsageError):
    http_status, title = 501, "An optional part is not installed"


class InputError(OrgatlasError):
    exit_status, http_status, title = 3, 422, "The input cannot be used"


class UnreadableInput(InputError):
    title = "The document cannot be read"


class InputTooLarge(InputError):
    http_status, title = 413, "The input is too large"


class NothingToImport(InputError):
    title = "No organization stands in the document"


class ImportConflict(InputError):
    http_status, title = 409, "The import contradicts what is stored"


class DatabaseError(OrgatlasError):
    exit_status, http_status, title = 4, 503, "The database cannot be used"


class DatabaseUnreachable(DatabaseError):
    title = "The database cannot be reached"


class DatabaseRefused(DatabaseError):
    title = "The database refuses"


class NotADatabase(DatabaseError):
    title = "Something else answers there"


class DatabaseTooOld(DatabaseError):
    title = "The database is too old"


class DatabaseBusy(DatabaseError):
    title = "The database is busy"


class EngineNeeded(DatabaseBusy):
    """What is kept beside the store does not suffice for an answer."""


class DatabaseFull(DatabaseError):
    http_status, title = 507, "No room is left on the disk"


class Defect(OrgatlasError):
    title = "A defect of Orgatlas"
