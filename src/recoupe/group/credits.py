"""Articles that say whose text they carry: "avec X", "(X)", "Source : X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.model.story import Copy
from recoupe.text.folding import fold_in_place

CREDIT = r"(?:\b(?:avec|sources?\s*:|via|credit\s*:|article de|d'apres un article de|repris de)\s*"


def credited_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Pairs in which one article credits the other's outlet, at its head or its foot."""
    copies = []
    for source in articles:
        if source.outlet is None or len(source.outlet.value) < 3:
            continue
        names = outlet_names(source.outlet.value)
        for article in articles:
            if article.outlet and outlet_names(article.outlet.value)[0] == names[0]:
                continue
            spans = [credit_of(article.text, name) for name in names]
            span = next((one for one in spans if one), None)
            if span is not None and article.id != source.id:
                copies.append(_credited(article, source, span))
    return tuple(copies)


def outlet_names(outlet: str) -> list[str]:
    """The folded name of an outlet, and its initials where it has three words or more."""
    initials = "".join(word[0] for word in outlet.replace("-", " ").split() if word[0].isupper())
    return [fold_in_place(outlet.strip()), *([initials.lower()] if len(initials) > 2 else [])]


def credit_of(text: str, name: str) -> Span | None:
    """Where ``text`` credits the outlet of folded ``name``: a line's end, or in brackets."""
    quoted = re.escape(name)
    pattern = CREDIT + rf"{quoted}\s*[.)]?\s*$|\({quoted}\))"
    match = re.search(pattern, fold_in_place(text), re.MULTILINE)
    return Span(*match.span()) if match and match.end() > match.start() else None


def _credited(article: Article, source: Article, credit: Span) -> Copy:
    title = source.text.split("\n", 1)[0]
    start = len(title) - len(title.lstrip())
    whole = Span(start, max(start + 1, len(title.rstrip()))) if title.strip() else source.body
    outlet = source.outlet.value if source.outlet else ""
    return Copy(
        members=(source.id, article.id),
        kind="credited",
        share=0.0,
        reason=f"l'article cite {outlet} comme sa source",
        evidence=(
            Evidence(article_id=article.id, span=credit),
            Evidence(article_id=source.id, span=whole),
        ),
    )
