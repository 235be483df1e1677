"""An import in a process of its own, for tests that kill it: at one phase it says so and waits.

The environment names the database. Arguments: number of duties, phase to stop at (reading, comparing, storing, sweeping).
"""

from __future__ import annotations

import sys
import time

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


def main(duties: int, phase: str) -> None:
    def progress(done: int, total: int, reached: str) -> None:
        if reached == phase and (phase != "storing" or 0 < done < total):
            print(f"{reached} {done}", flush=True)
            time.sleep(600)

    with open_store(Settings.from_environment()) as store:
        progress(0, 1, "reading")
        import_reading(store, numbered(duties).read(), "1.txt", progress=progress)
    print("done", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
