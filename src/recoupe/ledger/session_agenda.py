"""What was on the table of a meeting, and the texts that it adopted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.fr.sessions import adopted_texts, adopting, no_matters, session_cues
from recoupe.ledger.anchoring import anchor
from recoupe.ledger.themes import theme
from recoupe.model.article import Article
from recoupe.model.commitment import TextKind
from recoupe.model.session import AgendaItem, Instrument
from recoupe.model.span import Span
from recoupe.text.folding import fold_in_place
from recoupe.text.sentences import split_sentences

ITEMS = re.compile(r",\s*(?:et\s+(?:sur\s+)?)?|\s+et\s+(?:sur\s+)?|\s*;\s*")
DETERMINER = re.compile(
    r"(?:l[ea]s?|une?|des?|du|ce|cette|ces|leurs?|son|sa|ses|notre|nos) |[ld]['’]", re.IGNORECASE
)


def agenda(articles: Iterable[Article]) -> tuple[AgendaItem, ...]:
    """Matters that the articles say were on the table, each with its theme."""
    found: dict[str, AgendaItem] = {}
    for article in articles:
        for sentence in split_sentences(article.text):
            text = sentence.of(article.text)
            for _, cue in session_cues("agenda"):
                match = cue.search(fold_in_place(text))
                if match is None:
                    continue
                for span in matters(text, match.end()):
                    item = span.of(text).strip()
                    key = fold_in_place(item)
                    here = anchor(article, span.shift(sentence.start))
                    found.setdefault(
                        key, AgendaItem(item=item, theme=theme(item), evidence=(here,))
                    )
    return tuple(found.values())


def matters(text: str, start: int) -> list[Span]:
    """The items of an enumeration that name a matter.

    "plusieurs sujets" names none; behind a matter with its article, one without is no other
    matter but says what the first is ("la digue, ouvrage du siècle").
    """
    found = [
        s for s in pieces(text, start) if not no_matters().search(fold_in_place(s.of(text).strip()))
    ]
    if found and DETERMINER.match(found[0].of(text)):
        return [span for span in found if DETERMINER.match(span.of(text))]
    return found


def pieces(text: str, start: int) -> list[Span]:
    """The items of an enumeration from ``start`` to the end of its clause."""
    end = re.search(r"[.:!?\n]|, (?:a |ont |selon|qui|dont|avant)", text[start:])
    limit = start + end.start() if end else len(text)
    cuts = [start, *(p for m in ITEMS.finditer(text, start, limit) for p in m.span()), limit]
    spans = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    return [
        Span(left + len(text[left:right]) - len(text[left:right].lstrip()), right)
        for left, right in spans
        if len(text[left:right].strip()) > 3
    ]


def instruments(articles: Iterable[Article]) -> tuple[Instrument, ...]:
    """Texts that the articles say were adopted or signed; one of each kind and name."""
    found: dict[tuple[str, str], Instrument] = {}
    for article in articles:
        for sentence in split_sentences(article.text):
            folded = fold_in_place(sentence.of(article.text))
            if not adopting().search(folded):
                continue
            for kind, pattern in adopted_texts():
                for match in pattern.finditer(folded):
                    span = Span(match.start(), match.end()).shift(sentence.start)
                    key = (kind, match[0].split()[0].rstrip("s"))
                    if key not in found:
                        found[key] = Instrument(
                            kind=text_kind(kind),
                            title=span.of(article.text),
                            evidence=(anchor(article, sentence),),
                        )
    return tuple(found.values())


def text_kind(kind: str) -> TextKind:
    """The data's kind as one of the record's."""
    kinds: tuple[TextKind, ...] = (
        "communique", "minutes", "agreement", "roadmap", "speech", "report",
    )  # fmt: skip
    return next((k for k in kinds if k == kind), "report")
