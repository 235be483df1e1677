// name: await_indexes
// purpose: Waits until new indexes are filled. Neo4j only; the embedded engine fills an index while it makes it.
CALL db.awaitIndexes(300)
