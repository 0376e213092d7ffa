"""How much of a promised quantity a later sentence tells."""

from __future__ import annotations

from recoupe.lang.fr.frequency import term
from recoupe.lang.fr.numbers import number_value, number_words
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.wording import NUMBER_OR_WORD, folded

# The thing counted stands within so many words of its figure.
REACH = 3


def amounts(text: str, profile: Profile) -> frozenset[float]:
    """Figures of the text that count one of the things promised."""
    known, found = number_words(), set[float]()
    run: list[str] = []
    waiting: list[tuple[float, int]] = []
    for part in [*NUMBER_OR_WORD.findall(folded(text)), ""]:
        if part[:1].isdigit() or part in known:
            run.append(part)
            continue
        if run and part != "et":
            waiting.append((number_value(" ".join(run)) or 1, 0))
            run = []
        if term(part) in profile.terms:
            found |= {value for value, _ in waiting}
            waiting = []
        waiting = [(value, age + 1) for value, age in waiting if age + 1 < REACH]
    return frozenset(found)


def share_told(text: str, profile: Profile) -> float | None:
    """The largest told amount as a share of the promised one; None where they cannot be set.

    One figure has to be promised: of several nobody can say which is meant.
    """
    promised = amounts(profile.entry.commitment.label, profile)
    if len(promised) != 1:
        return None
    told = amounts(text, profile)
    (whole,) = promised
    if not told or whole <= 0 or whole in told:
        return 1.0 if whole in told else None
    return max(told) / whole
