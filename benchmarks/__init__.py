"""Ratios measured side by side in one run (`python -m benchmarks`), and the generator of organizations they are measured on.

Nothing here is part of the product; no test depends on a time.
"""
