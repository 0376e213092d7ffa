"""Undertakings on their way to commitments, their actors linked and deadlines read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recoupe.ledger.actors import actors
from recoupe.ledger.deadlines import deadline
from recoupe.ledger.parties import participants, parties
from recoupe.ledger.telling import told_on
from recoupe.ledger.themes import theme
from recoupe.model.article import Article
from recoupe.model.commitment import Actor, Deadline
from recoupe.model.entity import Entity, Resolution
from recoupe.model.marks import Marks, Undertaking
from recoupe.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An undertaking on its way to a commitment, its actors and deadline resolved.

    ``act`` are the words of the act, ``core`` those without who acts and by when.
    """

    article_id: str
    order: int
    undertaking: Undertaking
    words: str
    act: str
    core: str
    title: bool
    obligors: tuple[Actor, ...]
    beneficiaries: tuple[Actor, ...]
    announced_by: tuple[Actor, ...]
    deadline: Deadline
    theme: str | None = None


def drafted(article: Article, marks: Marks, start: int, resolution: Resolution) -> list[Draft]:
    """Drafts of one article; a text's clauses are owed by the parties that agreed before."""
    drafts: list[Draft] = []
    for undertaking in sorted(marks.undertakings, key=lambda u: u.span):
        draft = one_draft(article, undertaking, start + len(drafts), resolution)
        drafts.append(replace(draft, obligors=owed(draft, article.text, drafts, resolution)))
    return drafts


def one_draft(
    article: Article, undertaking: Undertaking, order: int, resolution: Resolution
) -> Draft:
    """An undertaking with its actors linked and its deadline read."""

    def linked(span: Span | None, name: str | None) -> tuple[Actor, ...]:
        return actors(span, name, article.id, article.text, resolution)

    whole = undertaking.object or undertaking.span
    act = whole.of(article.text)
    words = undertaking.span.of(article.text)
    return Draft(
        article_id=article.id,
        order=order,
        undertaking=undertaking,
        words=words,
        act=act,
        core=without(whole, (undertaking.obligor, undertaking.deadline), article.text),
        title=undertaking.span.end <= article.body.start,
        theme=theme(act, words),
        obligors=linked(undertaking.obligor, undertaking.obligor_name),
        beneficiaries=linked(undertaking.beneficiary, undertaking.beneficiary_name),
        announced_by=linked(undertaking.announcer, undertaking.announcer_name),
        deadline=deadline(
            undertaking, article.id, article.text, resolution.times, told_on(article)
        ),
    )


def without(whole: Span, parts: tuple[Span | None, ...], text: str) -> str:
    """The words of a span without those of some of its parts."""
    letters = list(whole.of(text))
    for part in parts:
        if part is not None and part.overlaps(whole):
            for i in range(max(part.start, whole.start), min(part.end, whole.end)):
                letters[i - whole.start] = " "
    return "".join(letters)


def owed(draft: Draft, text: str, before: list[Draft], resolution: Resolution) -> tuple[Actor, ...]:
    """The obligors, with the partner of an agreement, or those that the story supplies."""
    undertaking = draft.undertaking
    if undertaking.modality != "agreed":
        return draft.obligors or linked_to(participants(draft.act, resolution))
    if not draft.obligors:
        return agreeing(before, resolution)
    gains = undertaking.beneficiary
    if gains is not None and text[: gains.start].rstrip().endswith(" avec"):
        return tuple(dict.fromkeys(draft.obligors + draft.beneficiaries))
    return draft.obligors


def linked_to(entities: list[Entity]) -> tuple[Actor, ...]:
    """Actors of entities, each with the words that name it first."""
    return tuple(
        Actor(name=e.name, entity_id=e.id, evidence=(e.mentions + e.descriptions)[0])
        for e in entities
    )


def agreeing(before: list[Draft], resolution: Resolution) -> tuple[Actor, ...]:
    """Who agreed last in the article, else the story's two main parties."""
    for draft in reversed(before):
        if draft.undertaking.modality == "agreed" and draft.obligors:
            return draft.obligors
    return linked_to(parties(resolution))
