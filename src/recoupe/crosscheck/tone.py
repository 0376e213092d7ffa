"""On what tone: words that judge, outside quotations."""

from __future__ import annotations

from collections import defaultdict

from recoupe.crosscheck.findings import framed
from recoupe.crosscheck.passages import Material
from recoupe.lang.fr.acts import any_tone, tone_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span


def tone(material: Material) -> list[Finding]:
    """Articles that judge, outside quotations, one way and the other."""
    held: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for passage in material.passages:
        if not any_tone().search(passage.folded):
            continue
        for pattern, side in tone_words():
            for match in pattern.finditer(passage.folded):
                span = Span(*(passage.span.start + x for x in match.span()))
                if material.speaker(passage.article_id, span) is None:
                    held[passage.article_id][side].append(passage.evidence(span))
    leaning: dict[str, list[Evidence]] = defaultdict(list)
    for sides in held.values():
        side = max(sorted(sides), key=lambda s: len({e.span for e in sides[s]}))
        if len(sides[side]) >= 2 or len(sides) == 1:
            leaning[side] += sides[side]
    strong = {s: e for s, e in leaning.items() if len(e) > 1}
    if len(strong) < 2:
        return []
    words = {"critical": "termes critiques", "praising": "termes élogieux"}
    return [
        framed(
            material,
            [(words[s], strong[s]) for s in sorted(strong)],
            slot="framing:tone",
            kind="wording",
            question="Sur quel ton l’événement est-il raconté ?",
            reason="les uns jugent sévèrement, les autres célèbrent",
            severity="high",
        )
    ]
