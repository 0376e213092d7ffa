"""What to look for: the profile of a commitment of the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recoupe.lang.fr.follow_up import act_words, shown_by
from recoupe.lang.fr.frequency import background, term
from recoupe.ledger.follow_up_parties import partners, party_names
from recoupe.ledger.follow_up_passages import families_of, states_in, terms_of
from recoupe.ledger.status import Standings
from recoupe.ledger.wording import numbers
from recoupe.model.register import Entry
from recoupe.text.folding import fold_in_place

# What the noun or verb of the act is worth among the words of the object.
ACT = 0.35
# What a word of the clause around the act is worth.
CLAUSE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """What later pages on the commitment would hold. ``terms`` are weighted by rarity.

    ``things`` are terms with synonyms, ``proper`` those written with a capital.
    ``shown`` are the families whose acts show it done. ``core`` names the things promised,
    by themselves or by a synonym; ``partners`` are the states that have a part in it.
    """

    entry: Entry
    terms: dict[str, float]
    things: dict[str, str]
    proper: frozenset[str]
    families: frozenset[str]
    shown: frozenset[str]
    parties: frozenset[str]
    numbers: frozenset[float]
    theme: str | None
    due: date | None
    announced: date | None
    core: frozenset[str]
    partners: frozenset[str]

    @property
    def mass(self) -> float:
        """The weight of all terms."""
        return sum(self.terms.values()) or 1e-9

    @property
    def query(self) -> tuple[str, ...]:
        """The words looked for, the rarest first."""
        ranked = sorted(self.terms, key=lambda t: (-self.terms[t], t))
        return (*ranked, *sorted(self.families))


def profile(entry: Entry) -> Profile:
    """The profile of one entry."""
    commitment = entry.commitment
    label = commitment.label
    deadline = commitment.deadline
    plain = without_deadline(label, deadline.surface)
    families = families_of(fold_in_place(plain))
    terms, things = weighed(plain)
    beside, named = weighed(around(entry, deadline.surface))
    terms |= {name: CLAUSE * w for name, w in beside.items() if name not in terms}
    things |= named
    return Profile(
        entry=entry,
        terms=terms,
        things=things,
        proper=frozenset(n for n, w in terms_of(plain[1:]).items() if w[0].isupper()),
        families=families,
        shown=frozenset(f for family in families for f in shown_by(family)),
        parties=party_names((*commitment.obligors, *commitment.beneficiaries)) | states_in(label),
        numbers=numbers(plain),
        theme=commitment.theme,
        due=deadline.when.latest if deadline.when else None,
        announced=entry.announced,
        core=things_of(plain),
        partners=partners(entry),
    )


def things_of(plain: str) -> frozenset[str]:
    """Terms of the act that are neither names nor words of acts, with those they stand for."""
    return frozenset(
        name
        for name, written in terms_of(plain[:1].lower() + plain[1:]).items()
        if not written[0].isupper() and fold_in_place(written) not in act_words()
    )


def around(entry: Entry, deadline: str) -> str:
    """The words of the first clause that promises, without its term."""
    return without_deadline(entry.anchors[0].words, deadline)


def without_deadline(label: str, surface: str) -> str:
    """The act without the words of its term."""
    return label.replace(surface, " ") if surface else label


def weighed(label: str) -> tuple[dict[str, float], dict[str, str]]:
    """Terms of the act by how rare they are, and the things that synonyms name as well.

    What names the act itself counts for less: later pages tell it by another word.
    """
    found: dict[str, float] = {}
    named: dict[str, str] = {}
    for name, written in terms_of(label).items():
        plain = fold_in_place(written)
        if name.startswith("="):
            named[term(plain)] = name
        else:
            found[name] = background().idf(name) * (ACT if plain in act_words() else 1.0)
    return found, named


def open_entries(entries: Sequence[Entry], standings: Standings) -> tuple[Entry, ...]:
    """Entries of which something may still come: not kept, given up, merged or set aside."""
    return tuple(
        entry
        for entry in entries
        if not (entry.lost or entry.commitment.watch or entry.commitment.umbrella)
        and (standing := standings.of(entry.id)).progress != "4"
        and "withdrawn" not in standing.flags
        and standing.judged != "rejected"
        and standing.merged_into is None
    )
