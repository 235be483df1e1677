"""A client in a process of its own, for tests that kill it: adds batches of duties and prints each that is acknowledged.

Arguments: data folder, prefix of the ids, number of batches (0: until killed), duties in a batch.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from app.database import open_store
from app.settings import Settings
from tests.database.statements import add


def main(folder: str, prefix: str, batches: int, size: int) -> None:
    with open_store(Settings(home=Path(folder))) as store:
        print("open", flush=True)
        for number in range(batches) if batches else itertools.count():
            add(store, f"{prefix}-{number:05}", size)
            print(f"{prefix}-{number:05}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
