"""What the Makefile runs besides published tools; no part of the product, and never in its wheel."""
