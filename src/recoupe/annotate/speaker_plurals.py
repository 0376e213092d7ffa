"""Finds the people whom a plural pronoun takes up."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_people import Person, bare
from recoupe.annotate.speaker_phrases import phrase_from
from recoupe.lang.fr.speech import demonyms, plain
from recoupe.model.parse import Token
from recoupe.model.span import Span


class Several:
    """Persons of one article, searched backwards for several together."""

    scene: Scene
    persons: list[Person]

    def _last_plural(self, speaker: Span) -> str | None:
        """The last phrase of several people before ``speaker``: "X et Y", or a plural."""
        for token in reversed(self.scene.parse.tokens_in(Span(0, max(1, speaker.start)))):
            if speaker.start - token.start > 600:
                return None
            if "Number=Plur" not in token.feats or token.pos != "DET":
                pair = self._pair_at(token) if token.pos == "CCONJ" else None
                if pair:
                    return pair
                continue
            phrase = phrase_from(self.scene, token.i, len(self.scene.tokens))
            inner = self.scene.parse.tokens_in(phrase) if phrase else ()
            noun = next((t for t in inner if t.pos in ("NOUN", "PROPN")), None)
            if phrase and noun is not None and (speaking(noun) or plain(noun.text) in demonyms()):
                return bare(" ".join(phrase.of(self.scene.text).split()))
        return None

    def _pair_at(self, token: Token) -> str | None:
        """Two persons joined by "et" at ``token``."""
        near = Span(max(0, token.start - 45), token.start + 1)
        far = Span(token.end, token.end + 60)
        left = [p for p in self.persons if any(near.overlaps(s) for s in p.spans)]
        right = [p for p in self.persons if any(far.overlaps(s) for s in p.spans)]
        return (
            f"{left[-1].name}; {right[0].name}"
            if left and right and left[-1] is not right[0]
            else None
        )
