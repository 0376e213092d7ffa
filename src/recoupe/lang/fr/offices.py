"""Nouns for people by office or work, and the key of the office they name."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from recoupe.lang.fr.wording import keys_of, plural_of
from recoupe.lang.resources import table, values

PACKAGE = "recoupe.lang.fr"


class RoleHead(NamedTuple):
    """A role phrase's fixed beginning: office key when it names one, and its number."""

    office: str | None
    plural: bool
    fixed: bool


@cache
def role_heads() -> dict[tuple[str, ...], RoleHead]:
    """Role nouns and office phrases by folded words."""
    found: dict[tuple[str, ...], RoleHead] = {}
    for row in table(PACKAGE, "offices"):
        for form in values(row["forms"]):
            found.setdefault(keys_of(form), RoleHead(row["key"], False, True))
        for form in values(row["plurals"]):
            found.setdefault(keys_of(form), RoleHead(row["key"], True, True))
    for row in table(PACKAGE, "roles"):
        for pair in values(row["forms"]):
            for form in dict.fromkeys(pair.split("/")):
                office = row["office"] or None
                found.setdefault(keys_of(form), RoleHead(office, False, False))
                found.setdefault(keys_of(plural_of(form)), RoleHead(office, True, False))
    return found


@cache
def longest_head() -> int:
    """Words in the longest role head."""
    return max(map(len, role_heads()))


@cache
def head_lengths() -> dict[str, tuple[int, ...]]:
    """How many words the heads that begin with a word have, the longest first."""
    found: dict[str, set[int]] = {}
    for keys in role_heads():
        found.setdefault(keys[0], set()).add(len(keys))
    return {first: tuple(sorted(known, reverse=True)) for first, known in found.items()}


@cache
def portfolios() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Fields of ministries in order of precedence: key, folded phrases."""
    return tuple((r["key"], values(r["words"])) for r in table(PACKAGE, "portfolios"))


def office_of(head: RoleHead, complement: str) -> str | None:
    """The office of a head with its complement (folded words separated by spaces)."""
    if head.office != "minister":
        return head.office
    padded = f" {complement} "
    places = [
        (padded.find(f" {phrase} "), -len(phrase), key)
        for key, phrases in portfolios()
        for phrase in phrases
        if f" {phrase} " in padded
    ]
    return f"minister-{min(places)[2]}" if places else "minister"


@cache
def kinds() -> dict[str, tuple[str, ...]]:
    """Offices whose holder a wide noun ("diplomate") may mean."""
    return {row["noun"]: values(row["offices"]) for row in table(PACKAGE, "role_kinds")}
