"""Leads a description back to the person or body it stands for."""

from __future__ import annotations

import re
from collections import Counter

from recoupe.annotate.speaker_antecedents import Antecedents
from recoupe.annotate.speaker_nouns import human
from recoupe.annotate.speaker_people import Person
from recoupe.lang.fr.speech import demonyms, nations, plain, word_set
from recoupe.model.marks import Mention
from recoupe.model.parse import Token
from recoupe.model.span import Span

OF = word_set("of")
BODIES = word_set("bodies")
ASIDE = word_set("aside")  # people of law and medicine, seldom whom the article is about
LATELY = 320  # code points back to a person whom a full description may stand for


class Descriptions(Antecedents):
    """Descriptions of one article's persons and bodies."""

    bodies: list[Mention]

    def _described(self, speaker: Span, text: str, before: str | None) -> str | None:
        """A definite description of one person: the last speaker, else the person last named."""
        tokens = self.scene.parse.tokens_in(speaker)
        nouns = [t for t in tokens if t.pos in ("NOUN", "PROPN")]
        head = next(iter(nouns or [t for t in tokens if t.pos == "ADJ"]), None)
        if head is None or not re.match(r"(?:le|la|l['’]|ce|cette|cet)\b", text, re.I):
            return None
        body = any(b.span.overlaps(speaker) for b in self.bodies)
        called = plain(head.text) in demonyms() or (speaker in self.scene.actors and not body)
        if not (human(head) or (len(tokens) <= 3 and called)):
            return None
        if "Number=Plur" in tokens[0].feats:
            return None
        gender = next((g for g in ("Fem", "Masc") if f"Gender={g}" in tokens[0].feats), "")
        fitting = _of_country(self.persons, tokens)
        spoke = next((p for p in fitting if p.name == before), None)
        if plain(head.text) in ASIDE and tokens[0].text.lower() not in ("ce", "cet", "cette"):
            return before if self._again(head) else None
        known = self._leading(head, gender, fitting)
        if known is None and _full(tokens):
            known = self._since(speaker, gender, spoke, fitting)
            spoke = None if self._otherwise(tokens) else spoke
        if known is None and spoke is not None and spoke.gender in ("", gender or spoke.gender):
            known = spoke
        known = known or self._protagonist(gender, fitting)
        known = known or self._nearest(speaker, gender, fitting)
        return known.name if known else None

    def _leading(self, head: Token, gender: str, fitting: list[Person]) -> Person | None:
        """For "l'Américain": the person whom the article is about."""
        return None if human(head) else self._protagonist(gender, fitting)

    def _again(self, head: Token) -> bool:
        """Whether the last speaker was described by the same noun."""
        last = self.scene.parse.tokens_in(self.lately[0]) if self.lately else ()
        return any(plain(t.text) == plain(head.text) for t in last)

    def _otherwise(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the last speaker was described in full by another noun."""
        last = self.scene.parse.tokens_in(self.lately[0]) if self.lately else ()
        return _full(last) and plain(last[1].text) != plain(tokens[1].text)

    def _since(
        self, speaker: Span, gender: str, spoke: Person | None, fitting: list[Person]
    ) -> Person | None:
        """A person named just before a full description, after the last speaker was named."""
        if spoke is None:
            return None
        last = max((s.start for s in spoke.spans if s.end <= speaker.start), default=0)
        found = [
            (span.start, at)
            for at, person in enumerate(fitting)
            if person is not spoke and person.gender in ("", gender or person.gender)
            for span in person.spans
            if max(last, speaker.start - LATELY) < span.start < speaker.start
        ]
        return fitting[max(found)[1]] if found else None

    def _body(self, speaker: Span) -> str | None:
        """For "le groupe", "la chaîne": the body that the article has named most so far."""
        tokens = self.scene.parse.tokens_in(speaker)
        if len(tokens) != 2 or plain(tokens[0].text) not in ("le", "la", "l'"):
            return None
        if plain(tokens[1].text) not in BODIES:
            return None
        noun = plain(tokens[1].text)
        before = [m for m in self.bodies if m.span.end <= speaker.start]
        called = [m.norm for m in before if noun in self._lead(m.span) or noun in plain(m.norm)]
        if called:  # "l'agence officielle X", then "l'agence"
            return called[-1]
        named = [m.norm for m in before]
        told = Counter(named).most_common(2)
        clear = len(told) == 1 or (len(told) == 2 and told[0][1] >= 2 * told[1][1])
        return told[0][0] if clear else None

    def _lead(self, span: Span) -> str:
        """The few words before a name."""
        return plain(self.scene.text[max(0, span.start - 25) : span.start])


def _of_country(persons: list[Person], tokens: tuple[Token, ...]) -> list[Person]:
    """Persons of the country that a demonym among the words gives, or of none known."""
    told = [nations()[plain(t.text)] for t in tokens if plain(t.text) in nations()]
    return [p for p in persons if p.country is None or not told or p.country in told]


def _full(tokens: tuple[Token, ...]) -> bool:
    """Whether a description says of what: "le ministre du Budget", not "le ministre"."""
    if len(tokens) > 2 and plain(tokens[1].text) == "premier":
        return True
    return len(tokens) > 3 and tokens[1].pos == "NOUN" and plain(tokens[2].text) in OF
