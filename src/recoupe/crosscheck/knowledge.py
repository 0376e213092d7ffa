"""What an article could know: the day it was written, or bounds that its own words give."""

from __future__ import annotations

from datetime import date

from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import deadline_cues, status_cues
from recoupe.model.span import Span


def status_of(passage: Passage, folded: str | None = None) -> str:
    """Status that the words of a sentence, or of a part of it, give (held when none says)."""
    text = passage.folded if folded is None else folded
    return next((status for cue, status in status_cues() if cue.search(text)), "held")


def limit(passage: Passage, span: Span) -> str | None:
    """Status of an act of which a date is only the limit (« avant le 31 mai »), else None."""
    start, end = span.start - passage.span.start, span.end - passage.span.start
    before = passage.folded[:start].rstrip()
    inside = passage.folded[start:end].split(" ")
    for cue, status in deadline_cues():
        if any(cue.search(" ".join((before, *inside[:n]))) for n in range(3)):
            return status
    return None


def cued(folded: str) -> bool:
    """Whether any words of a clause tell its status."""
    return any(cue.search(folded) for cue, _ in status_cues())


def unaware(material: Material, article_id: str, since: date) -> bool:
    """Whether the article was written before ``since``: by its date, or by what it foresees.

    An article that speaks of a day in the future was written before that day.
    """
    article = next((a for a in material.articles if a.id == article_id), None)
    if article is None:
        return False
    for stamp in (article.published, article.updated):
        if stamp is not None and stamp.latest is not None:
            return stamp.latest < since
    foreseen = foreseen_days(material, article_id)
    return bool(foreseen) and min(foreseen) <= since


def dated_by_itself(material: Material, article_id: str) -> bool:
    """Whether an article has a date of publication, or foresees a day that its words give."""
    article = next((a for a in material.articles if a.id == article_id), None)
    stamps = (article.published, article.updated) if article is not None else ()
    return any(s is not None and s.latest is not None for s in stamps) or bool(
        foreseen_days(material, article_id)
    )


def foreseen_days(material: Material, article_id: str) -> list[date]:
    """Days that the article puts in the future, given by their number or by « ce mardi ».

    A bare weekday may not be the one meant.
    """
    days = []
    for time in material.times.get(article_id, ()):
        when = time.when
        if when is None or when.earliest is None or when.earliest != when.latest:
            continue
        passage = material.passage_at(article_id, time.evidence.span.start)
        words = material.words_of(time.evidence).casefold()
        if not (words.startswith("ce ") or any(c.isdigit() for c in words)):
            continue
        clause = passage.clause(time.evidence.span)
        told = passage.folded[clause.start - passage.span.start : clause.end - passage.span.start]
        if status_of(passage, told) in ("planned", "ongoing"):
            days.append(when.earliest)
    return days
