"""Finds the person or people whom a pronoun or a description takes up."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_nouns import human
from recoupe.annotate.speaker_people import (
    Person,
)
from recoupe.annotate.speaker_phrases import phrase_from
from recoupe.annotate.speaker_plurals import Several
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

NEAR = 400  # code points back to whom "ce dernier" takes up
CIVIL = word_set("civil")
AUTHORITIES = word_set("authorities")
MAIN = frozenset(("ROOT", "conj", "parataxis"))


class Antecedents(Several):
    """Persons of one article, searched backwards from a phrase.

    ``lately`` is the last speaker's phrase with its gender, "Plur" for several.
    """

    scene: Scene
    persons: list[Person]
    lately: tuple[Span, str] | None

    def _protagonist(self, gender: str, persons: list[Person]) -> Person | None:
        """Of ``persons`` the one named at least twice as often as any other of that gender."""
        fit = sorted(
            (p for p in persons if not gender or p.gender in ("", gender)),
            key=lambda p: -len(p.spans),
        )
        if not fit or len(fit[0].spans) < 3:
            return None
        second = len(fit[1].spans) if len(fit) > 1 else 0
        return fit[0] if len(fit[0].spans) >= 2 * second else None

    def _subject_before(self, speaker: Span, gender: str) -> Span | None:
        """The phrase of the last main subject before ``speaker`` that agrees and can speak."""
        scene = self.scene
        for token in reversed(
            scene.parse.tokens_in(Span(max(0, speaker.start - 500), max(1, speaker.start)))
        ):
            if (
                token.end > speaker.start
                or scene.inside[token.i]
                or not token.dep.startswith("nsubj")
            ):
                continue
            if token.pos not in ("NOUN", "PROPN") or scene.tokens[token.head].dep not in MAIN:
                continue
            named = self._with_name(token)
            person = next(
                (p for p in self.persons if any(s.overlaps(named) for s in p.spans)), None
            )
            if person is not None:
                unsure = gender == "Fem" and not person.gender and self._woman(speaker)
                if person.gender in ("", gender) and not unsure:
                    return named
                continue
            acts = human(token) or self._body_before(token, speaker)
            agrees = f"Gender={gender}" in token.feats and "Number=Plur" not in token.feats
            if acts and agrees:
                return self._whole(token)
        return None

    def _woman(self, speaker: Span) -> bool:
        """Whether a person who is certainly a woman is named near before ``speaker``."""
        return any(
            person.gender == "Fem" and speaker.start - NEAR < span.start < speaker.start
            for person in self.persons
            for span in person.spans
        )

    def _body_before(self, token: Token, speaker: Span) -> bool:
        """Whether the subject of the sentence right before ``speaker`` is a body that acts."""
        parse = self.scene.parse
        near = parse.sentence_at(speaker.start) - token.sentence <= 1
        return near and plain(token.lemma) in AUTHORITIES

    def _with_name(self, token: Token) -> Span:
        """A subject with the name behind it, when it is but a title: "M. X"."""
        following = self.scene.tokens[token.i + 1 : token.i + 2]
        if plain(token.text) in CIVIL and following:
            return token.span.cover(following[0].span)
        return token.span

    def _whole(self, token: Token) -> Span:
        """The noun phrase that holds ``token``, from its article."""
        tokens, start = self.scene.tokens, token.i
        while start > 0 and tokens[start - 1].pos in ("DET", "ADJ", "NUM"):
            start -= 1
        return phrase_from(self.scene, start, len(tokens)) or token.span

    def _nearest(self, speaker: Span, gender: str, persons: list[Person]) -> Person | None:
        found: tuple[int, Person] | None = None
        fit = [p for p in persons if not gender or p.gender in ("", gender)]
        acting = [p for p in fit if any(self._is_subject(s) for s in p.spans)]
        for person in acting or fit:
            for span in (*person.spans, *person.described):
                if span.end <= speaker.start and (found is None or span.start > found[0]):
                    found = (span.start, person)
        return found[1] if found else None

    def _last_named(self, speaker: Span, gender: str) -> Person | None:
        """The person named last before "ce dernier", near it."""
        found = [
            (span.start, at)
            for at, person in enumerate(self.persons)
            if person.gender in ("", gender)
            for span in person.spans
            if speaker.start - NEAR < span.start < speaker.start
        ]
        return self.persons[max(found)[1]] if found else None

    def _between(
        self, named: list[Span], speaker: Span, gender: str, spoke: Person | None
    ) -> Person | None:
        """Another person who became the subject after the last speaker was ``named``."""
        last = max((s.start for s in named if s.end <= speaker.start), default=0)
        found: tuple[int, Person] | None = None
        for person in self.persons:
            if person is spoke or (gender and person.gender not in ("", gender)):
                continue
            for span in (*person.spans, *person.described):
                if last < span.start < speaker.start and self._is_subject(span):
                    found = max(found or (0, person), (span.start, person), key=lambda f: f[0])
        return found[1] if found else None

    def _is_subject(self, span: Span) -> bool:
        tokens = self.scene.tokens
        inner = self.scene.parse.tokens_in(span)
        titled = [tokens[t.head] for t in inner if t.dep == "flat:name"]
        titled = [t for t in titled if plain(t.text) in CIVIL]
        return any(
            t.dep.startswith("nsubj") and tokens[t.head].dep in ("ROOT", "conj")
            for t in (*inner, *titled)
        )
