"""Reads the titles and appositions beside a person's name."""

from __future__ import annotations

import re

from recoupe.annotate.speaker_descriptions import Descriptions
from recoupe.annotate.speaker_nouns import human
from recoupe.annotate.speaker_people import (
    NAMED_LABEL,
    Person,
)
from recoupe.lang.fr.speech import human_nouns, plain, speech_nouns
from recoupe.model.parse import Token
from recoupe.model.span import Span
from recoupe.text.folding import fold

HANGS = re.compile(r"(?:\bde|\bd'|\bdu|\bdes|\bà|\bau|\baux)\s*(?:(?:la|l'|les|m\.|mme|mlle)\s*)?$")
BEHIND_NOUN = re.compile(r"\b(?:du|de la|de l['’]|d['’]une?)\s*[a-zà-ÿ-]+\s+$")
# "M. de la Tour": the particle is the name's own.
PARTICLE = re.compile(r"(?:mm?\.?|mmes?|mlles?|dr|pr|me)\s+(?:de|du|des|d')\s*(?:la\s+|l')?")
OF_WHOM = re.compile(r"(.+?)\b(?:du|de la|de l['’])\s*([^,()]+)")
NP_TAGS = ("DET", "NOUN", "ADJ", "ADP", "PROPN", "NUM")


class Titles(Descriptions):
    """Persons of one article by what stands beside their names."""

    def _apposed(self, speaker: Span) -> list[Person]:
        """The name set after a description: "le directeur adjoint chargé de X, Untel, …"."""
        inner = self.scene.parse.tokens_in(speaker)
        if not any(human(t) for t in inner) and not (
            len(inner) == 2 and inner[1].text[:1].isupper()
        ):
            return []
        for person in self.persons:
            for span in person.spans:
                if not 0 < span.start - speaker.end < 90:
                    continue
                between = self.scene.parse.tokens_in(Span(speaker.end, span.start))
                stops = any("VerbForm=Fin" in t.feats or t.text in '.;:«»"' for t in between)
                if not stops and between and _after_comma(between) and self._closed(span):
                    return [person]
        return []

    def _closed(self, span: Span) -> bool:
        rest = self.scene.text[span.end :].lstrip()
        after = self.scene.parse.tokens_in(Span(span.end, span.end + 12))
        verb = any(t.start >= span.end and t.pos in ("AUX", "VERB") for t in after[:2])
        return rest[:1] in (",", ".", "(", "»") or verb or not rest

    def _complement(self, span: Span, speaker: Span) -> bool:
        if span.start <= speaker.start:
            return False
        if self.scene.text[span.start - 1] == "-":  # "la coalition pro-X"
            return True
        lead = plain(self.scene.text[speaker.start : span.start])
        if self._of_another(lead):
            return True
        return bool(HANGS.search(lead)) and not PARTICLE.fullmatch(lead)

    def _of_another(self, lead: str) -> bool:
        """As in "le porte-parole du Premier ministre X": one person's office is another's."""
        parts = OF_WHOM.fullmatch(lead)
        return parts is not None and all(
            any(word in human_nouns() for word in part.split()) for part in parts.groups()
        )

    def _named_document(self, speaker: Span) -> bool:
        """Whether the phrase is a text that bears a person's name ("le rapport Untel")."""
        inner = [t for t in self.scene.parse.tokens_in(speaker) if t.pos != "DET"]
        text = inner[0].lemma if len(inner) > 1 else ""
        return plain(text) in speech_nouns("document") and inner[1].text[:1].isupper()

    def _through_noun(self, person: Person, speaker: Span) -> bool:
        """Whether the person's name stands in the phrase behind a noun that is a complement."""
        inside = next(s for s in person.spans if s.overlaps(speaker))
        lead = self.scene.text[speaker.start : max(speaker.start, inside.start)]
        return bool(BEHIND_NOUN.search(lead))

    def _by_role(self, speaker: Span, text: str) -> list[Person]:
        """A person beside whose name the description's words stand ("le ministre X")."""
        words = {w for w in re.findall(r"\w+", fold(text)) if len(w) > 3}
        if not any(human(t) for t in self.scene.parse.tokens_in(speaker)):
            return []
        if not re.match(r"(?:le|la|l['’]|son|sa|leur|notre|cette?|ce)\b", text, re.I) or not words:
            return []
        for person in self.persons:
            for span in person.spans:
                if words <= set(re.findall(r"\w+", self._beside(span))):
                    return [person]
        return []

    def _beside(self, span: Span) -> str:
        """The words just before the name and in the apposition after it."""
        text = self.scene.text
        before = self._title(span)
        after = re.match(r"\s*[,(]([^.;:!?\n«»\",()]*)", text[span.end : span.end + 110])
        return fold(before + " " + (after.group(1) if after else ""))

    def _title(self, span: Span) -> str:
        """The noun phrase that runs up to the name, a comma let pass."""
        tokens = self.scene.tokens
        inside = self.scene.parse.tokens_in(span)
        i = inside[0].i - 1 if inside else -1
        if i >= 0 and tokens[i].text == ",":
            i -= 1
        last = i
        if i < 0 or tokens[i].pos == "ADP":
            return ""
        sentence = tokens[i].sentence
        while i >= 0 and tokens[i].pos in NP_TAGS and tokens[i].sentence == sentence:
            i -= 1
        return self.scene.text[tokens[i + 1].start : tokens[last].end] if last > i >= -1 else ""

    def own_name(self, speaker: Span) -> str | None:
        """A person's name that only the parser saw."""
        for named in self.scene.parse.names:
            if named.label != NAMED_LABEL or not speaker.contains(named.span):
                continue
            words = named.span.of(self.scene.text).split()
            known = any(s.overlaps(named.span) for p in self.persons for s in p.spans)
            proper = words[0][:1].isupper() and words[-1][:1].isupper()
            if (
                len(words) > 1
                and proper
                and not known
                and not self._complement(named.span, speaker)
            ):
                return " ".join(words)
        return None


def _after_comma(between: tuple[Token, ...]) -> bool:
    """Whether only given names, that the mention leaves out, follow the comma."""
    last = max((k for k, t in enumerate(between) if t.text == ","), default=-1)
    rest = between[last + 1 :]
    return last >= 0 and len(rest) < 3 and all(t.text[:1].isupper() for t in rest)
