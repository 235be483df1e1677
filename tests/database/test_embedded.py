from app.database import embedded
from graph_model import NODE_TYPES, RELATIONSHIP_TYPES


def test_every_type_is_made_before_its_first_use_and_may_be_made_again() -> None:
    made = list(embedded.statements())
    for node in NODE_TYPES:
        assert f"CREATE VERTEX TYPE `{node.__name__}` IF NOT EXISTS" in made
        assert sum(f"ON `{node.__name__}`" in statement and "FULL_TEXT" in statement for statement in made) == len(node.full_text)
    for relationship in RELATIONSHIP_TYPES:
        assert f"CREATE EDGE TYPE `{relationship.kind_name}` IF NOT EXISTS" in made
    assert all("IF NOT EXISTS" in statement for statement in made)


def test_the_digest_is_that_of_the_statements() -> None:
    assert embedded.digest() == embedded.digest()
    assert len(embedded.digest()) == 16
