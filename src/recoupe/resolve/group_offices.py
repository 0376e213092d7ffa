"""The office of a group given to members whose own office no text words."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.resolve.groups import Group
from recoupe.resolve.person_records import Person


def share_offices(persons: Sequence[Person], groups: Sequence[Group]) -> bool:
    """Give "les ministres des Mines de A et de B" its office to A's and B's minister.

    Only a member known as minister at most takes it: a precise office of one's own stands.
    Says whether anybody took one.
    """
    for group in groups:
        for article, mention in group.mentions:
            role = mention.role
            if role is None or not (role.office or "").startswith("minister-"):
                continue
            for at in group.members:
                if persons[at].offices() <= {"minister"}:
                    persons[at].shared.append((article, role))
    return any(person.shared for person in persons)
