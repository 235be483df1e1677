"""Texts that generated files are filled from; each is named after what it makes."""
