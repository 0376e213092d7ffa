"""What a site's robots.txt lets us ask (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LARGEST = 500 * 1024
LONGEST_RULE = 2000
MOST_RULES = 5000


@dataclass(slots=True)
class Group:
    """Rules for some agents: (allowed, pattern), and the seconds to wait between requests."""

    rules: list[tuple[bool, str]] = field(default_factory=list)
    delay: float | None = None


@dataclass(frozen=True, slots=True)
class Robots:
    """``allows`` answers for a path with its query; ``delay`` in seconds."""

    group: Group

    def allows(self, target: str) -> bool:
        """The longest rule that fits decides; of equal ones, the one that allows."""
        best = (-1, True)
        for allowed, pattern in self.group.rules:
            if len(pattern) >= best[0] and fits(pattern, target):
                best = max(best, (len(pattern), allowed))
        return best[1]

    @property
    def delay(self) -> float:
        """Seconds to wait between two requests; 0 when nothing is said."""
        return self.group.delay or 0.0


EVERYTHING = Robots(Group())
NOTHING = Robots(Group(rules=[(False, "/")]))


def parse_robots(text: str, agent: str) -> Robots:
    """The rules for ``agent``: of its own groups, else of those for ``*``."""
    groups: dict[str, Group] = {}
    current: list[Group] = []
    fresh = False
    count = 0
    for line in text.lstrip("\ufeff").splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if not colon or len(value) > LONGEST_RULE or count > MOST_RULES:
            continue
        count += 1
        if name == "user-agent":
            current = current if fresh else []
            current.append(groups.setdefault(value.lower().partition("/")[0].strip(), Group()))
            fresh = True
            continue
        fresh = False
        for group in current:
            _add(group, name, value)
    return Robots(groups.get(agent.lower()) or groups.get("*") or Group())


def _add(group: Group, name: str, value: str) -> None:
    if name in ("allow", "disallow") and value:
        group.rules.append((name == "allow", value))
    elif name == "crawl-delay" and re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", value):
        group.delay = float(value)


def fits(pattern: str, target: str) -> bool:
    """Whether a rule's pattern (``*`` any run, ``$`` the end) begins the target.

    Each piece is taken at its first place, so that time is linear in the target.
    """
    whole = pattern.endswith("$")
    pieces = (pattern[:-1] if whole else pattern).split("*")
    if not target.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        found = target.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if len(pieces) == 1:
        return not whole or at == len(target)
    if whole:
        return len(target) - len(pieces[-1]) >= at and target.endswith(pieces[-1])
    return target.find(pieces[-1], at) >= 0
