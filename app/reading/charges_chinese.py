"""Whose charge a Chinese line announces over a list: 督察室掌理事項如下:, 单证员主要承担下列职责:.

It finds the name's place alone; what the name is, is app.reading.headings' to say. English ones are charges_english's.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.rules import alternatives


@cache
def _charge() -> re.Pattern[str]:
    verbs, nouns = alternatives("headings.tsv", "charge"), alternatives("headings.tsv", "charged")
    return re.compile(
        rf"(?P<name>[^,。;:(]{{2,24}}?)(?:\([^()]*\),?)?"
        r"(?:分别)?(?:承[^,。;:()]{2,16}之?命,?|[对向][^,。;:]{2,16}(?:负责|汇报),其"
        rf"|对[^,。;:]{{2,24}}?(?=[之的](?:{nouns})如[下左]))?(?:依法)?[之的]?(?:主要|基本|具体)?"
        rf"(?:(?:{verbs})(?:下列|以下|左列)?(?:各|有关)?(?:事项|事务|业务|职务)(?:如[下左])?|(?:{nouns}|掌理|分掌)(?:规定)?如[下左]|,?(?:主要|一般)?有(?:以下|如下)(?:各项)?分工)"
    )


@cache
def _said_charge() -> re.Pattern[str]:
    nouns = alternatives("headings.tsv", "charged")
    return re.compile(
        r"(?P<name>(?:[^,。;:、(]|\([\u3400-\u9fff]\)(?!应)){2,24}?)(?:\([^()]*\))?"
        r"(?:[对向](?:[^,。;:()]|\([^()]*\)){2,40}(?:负责|汇报),其)?(?:主要)?(?:应当?)?(?:(?:承担|履行|负责|行使)(?:以下|下列|如下)(?:各项|主要|具体)?"
        r"(?:工作|职责|任务|职能|职权|权力)"
        rf"|的?(?:主要|基本|具体)?(?:{nouns})(?:是|为|包括|有))"
    )


@cache
def _set_up_for() -> re.Pattern[str]:
    verbs, nouns = alternatives("headings.tsv", "charge"), alternatives("headings.tsv", "charged")
    return re.compile(
        rf"(?P<name>[^,。;:、(设]{{2,20}})分?设(?![下左]列)[^。;:]{{2,80}}?,?分别(?:{verbs})[下左]列(?:各项)?(?:事项|业务)(?:,[^,。;:]{{2,16}})?"
        rf"|(?P<own>本[^,。;:]{{1,6}}?)[应得于由系][^。;:]{{2,60}},其(?:主要)?(?:{nouns})如[下左]"
        rf"|[^,。;:、(设]{{2,20}}设(?P<part>[^,、。;:设]{{2,14}}),其(?:主要)?(?:{nouns})如[下左]"
    )


def announced_holder(line: str) -> tuple[int, int, bool] | None:
    """Where the name stands in a line that ends with a colon, and whether only a known kind of name counts there."""
    text = line.rstrip(" :") if line.endswith(":") else ""
    if ("设" in text or ",其" in text) and (match := _set_up_for().fullmatch(text)):
        return (*match.span("own"), False) if match["own"] else (*match.span("name" if match["name"] else "part"), True)
    match = _charge().fullmatch(text) if text else None
    said = match or (_said_charge().fullmatch(text) if text else None)
    return (*said.span("name"), match is None) if said else None
