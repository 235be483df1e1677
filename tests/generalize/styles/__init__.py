"""House styles that the reader may be tuned on, one a module."""
