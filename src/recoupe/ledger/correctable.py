"""The fields of a commitment that people may correct, and how each is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast, get_args

from recoupe.errors import DecisionError
from recoupe.ledger.periods import read_when
from recoupe.ledger.themes import vocabulary
from recoupe.model.commitment import Actor, Commitment, Criterion, CriterionKind, Deadline
from recoupe.model.marks import Modality, Strength

Correction = Callable[[Commitment, str], Commitment]


def refuse(name: str, value: str, known: Sequence[str]) -> DecisionError:
    """The error of a value that a field cannot have."""
    message = f"{name} cannot be {value!r}; it is one of {', '.join(known)}"
    return DecisionError(message, code="decision-value")


def set_modality(commitment: Commitment, value: str) -> Commitment:
    """One of the modalities; "expected" puts it on the watch list."""
    if value not in get_args(Modality):
        raise refuse("modality", value, get_args(Modality))
    return replace(commitment, modality=cast(Modality, value), watch=value == "expected")


def set_strength(commitment: Commitment, value: str) -> Commitment:
    """One of the strengths."""
    if value not in get_args(Strength):
        raise refuse("strength", value, get_args(Strength))
    return replace(commitment, strength=cast(Strength, value))


def set_theme(commitment: Commitment, value: str) -> Commitment:
    """One of the themes of the published vocabulary, or none."""
    known = [name for name, _ in vocabulary()]
    if value and value not in known:
        raise refuse("theme", value, known)
    return replace(commitment, theme=value or None)


def set_deadline(commitment: Commitment, value: str) -> Commitment:
    """A day, month, year or period as EDTF, or none; the words of the source stay."""
    if not value:
        return replace(commitment, deadline=Deadline())
    when = read_when(value)
    if when is None:
        raise refuse("deadline", value, ("2027", "2027-03", "2027-03-05", "2027-03/2027-06"))
    held = commitment.deadline
    dated = (
        replace(held, kind="interval", when=when)
        if "/" in value
        else replace(held, kind="date", when=when)
    )
    return replace(commitment, deadline=dated)


def set_recurrence(commitment: Commitment, value: str) -> Commitment:
    """A recurrence rule of RFC 5545, or none."""
    if value:
        from dateutil.rrule import rrulestr

        try:
            rrulestr(value)
        except (ValueError, KeyError, TypeError) as error:
            raise refuse("recurrence", value, ("FREQ=YEARLY",)) from error
    return replace(commitment, deadline=replace(commitment.deadline, rrule=value or None))


def set_flag(field: str) -> Correction:
    """A yes or no."""

    def change(commitment: Commitment, value: str) -> Commitment:
        if value not in ("yes", "no"):
            raise refuse(field, value, ("yes", "no"))
        if field == "umbrella":
            return replace(commitment, umbrella=value == "yes")
        return replace(commitment, negated=value == "yes")

    return change


def set_actors(field: str) -> Correction:
    """Names separated by semicolons; a name that was there keeps its evidence."""

    def change(commitment: Commitment, value: str) -> Commitment:
        known = {
            actor.name: actor
            for held in (commitment.obligors, commitment.beneficiaries, commitment.announced_by)
            for actor in held
        }
        names = [part.strip() for part in value.split(";") if part.strip()]
        actors = tuple(known.get(name, Actor(name=name)) for name in names)
        if field == "obligors":
            return replace(commitment, obligors=actors)
        if field == "counterparties":
            return replace(commitment, counterparties=actors)
        return replace(commitment, beneficiaries=actors)

    return change


def set_criterion(kind: CriterionKind) -> Correction:
    """What would show completion, progress or failure: written before the scoring."""

    def change(commitment: Commitment, value: str) -> Commitment:
        rest = tuple(c for c in commitment.criteria if c.kind != kind)
        added = (Criterion(kind=kind, text=value),) if value else ()
        return replace(commitment, criteria=rest + added)

    return change


FIELDS: dict[str, Correction] = {
    "modality": set_modality,
    "strength": set_strength,
    "theme": set_theme,
    "deadline": set_deadline,
    "recurrence": set_recurrence,
    "obligors": set_actors("obligors"),
    "beneficiaries": set_actors("beneficiaries"),
    "counterparties": set_actors("counterparties"),
    "umbrella": set_flag("umbrella"),
    "negated": set_flag("negated"),
    "criterion-completion": set_criterion("completion"),
    "criterion-progress": set_criterion("progress"),
    "criterion-failure": set_criterion("failure"),
}
