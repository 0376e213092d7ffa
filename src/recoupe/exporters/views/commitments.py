"""What was agreed, announced, planned, hoped or asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.exporters.french_dates import caveat, in_french
from recoupe.exporters.views.references import Reference, References
from recoupe.model.commitment import Actor, Commitment
from recoupe.model.evidence import Evidence

ORDER = ("agreed", "announced", "planned", "requested", "hoped", "expected")


@dataclass(frozen=True, slots=True)
class ActorView:
    """Who owes, benefits or announces, with where that is said."""

    name: str
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class ClauseView:
    """The words that speak of it, with their own modality."""

    words: str
    modality: str
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment with its clauses; ``due`` is its deadline in a reader's words."""

    commitment: Commitment
    clauses: list[ClauseView]
    obligors: list[ActorView]
    beneficiaries: list[ActorView]
    announced_by: list[ActorView]
    counterparties: list[ActorView]
    requested_by: list[ActorView]
    conditions: list[ClauseView]
    measures: list[ClauseView]
    due: str
    due_date: str
    due_note: str
    due_reference: Reference | None
    origins: int
    parts: list[CommitmentView]


def show_commitments(
    commitments: Sequence[Commitment], references: References, support: dict[str, str]
) -> list[CommitmentView]:
    """By modality, the firmest first; those under an umbrella are its ``parts``.

    ``support`` maps article ids to origins.
    """
    ranked = sorted(
        commitments,
        key=lambda c: (c.watch, ORDER.index(c.modality) if c.modality in ORDER else len(ORDER)),
    )
    views = {c.id: show_commitment(c, references, support) for c in ranked}
    top: list[CommitmentView] = []
    for view in views.values():
        parent = views.get(view.commitment.parent or "")
        under = parent is not None and stands_alone(parent) and not view.commitment.watch
        (parent.parts if parent is not None and under else top).append(view)
    return top


def stands_alone(view: CommitmentView) -> bool:
    """Whether it is under no umbrella itself: umbrellas do not nest."""
    return view.commitment.parent is None


def show_commitment(
    commitment: Commitment, references: References, support: dict[str, str]
) -> CommitmentView:
    """One commitment."""
    deadline = commitment.deadline
    return CommitmentView(
        commitment,
        [
            ClauseView(
                references.words(item.evidence), item.modality, references.one(item.evidence)
            )
            for item in commitment.evidence
        ],
        show_actors(commitment.obligors, references),
        show_actors(commitment.beneficiaries, references),
        show_actors(commitment.announced_by, references),
        show_actors(commitment.counterparties, references),
        show_actors(commitment.requested_by, references),
        show_words(commitment.conditions, commitment, references),
        show_words(commitment.measures, commitment, references),
        deadline.surface,
        in_french(deadline.when.edtf) if deadline.when else "",
        caveat(deadline.when) if deadline.when else "",
        references.one(deadline.evidence),
        len({support.get(item.evidence.article_id) for item in commitment.evidence}),
        [],
    )


def show_words(
    evidence: Sequence[Evidence], commitment: Commitment, references: References
) -> list[ClauseView]:
    """Conditions or means in their own words."""
    return [
        ClauseView(references.words(item), commitment.modality, references.one(item))
        for item in evidence
    ]


def show_actors(actors: Sequence[Actor], references: References) -> list[ActorView]:
    """Actors with their passages."""
    return [ActorView(actor.name, references.one(actor.evidence)) for actor in actors]
