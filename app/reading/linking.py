"""Names inside one organization that belong together: abbreviations, short titles, titles that the document has lost."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.script import aligned
from app.reading.drafts import Holder, Place
from app.reading.rules import compact
from app.reading.segments import Page


def title_key(page: Page, place: Place) -> str:
    """A name as it is compared: folded, without spaces."""
    return compact(page.form[slice(*place)])


def name_key(name: str) -> str:
    """The same of a name as printed: CHIEF EXECUTIVE over its section is the Chief Executive of others' lines."""
    return compact(aligned(name))


def abbreviates(short: str, full: str) -> bool:
    """客服部 for 客户服务部: the same first and last character, and every character in order."""
    if not 2 < len(short) < len(full) or short[0] != full[0] or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(character in rest for character in short)


def short_for(name: str, described: dict[str, str | None]) -> str | None:
    """The one described title that is the name after its own department's: 班长 for 客服中心班长 of 客服中心."""
    full = [title for title, unit in described.items() if unit and title == unit + name]
    return full[0] if len(full) == 1 else None


def lost_titles(page: Page, posts: list[Holder]) -> Iterator[tuple[Holder, Place, list[Place]]]:
    """For each section without a title: the one subordinate of its named superior that no section describes.

    Resolved in order, so that a title found this way helps the next section.
    """
    described = {title_key(page, post.name): post for post in posts if post.name}
    for post in posts:
        if post.name or not post.superiors:
            continue
        boss = described.get(title_key(page, post.superiors[0].name))
        if boss is None:
            continue
        candidates = [line for line in boss.subordinates if title_key(page, line.name) not in described]
        if len(candidates) == 1:
            place = candidates[0].name
            described[title_key(page, place)] = post
            yield post, place, [candidates[0].quote, post.superiors[0].quote]
