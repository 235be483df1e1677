"""Text that XML can hold. What XML 1.0 (section 2.2) has no way to write becomes U+FFFD; escaping is the writers' own."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters."""
    return _NOT_XML.sub("\ufffd", text)
