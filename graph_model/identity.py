"""Ids computed from what does not change, so that reading a file again changes nothing.

An id is the kind in lower case, a hyphen, and the first 80 bits of a SHA-256 over the identifying parts. Two parts
never run together: each is preceded by its length. With 10 million nodes the chance of one collision is below 1e-10.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_ID = re.compile(r"[0-9a-f]{20}")
_SPACE_AND_MARKS = re.compile(r"[\s\W_]+")


def normalized(text: str) -> str:
    """What counts as the same wording: NFKC, lower case, without white space and punctuation."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return _SPACE_AND_MARKS.sub("", folded) or folded.strip()


def node_id(kind: str, *parts: str | None) -> str:
    """For example node_id("Position", organization_id, "客服部", "客服专员"); a part that is not stated is None."""
    joined = "".join(["-" if part is None else f"{len(part)}:{part}" for part in parts])
    return f"{kind.lower()}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def is_node_id(kind: str, value: object) -> bool:
    """Whether it has the form of an id of that kind; nothing is said about whether there is such a node."""
    if not isinstance(value, str):
        return False
    prefix, _, digest = value.partition("-")
    return prefix == kind.lower() and _ID.fullmatch(digest) is not None


def relationship_id(kind: str, source: str, target: str, discriminator: str = "") -> str:
    """One id for a relationship of one kind between two nodes; `discriminator` tells several between them apart."""
    return node_id(kind.replace("_", ""), source, target, discriminator)
