"""How many, how much: figures read from the marks, each with what it counts and who gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.lang.fr.acts import counted_classes, stem
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Quantity
from recoupe.model.span import Span
from recoupe.text.folding import bare_words

# Units that say nothing of what is counted: the words around have to agree.
RELATIVE = frozenset(("moins", "plus", "supplementaires", "supplementaire"))
BARE = frozenset(stem(w) for w in ("personne", "personnes", "an", "ans", "fois", "membres", "pour"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Count:
    """One figure. ``counted`` is a class of counted things, or the stem of the unit."""

    quantity: Quantity
    passage: Passage
    counted: str
    cumulative: bool
    context: frozenset[str]
    source: str | None
    source_name: str | None

    @property
    def value(self) -> float:
        """The figure itself; counts without one are never built."""
        return self.quantity.value or 0.0

    @property
    def exact(self) -> bool:
        """Whether the figure is given without bound or approximation."""
        return not self.quantity.approx and self.quantity.bound is None

    @property
    def evidence(self) -> Evidence:
        """The figure with its unit."""
        return self.passage.evidence(self.quantity.span)


def find_counts(material: Material) -> list[Count]:
    """All figures of the story that count something, in order of the texts."""
    found = []
    for marks in material.marks:
        for quantity in marks.quantities:
            passage = material.passage_at(marks.article_id, quantity.span.start)
            if quantity.value is None or not passage.span.contains(quantity.span):
                continue
            counted, cumulative = counted_thing(passage, quantity)
            after = following(passage, quantity.span, 3)
            relative = bool(RELATIVE & set(after)) and bool({"de", "en"} & set(after))
            if counted and not relative:
                found.append(
                    Count(
                        quantity=quantity,
                        passage=passage,
                        counted=counted,
                        cumulative=cumulative,
                        context=around(passage, quantity.span),
                        source=source_of(material, passage, quantity.span)[0],
                        source_name=source_of(material, passage, quantity.span)[1],
                    )
                )
    return found


def counted_thing(passage: Passage, quantity: Quantity) -> tuple[str, bool]:
    """Class of what is counted, by the unit or by a participle close after it."""
    unit = bare_words(quantity.unit)
    for word in (*unit, *following(passage, quantity.span, 5)):
        if word in counted_classes():
            return counted_classes()[word]
    own = [w for w in unit if w.isalpha()] or [w for w in bare_words(quantity.of) if w.isalpha()]
    return (stem(own[0]), False) if own else ("", False)


def following(passage: Passage, span: Span, size: int) -> list[str]:
    """The words after a figure, as far as the next comma or figure."""
    after = [(w, s) for w, s in passage.words if s.start >= span.end]
    found: list[str] = []
    last = span.end
    for word, here in after[:size]:
        gap = passage.folded[last - passage.span.start : here.start - passage.span.start]
        if re.search(r"[,;:.()]", gap) or word[0].isdigit() or word in ("et", "dont"):
            break
        found.append(word)
        last = here.end
    return found


def around(passage: Passage, span: Span) -> frozenset[str]:
    """Content words and entities of the sentence, figure left out."""
    return content_stems(w for w, s in passage.words if not span.contains(s)) | passage.names


def close_by(passage: Passage, span: Span) -> frozenset[str]:
    """Content stems of the four words on either side of a figure."""
    before = [w for w, s in passage.words if s.end <= span.start][-4:]
    after = [w for w, s in passage.words if s.start >= span.end][:4]
    return content_stems((*before, *after))


def source_of(material: Material, passage: Passage, span: Span) -> tuple[str | None, str | None]:
    """Who gives a figure: the speaker of the statement around it (a key, and the name to show)."""
    told = material.speaker(passage.article_id, span)
    if told is None:
        return None, None
    return (told.speakers[0] if told.speakers else told.speaker_name), told.speaker_name


def same_value(counts: list[Count]) -> Iterator[tuple[float, list[Count]]]:
    """Counts grouped by value, smallest value first."""
    for value in sorted({c.value for c in counts}):
        yield value, [c for c in counts if c.value == value]
