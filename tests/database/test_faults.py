import pytest
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from app import errors
from app.database import faults


def _neo4j(kind: type[Neo4jError], code: str, message: str = "told") -> Neo4jError:
    error = kind(message)
    error._neo4j_code = code
    return error


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (_neo4j(AuthError, "Neo.ClientError.Security.Unauthorized"), errors.DatabaseRefused),
        (_neo4j(ClientError, "Neo.ClientError.Security.AuthenticationRateLimit"), errors.DatabaseRefused),
        (_neo4j(Forbidden, "Neo.ClientError.Security.Forbidden"), errors.DatabaseRefused),
        (_neo4j(ClientError, "Neo.ClientError.Database.DatabaseNotFound"), errors.DatabaseUnreachable),
        (_neo4j(ClientError, "Neo.ClientError.Transaction.TransactionTimedOut"), errors.DatabaseBusy),
        (_neo4j(TransientError, "Neo.TransientError.Transaction.DeadlockDetected"), errors.DatabaseBusy),
        (_neo4j(TransientError, "Neo.TransientError.General.OutOfMemoryError"), errors.DatabaseBusy),
        (_neo4j(ClientError, "Neo.ClientError.Transaction.TransactionNotFound", "Error during read lock"), errors.DatabaseError),
        (_neo4j(ConstraintError, "Neo.ClientError.Schema.ConstraintValidationFailed"), errors.DatabaseBusy),
        (_neo4j(DatabaseError, "Neo.DatabaseError.General.UnknownError"), errors.DatabaseError),
        (_neo4j(DatabaseError, "Neo.DatabaseError.General.UnknownError", "No space left on device"), errors.DatabaseFull),
        (_neo4j(ClientError, "Neo.ClientError.Statement.SyntaxError"), errors.Defect),
        (ServiceUnavailable("Connection refused"), errors.DatabaseUnreachable),
        (ServiceUnavailable("(looks like HTTP)"), errors.NotADatabase),
        (DriverError("Driver closed"), errors.DatabaseUnreachable),
        (SessionExpired("gone"), errors.DatabaseUnreachable),
        (ConfigurationError("URI scheme"), errors.UsageError),
        (ConnectionResetError("reset"), errors.DatabaseUnreachable),
    ],
)
def test_each_complaint_has_its_one_error(raised: Exception, expected: type[errors.OrgatlasError]) -> None:
    named = faults.named(raised, "somewhere")
    assert type(named) is expected
    assert named.where == "somewhere"
    assert named.hint


def test_what_caused_a_complaint_counts_even_in_a_group() -> None:
    error = ServiceUnavailable("Unable to retrieve routing information")
    error.__cause__ = ExceptionGroup("all failed", [ServiceUnavailable("(looks like HTTP)")])
    assert type(faults.named(error, "somewhere")) is errors.NotADatabase
