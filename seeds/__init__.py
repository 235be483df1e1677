"""Small example organizations, one folder each, as a user would have them, planted as a user plants files."""
