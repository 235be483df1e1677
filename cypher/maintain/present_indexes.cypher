// name: present_indexes
// purpose: The names of all indexes, and of the constraints that own one.
// column name: text
SHOW INDEXES
YIELD name, owningConstraint
RETURN coalesce(owningConstraint, name) AS name
