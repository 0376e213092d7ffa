"""Who a later page has to name: the parties of a promise, states by their codes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recoupe.lang.resources import table, values
from recoupe.ledger.follow_up_passages import states_in
from recoupe.ledger.wording import folded
from recoupe.model.commitment import Actor
from recoupe.model.register import Entry

CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
ARTICLE = re.compile(r"^(?:l[ea]s? |l['’]|des? |une? )", re.IGNORECASE)


def partners(entry: Entry) -> frozenset[str]:
    """States that owe it, gain by it, are a party to it or are named in its words."""
    c = entry.commitment
    names = party_names((*c.obligors, *c.beneficiaries, *c.counterparties))
    told = states_in(c.label) | frozenset(
        code
        for name, code in states().items()
        if re.search(rf"\b{re.escape(name)}\b", folded(c.label))
    )
    return (names | told) & frozenset(states().values())


def party_names(actors: Sequence[Actor]) -> frozenset[str]:
    """Names of the parties, and the ISO codes of those that are states.

    "la commune" names nobody that a later page would have to name again.
    """
    codes = states()
    found = {a.name.casefold() for a in actors if CAPITAL.search(ARTICLE.sub("", a.name))}
    found |= {codes[folded(a.name)] for a in actors if folded(a.name) in codes}
    return frozenset(found) | frozenset(c for a in actors for c in states_in(a.name))


@cache
def states() -> dict[str, str]:
    """Folded name of a state, or of the capital that stands for it → ISO code."""
    return {
        folded(name): row["iso"]
        for row in table("recoupe.lang.fr", "countries")
        for name in (*values(row["capitals"]), *values(row["name"]))
    }
