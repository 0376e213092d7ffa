"""What a sentence says beside a promise: on what condition, by which means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.lang.fr.commitment_words import lead_ins
from recoupe.lang.fr.sessions import adopted_texts
from recoupe.ledger.drafting import Draft
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.text.folding import fold_in_place

CLAUSE_END = re.compile(r"[.;:!?\n»]|, (?:a|ont|selon|qui|dont|tandis|alors)\b")
ITEM = re.compile(r",\s*(?:et\s+)?|\s+et\s+|\s+ainsi que\s+")
OF = re.compile(r"(?:d['’]|des? |du )")


def conditions(draft: Draft, article: Article) -> tuple[Evidence, ...]:
    """Conditions that the sentence sets."""
    return tuple(
        Evidence(article_id=article.id, span=span)
        for lead, span in led_in("conditions", draft, article)
        if len(span) > lead
    )


def measures(draft: Draft, article: Article) -> tuple[Evidence, ...]:
    """The means that the sentence lists under one aim."""
    found: list[Evidence] = []
    for lead, span in led_in("measures", draft, article):
        text = span.of(article.text)
        if any(pattern.search(fold_in_place(text)) for _, pattern in adopted_texts()):
            continue  # "à travers un communiqué" is a text, not a means
        cuts = [lead, *(p for m in ITEM.finditer(text, lead) for p in m.span()), len(text)]
        for left, right in zip(cuts[::2], cuts[1::2], strict=True):
            part = text[left:right]
            start = left + len(part) - len(part.lstrip())
            article_word = OF.match(part.strip())
            start += article_word.end() if article_word else 0
            if start < left + len(part.rstrip()):
                here = Span(start, left + len(part.rstrip())).shift(span.start)
                found.append(Evidence(article_id=article.id, span=here))
    return tuple(found)


def led_in(name: str, draft: Draft, article: Article) -> Iterator[tuple[int, Span]]:
    """(length of the lead-in, span to the end of its clause) for each in the sentence's rest."""
    start = draft.undertaking.span.start
    line_end = article.text.find("\n", start)
    rest = fold_in_place(article.text[start : line_end if line_end > 0 else len(article.text)])
    stop = re.search(r"[.!?](?:\s|$)", rest[len(draft.undertaking.span) - 1 :])
    limit = len(draft.undertaking.span) - 1 + stop.start() if stop else len(rest)
    pattern = lead_ins("conditions" if name == "conditions" else "measures")
    for match in pattern.finditer(rest, 0, limit):
        end = CLAUSE_END.search(rest, match.end(), limit)
        last = end.start() if end else limit
        if last > match.start():
            yield len(match[0]), Span(match.start(), last).shift(start)
