"""An import in a process of its own, for tests that kill it: at one phase it says so and waits.

Arguments: data folder, number of duties, phase to stop at (reading, comparing, storing, sweeping).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from app.database import open_store
from app.importing import import_reading
from app.settings import Settings
from tests.importing.drafting import Draft


def numbered(duties: int) -> Draft:
    """A position with so many duties."""
    draft = Draft()
    position = draft.position("接线员", above=("班长",), duties=tuple(f"接听第{i}条线路" for i in range(duties)))
    draft.organization("晴川服务", positions=(position,))
    return draft


def main(folder: str, duties: int, phase: str) -> None:
    def progress(done: int, total: int, reached: str) -> None:
        if reached == phase and (phase != "storing" or 0 < done < total):
            print(f"{reached} {done}", flush=True)
            time.sleep(600)

    with open_store(Settings(home=Path(folder))) as store:
        progress(0, 1, "reading")
        import_reading(store, numbered(duties).read(), "1.txt", progress=progress)
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
