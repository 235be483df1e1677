"""Files cut at random places: each is read in part or refused with a clear word, never worse."""

from __future__ import annotations

import random

from app.errors import InputError
from app.reading import read_document
from tests.reading.evidence import said

_CUTS = 100


def survives_cuts(data: bytes, name: str) -> list[str]:
    """Cuts the file at random places; what each refusal said. Anything but InputError or a sound reading fails the test."""
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    refused: list[InputError] = []
    for _ in range(_CUTS):
        cut = chance.randrange(len(data))
        try:
            read = read_document(data[:cut], name)
        except InputError as refusal:
            refused.append(refusal)
        except Exception as problem:
            raise AssertionError(f"seed {seed}, cut {cut}") from problem
        else:
            assert all(0 <= span.start <= span.end <= len(read.text) for _, span in said(read)), f"seed {seed}, cut {cut}"
    assert all(refusal.where == name and refusal.hint for refusal in refused), f"seed {seed}"
    return [refusal.what for refusal in refused]
