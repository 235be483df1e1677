"""Invented organizations, written in many house styles and read back: how well reading generalizes, as figures.

`python -m tests.generalize` measures (`make generalize`), `--style NAME --seed N --show` shows one rendering with what was
missed. Nothing here is part of the product, and nothing in the product knows these styles.
"""
