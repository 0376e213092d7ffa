"""Reads the view that a report adds of what it names: "…, présenté comme un ami sûr"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.annotate.report_boundaries import HELD, Opening, closing
from recoupe.annotate.report_drafts import Draft, settle
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.model.span import Span


def held_views(scene: Scene, unit: Unit, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Views in a participle after the comma that ends a report, held by the same speaker."""
    for draft in drafts:
        if draft.mode != "indirect" or draft.speaker is None:
            continue
        i = scene.parse.tokens_in(draft.content)[-1].i + 1
        if i + 3 >= unit.last or scene.tokens[i].text != "," or scene.inside[i + 1]:
            continue
        said = scene.words[i + 1].startswith(HELD) and scene.words[i + 2] in ("comme", "de", "d'")
        if not said or scene.tokens[i + 1].pos not in ("VERB", "ADJ"):
            continue
        end = closing(scene, unit, Opening(i + 3, "np"), ())
        content = Span(scene.tokens[i + 3].start, scene.tokens[end - 1].end)
        cue = Span(scene.tokens[i + 1].start, scene.tokens[i + 2].end)
        view = settle(scene, content, cue, draft.speaker, clause=True)
        if view is not None:
            yield view
