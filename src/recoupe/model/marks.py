"""What one article says, before anything is compared: all spans are in ``Article.text``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.span import Span

MentionKind = Literal["person", "organisation", "place", "country", "group", "description"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Mode = Literal["direct", "indirect", "mixed"]
Modality = Literal["agreed", "announced", "planned", "hoped", "requested", "expected"]
Strength = Literal["firm", "offer", "reaffirmed", "intention"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """A role as the article words it ("ministre des Mines"), with its country when given.

    ``office`` is a key of the office data (``minister-foreign-affairs``) or None;
    ``country`` is an ISO 3166-1 alpha-2 code or None.
    """

    span: Span
    text: str
    office: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of somebody or something.

    ``person``: a proper name without title words. ``description``: a definite description
    or role that stands for a person without the name ("le ministre malien"). ``group``:
    several people under one description ("les chefs de la diplomatie des trois pays").
    ``country``: a state by its name, by its capital or a palace standing for it; ``norm`` is
    then the ISO code. Otherwise ``norm`` is the name written plainly (for an organisation
    with a known acronym, the acronym). ``person`` groups mentions of one person inside the
    article: equal numbers, same person; None when unresolved or not a person.
    ``further_roles`` are roles beside the name after the first ("président et chef du parti").
    ``country_span`` are words elsewhere that gave the country (a seat of power nearby).
    """

    kind: MentionKind
    span: Span
    norm: str
    person: int | None = None
    role: RoleMention | None = None
    further_roles: tuple[RoleMention, ...] = ()
    country: str | None = None
    plural: bool = False
    reason: str = ""
    country_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A temporal expression.

    ``value`` is EDTF where the words alone give it (``2008-07-02``, ``XXXX-07-02``,
    ``1990/1995``), ``P10D`` for a duration, or for a deictic one its offset from the
    article's day: ``P0D``, ``P-1D``, ``P+1Y``, ``WD:wed:past``, ``WD:wed:future``; else None.
    ``detail`` is a finer value where ``value`` leaves something out: ``end:2008``,
    ``mid:XXXX-05``, ``past:XXXX-05`` ("mai dernier"), ``end:P0Y``, ``XXXX-04-03@thu``.
    """

    kind: TimeKind
    span: Span
    value: str | None
    approx: bool = False
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that states a fact: ``value`` in ``unit``, counting ``of``.

    A range has its upper end in ``value_max``.
    ``bound`` is ``min`` ("au moins"), ``max`` ("jusqu'à") or None; ``window`` is the span of
    a period it holds for ("en un an"). ``value`` is None for "des dizaines".
    """

    span: Span
    value: float | None
    unit: str
    of: str = ""
    approx: bool = False
    bound: Literal["min", "max"] | None = None
    window: Span | None = None
    value_max: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A reported statement.

    ``content`` runs from the first to the last reported word, without cue, conjunction or
    outer quotation marks; ``parts`` are the quoted fragments without their marks.
    ``speaker`` is the noun phrase or pronoun nearest the cue; ``speaker_name`` what the
    article lets one resolve it to ("A; B" for two).
    """

    content: Span
    mode: Mode
    parts: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Span | None = None
    speaker_name: str | None = None

    def __post_init__(self) -> None:
        if self.mode != "indirect" and not self.parts:
            raise EvidenceError("a quotation in quotation marks needs its parts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What one clause promises, before any merging.

    ``object`` is the act without the announcing verb; ``lead_in`` the clause that a list
    item inherits its verb from; ``announcer`` who says it when that is not the obligor.
    """

    span: Span
    cue: Span
    modality: Modality
    strength: Strength = "firm"
    object: Span | None = None
    obligor: Span | None = None
    obligor_name: str | None = None
    beneficiary: Span | None = None
    beneficiary_name: str | None = None
    announcer: Span | None = None
    announcer_name: str | None = None
    deadline: Span | None = None
    recurrence: Span | None = None
    lead_in: Span | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """All marks of one article, each tuple in order of the text."""

    article_id: str
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    not_statements: tuple[Span, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
