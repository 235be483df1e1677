"""What the driver and the databases complain of, mapped to the product's errors in one table.

It imports no driver: a row asks for the name of an exception class and for words of a status code or a message, so that
the table can be read, and tested, as data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from app.errors import (
    DatabaseBusy,
    DatabaseError,
    DatabaseFull,
    DatabaseRefused,
    DatabaseUnreachable,
    Defect,
    NotADatabase,
    OrgatlasError,
    UsageError,
)


class Fault(NamedTuple):
    """A row: where `exception` (a class name, or one of its bases) and `words` (of code or message) are met, say `error`."""

    exception: str
    words: tuple[str, ...]
    error: type[OrgatlasError]
    what: str
    hint: str


_SET_USER = "set ORGATLAS_DATABASE_USER and ORGATLAS_DATABASE_PASSWORD"
_IS_IT_UP = "is it running, and is the address right? ORGATLAS_DATABASE names it; without it the embedded engine is used"
_REPORT = "please report it, with the query's name"

FAULTS: tuple[Fault, ...] = (
    Fault(
        "Exception",
        ("No space left on device", "Disk quota exceeded", "There is not enough space on the disk"),
        DatabaseFull,
        "No room is left on the disk, so nothing was stored",
        "free some space, or set ORGATLAS_HOME to a folder on another disk",
    ),
    Fault(
        "Neo4jError",
        ("Security.AuthenticationRateLimit",),
        DatabaseRefused,
        "The database refuses to listen after too many wrong passwords",
        "wait some seconds, then " + _SET_USER,
    ),
    Fault(
        "Neo4jError",
        ("Security.CredentialsExpired",),
        DatabaseRefused,
        "The password has expired, or must be changed before its first use",
        "change it in the database, then set ORGATLAS_DATABASE_PASSWORD",
    ),
    Fault("AuthError", (), DatabaseRefused, "The database refuses this user name or password", _SET_USER),
    Fault("Neo4jError", (".Security.",), DatabaseRefused, "The database's user has no right to do this", _SET_USER),
    Fault(
        "Neo4jError",
        ("Database.DatabaseNotFound",),
        DatabaseUnreachable,
        "The server holds no such database",
        "the user's home database must exist and be online",
    ),
    Fault(
        "Neo4jError",
        ("Transaction.TransactionTimedOut", "exceeded the arcadedb.command.timeout"),
        DatabaseBusy,
        "The query took longer than its time limit",
        "ask for less: one organization, or fewer layers",
    ),
    Fault(
        "Neo4jError",
        ("OutOfMemory", "StackOverFlow"),
        DatabaseBusy,
        "The query needs more memory than the database has",
        "ask for less: one organization, or fewer layers",
    ),
    Fault(
        "Neo4jError",
        ("Error during read lock",),  # what the embedded engine says where its heap is full at a commit
        DatabaseError,
        "The database has too little memory to store so much at once, so nothing was stored",
        "divide the document into several, one organization each",
    ),
    Fault(
        "Neo4jError",
        ("ForbiddenOnReadOnlyDatabase", "Statement.AccessMode"),
        DatabaseRefused,
        "The database refuses to write here",
        "name the writable member, or use a neo4j:// address, which finds it",
    ),
    Fault(
        "Neo4jError",
        ("TransientError", "ConstraintValidationFailed", "ConcurrentModification"),
        DatabaseBusy,
        "Another write came between, so nothing was stored",
        "run it again",
    ),
    Fault("Neo4jError", ("DatabaseError",), DatabaseError, "The database failed", "its log says more"),
    Fault("Neo4jError", (), Defect, "The database does not understand a query of ours", _REPORT),
    Fault(
        "IncompleteCommit",
        (),
        DatabaseUnreachable,
        "The connection broke while storing; it is not known whether it was stored",
        "run it again: the same import changes nothing where it was stored",
    ),
    Fault(
        "Exception",
        ("looks like HTTP", "Bolt handshake", "WRONG_VERSION_NUMBER", "Unsupported Bolt", "handshake response"),
        NotADatabase,
        "What answers at this address is no graph database that speaks Bolt",
        "give the Bolt address, for example bolt://127.0.0.1:7687",
    ),
    Fault(
        "ServiceUnavailable",
        ("defunct connection",),
        DatabaseUnreachable,
        "The connection to the database broke; a write that was not finished is not stored",
        "run it again",
    ),
    Fault(
        "UnsupportedServerProduct",
        (),
        NotADatabase,
        "What answers at this address is no graph database, or one that is far too old",
        "Neo4j 5.26 or newer is needed, or the embedded engine",
    ),
    Fault("ServiceUnavailable", (), DatabaseUnreachable, "No database answers at this address", _IS_IT_UP),
    Fault("DriverError", ("closed",), DatabaseUnreachable, "The connection to the database has been closed", _IS_IT_UP),
    Fault("SessionExpired", (), DatabaseUnreachable, "The connection to the database broke", _IS_IT_UP),
    Fault("BoltError", (), DatabaseUnreachable, "The connection to the database broke", _IS_IT_UP),
    Fault("OSError", (), DatabaseUnreachable, "No database answers at this address", _IS_IT_UP),
    Fault(
        "ConfigurationError",
        ("userinfo is not supported",),
        UsageError,
        "A user and a password may not stand in the address, where others could read them",
        _SET_USER,
    ),
    Fault(
        "ConfigurationError",
        (),
        UsageError,
        "This is no address of a database",
        "write embedded, or for example bolt://127.0.0.1:7687 or neo4j+s://host",
    ),
    Fault(
        "ValueError",
        (),
        UsageError,
        "This is no address of a database",
        "write embedded, or for example bolt://127.0.0.1:7687 or neo4j+s://host",
    ),
    Fault("Exception", (), Defect, "The database's driver failed", _REPORT),
)


def named(error: BaseException, where: str) -> OrgatlasError:
    """The product's error for what the driver raised; `where` is a query or a URI without its password."""
    chain = list(_chain(error))
    names = {base.__name__ for base in type(error).__mro__}
    told = "\n".join(f"{getattr(part, 'code', '')} {part}" for part in chain)
    for fault in FAULTS:
        if fault.exception in names and (not fault.words or any(word in told for word in fault.words)):
            detail = f": {_first_line(error)}" if issubclass(fault.error, Defect) else ""
            return fault.error(fault.what + detail, where=where, hint=fault.hint)
    raise error


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, what caused it, and the members of groups among them."""
    yield error
    if isinstance(error, BaseExceptionGroup):
        for member in cast("BaseExceptionGroup[BaseException]", error).exceptions:
            yield from _chain(member)
    if error.__cause__ is not None:
        yield from _chain(error.__cause__)


def _first_line(error: BaseException) -> str:
    message = getattr(error, "message", None) or str(error)
    return str(message).strip().splitlines()[0] if str(message).strip() else type(error).__name__
