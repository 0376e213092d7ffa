"""Where an article speaks of a meeting, and what the words around say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.lang.fr.sessions import meeting_nouns, names_meeting, ordinals
from recoupe.ledger.session_cues import kind, level, status_in
from recoupe.model.article import Article
from recoupe.model.entity import ResolvedTime
from recoupe.model.session import Level, SessionKind, SessionStatus
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.text.folding import fold_in_place
from recoupe.text.sentences import split_sentences

SERIES = 60
# What joins a meeting to the body that meets.
LEAD = re.compile(r"^(?:de la|de l'|du|des|d'|de)\s?(?:(?:leur|la|notre|les) )?")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MeetingMention:
    """Words that name a meeting in a sentence, with what the sentence says of it.

    ``told_at`` is where the article says whether it was held: its day and place stand there.
    """

    article: Article
    sentence: Span
    span: Span
    folded: str
    name: str
    body: str
    ordinal: int | None
    coming: bool
    kind: SessionKind
    level: Level
    status: SessionStatus
    when: When | None
    told_at: int

    @property
    def key(self) -> tuple[str, int | None, str, bool]:
        """What two mentions of one meeting share."""
        return self.body, self.ordinal, self.kind, self.coming


def meetings(article: Article, times: Sequence[ResolvedTime]) -> Iterator[MeetingMention]:
    """Every meeting that the article names, in order of the text."""
    for sentence in split_sentences(article.text):
        folded = fold_in_place(sentence.of(article.text))
        if not names_meeting().search(folded):
            continue
        taken: list[Span] = []
        for noun in meeting_nouns():
            for match in noun.pattern.finditer(folded):
                span = Span(match.start(), match.start("noun") + len(match["noun"]))
                if match["body"]:
                    span = Span(match.start(), match.end("body"))
                if any(span.overlaps(other) for other in taken):
                    continue
                body = (match["body"] or "").strip()
                ordinal = ordinals().get(match["ordinal"] or "")
                here = span.shift(sentence.start)
                status, told_at = status_in(folded, span)
                told_at += sentence.start
                when = dated(article.id, sentence, told_at, times)
                several = " " in match["noun"] and status != "unconfirmed"
                dated_one = when and (body or several)
                if not (noun.strong or ordinal or match["next"] or dated_one):
                    continue
                taken.append(span)
                yield MeetingMention(
                    article=article,
                    sentence=sentence,
                    span=here,
                    folded=folded,
                    name=here.of(article.text).strip(),
                    body=series_of(*written(sentence.of(article.text), match)),
                    ordinal=ordinal,
                    coming=bool(match["next"]) or announced(folded, span.start),
                    kind=kind(noun.kind, folded),
                    level=level(noun.level, folded, span),
                    status=status,
                    when=when,
                    told_at=told_at,
                )  # fmt: skip


def announced(folded: str, start: int) -> bool:
    """Whether "prochain" stands just before the words."""
    return "prochain" in folded[max(0, start - 12) : start]


def written(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Noun and body as the article writes them, in small letters."""
    noun, body = (
        text[slice(*match.span(name))] if match[name] else "" for name in ("noun", "body")
    )
    return noun.lower(), body.lower().replace("’", "'").strip()


def series_of(noun: str, body: str) -> str:
    """The plain name of the series: the body that meets, else the kind of meeting."""
    meeting = noun.split(maxsplit=1)[0].rstrip("s")
    named = f"{noun} {body}"
    if meeting in ("session", "réunion", "reunion", "rencontre") and body:
        named = LEAD.sub("", body)
    return " ".join(named.split())[:SERIES].strip()


def dated(article_id: str, sentence: Span, at: int, times: Sequence[ResolvedTime]) -> When | None:
    """The day or period told nearest to where the sentence says that it was held."""
    found = [
        time
        for time in times
        if time.evidence.article_id == article_id
        and sentence.contains(time.evidence.span)
        and time.kind == "DATE"
        and time.when is not None
    ]
    nearest = min(found, key=lambda t: distance(t.evidence.span, at), default=None)
    return nearest.when if nearest else None


def distance(time: Span, at: int) -> int:
    """Characters between a time and a place; a time behind it is nearer than one before."""
    return time.start - at if time.start >= at else 2 * (at - time.start)
