"""Drawing organizations: layouts, standalone exports and the built page; it knows the graph's model and no database."""
