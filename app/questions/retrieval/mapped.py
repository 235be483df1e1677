"""Arrays and texts in one file that is mapped into memory, so that opening it costs nothing and only what is used is read.

The file: 8 bytes that say how long the head is, the head as JSON, then the arrays one behind the other. It knows nothing of
what they mean.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt

Array: TypeAlias = "npt.NDArray[Any]"
_STEP = 64


def write_mapped(file: Path, about: Mapping[str, object], arrays: Mapping[str, Array]) -> None:
    """Writes the file in place of an older one, at once; OSError where that cannot be done."""
    places: dict[str, tuple[str, list[int], int]] = {}
    end = 0
    for name, array in arrays.items():
        places[name] = (array.dtype.str, list(array.shape), end)
        end += -(-array.nbytes // _STEP) * _STEP
    head = json.dumps({"about": about, "arrays": places}).encode()
    head += b" " * (-(len(head) + 8) % _STEP)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("wb") as stream:
            stream.write(len(head).to_bytes(8, "little") + head)
            for array in arrays.values():
                np.ascontiguousarray(array).tofile(stream)
                stream.write(b"\0" * (-array.nbytes % _STEP))
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def read_mapped(file: Path) -> tuple[Mapping[str, object], Mapping[str, Array]] | None:
    """What the file says of itself, and its arrays; None where there is no such file or it is damaged."""
    try:
        whole = np.asarray(np.memmap(file, dtype=np.uint8, mode="r"))
        length = int.from_bytes(whole[:8].tobytes(), "little")
        head = json.loads(whole[8 : 8 + length].tobytes())
        found = {
            name: _array(whole, dtype, shape, 8 + length + start)
            for name, (dtype, shape, start) in cast("dict[str, tuple[str, list[int], int]]", head["arrays"]).items()
        }
        return head["about"], found
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _array(whole: Array, dtype: str, shape: list[int], start: int) -> Array:
    size = int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize
    if start + size > len(whole):
        raise ValueError("the file is cut off")
    return whole[start : start + size].view(dtype).reshape(shape)


class Texts:
    """Many texts as one array of bytes, each taken out when it is asked for."""

    def __init__(self, data: Array, ends: Array) -> None:
        self.data, self.ends = data, ends

    @classmethod
    def of(cls, texts: Iterable[bytes]) -> Texts:
        """Packs them."""
        parts = list(texts)
        ends = np.cumsum([len(part) for part in parts], dtype=np.int64)
        return cls(np.frombuffer(b"".join(parts), dtype=np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place: int) -> bytes:
        start = int(self.ends[place - 1]) if place else 0
        return self.data[start : int(self.ends[place])].tobytes()
