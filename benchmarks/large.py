"""`python -m benchmarks.large BYTES SEED`: reads one document of that size in this process alone and prints, as JSON,
its bytes, the processor's seconds that reading took, and by how many bytes the peak of memory rose.
"""

from __future__ import annotations

import json
import resource
import sys
from time import process_time

from app.reading import read_document
from benchmarks.generator import company, document

_POSITIONS = 300


def main(size: int, seed: int) -> None:
    """Prints what was measured; a small document is read before, so that what is loaded once does not count."""
    read_document(document(company(5, "zh", seed), "numbered").encode(), "small.txt")
    pieces: list[bytes] = []
    while sum(map(len, pieces)) < size:
        pieces.append(document(company(_POSITIONS, "zh", seed + len(pieces)), "numbered").encode())
    data = b"\n\n".join(pieces)[:size].decode("utf-8", "ignore").encode()
    pieces.clear()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = process_time()
    read_document(data, "large.txt", largest=len(data))
    seconds = process_time() - begin
    rise = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(json.dumps({"bytes": len(data), "seconds": seconds, "rise": rise}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
