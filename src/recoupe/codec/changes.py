"""What changed between two dossiers of one story: records matched by the words they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.codec.change_facts import SECTIONS, Section
from recoupe.codec.json_text import Json
from recoupe.codec.untrusted import listed, page_id, walk

What = Literal["added", "changed", "removed"]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record that is new, gone or different. ``before`` and ``after`` are what differs.

    ``evidence`` are references of the later dossier, of the earlier one for what is gone.
    """

    section: str
    what: What
    id: str
    title: str
    before: str = ""
    after: str = ""
    evidence: tuple[Json, ...] = ()


def find_changes(earlier: Json, later: Json) -> list[Change]:
    """All changes, articles first; a record that only rests on more words is changed too."""
    homes = [
        {str(a.get("id")): page_id(a) for a in listed(side.get("articles"))}
        for side in (earlier, later)
    ]
    found = list(articles(earlier, later))
    for section in SECTIONS:
        sides = [
            [r for r in listed(side.get(section.name)) if section.kept(r)]
            for side in (earlier, later)
        ]
        found += compare(section, sides[0], sides[1], homes)
    return found


def articles(earlier: Json, later: Json) -> Iterator[Change]:
    """Pages that came or went, by the hash of their bytes."""
    sides = [{page_id(a): a for a in listed(side.get("articles"))} for side in (earlier, later)]
    for what, own, other in (("added", sides[1], sides[0]), ("removed", sides[0], sides[1])):
        for name in own:
            if name not in other:
                article = own[name]
                title = str(article.get("title") or article.get("id"))
                outlet = article.get("outlet")
                shown = f"{outlet} : {title}" if isinstance(outlet, str) else title
                yield Change(section="articles", what=what, id=str(article.get("id")), title=shown)  # type: ignore[arg-type]


def compare(
    section: Section, before: Sequence[Json], after: Sequence[Json], homes: Sequence[dict[str, str]]
) -> Iterator[Change]:
    """Records of one list, matched one to one by the words they share, most first."""
    keys = [
        [words(r, home) for r in side] for side, home in zip((before, after), homes, strict=True)
    ]
    pairs = matched(section, before, after, keys)
    for j, record in enumerate(after):
        if j not in pairs.values():
            yield change(section, "added", record, after=section.facts(record).get("readings", ""))
    for i, old in enumerate(before):
        if i not in pairs:
            yield change(section, "removed", old, before=section.facts(old).get("readings", ""))
            continue
        new = after[pairs[i]]
        left, right = section.facts(old), section.facts(new)
        differing = [k for k in right if left.get(k) != right[k]]
        if differing:
            yield change(
                section,
                "changed",
                new,
                before=" ; ".join(left.get(k, "") or "—" for k in differing),
                after=" ; ".join(right[k] or "—" for k in differing),
            )


def matched(
    section: Section,
    before: Sequence[Json],
    after: Sequence[Json],
    keys: Sequence[Sequence[frozenset[Key]]],
) -> dict[int, int]:
    """Which earlier record is which later one: the same title, or most words in common."""
    scored = []
    for i, old in enumerate(before):
        for j, new in enumerate(after):
            shared = len(keys[0][i] & keys[1][j])
            same = section.title(old) == section.title(new)
            if shared or same:
                total = len(keys[0][i] | keys[1][j]) or 1
                scored.append((same + shared / total, -i, -j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def words(record: Json, home: dict[str, str]) -> frozenset[Key]:
    """The words that a record rests on, each with its page."""
    return frozenset(
        (home.get(str(reference["article"]), str(reference["article"])), str(reference["text"]))
        for _, reference in walk(record, "")
    )


def change(section: Section, what: What, record: Json, before: str = "", after: str = "") -> Change:
    """A change with the first words that bear it."""
    held = [reference for _, reference in walk(record, "")]
    return Change(
        section=section.name,
        what=what,
        id=str(record.get("id", "")),
        title=section.title(record),
        before=before,
        after=after,
        evidence=tuple(held[:3]),
    )
