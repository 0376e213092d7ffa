"""The people and bodies of one article, to whom pronouns and descriptions are led back."""

from __future__ import annotations

import re
from collections.abc import Callable

from recoupe.annotate.report_drafts import Draft
from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_people import (
    Person,
    bare,
    from_mentions,
    from_names,
    gender,
    initials,
    long_forms,
)
from recoupe.annotate.speaker_titles import Titles
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.marks import Mention
from recoupe.model.span import Span
from recoupe.text.folding import bare_words, fold

SINGULAR = {"il": "Masc", "lui": "Masc", "elle": "Fem", "celui-ci": "Masc", "celle-ci": "Fem",
            "son": "", "ses": ""}  # fmt: skip
POSSESSIVE = ("son", "ses", "leur", "leurs")
MEDIA = word_set("media")
PLURAL = word_set("plural")
LAST = re.compile(r"^(?:ce|cet|cette|ces) derni(?:er|ère|ers|ères)\b|^l['’]intéressée?\b", re.I)


LATTER = re.compile(r"^ce(?:t(te))? derni", re.I)
OF = re.compile(r"\b(?:de|du|des|d['’])")


class Cast(Titles):
    """Persons of the article, from ``mentions`` or, without any, from the parser's names."""

    def __init__(self, scene: Scene, mentions: tuple[Mention, ...]) -> None:
        self.scene = scene
        people = [m for m in mentions if m.kind == "person"]
        self.lately: tuple[Span, str] | None = None  # the last speaker's phrase and gender
        self.persons = from_mentions(mentions) if people else from_names(scene)
        self.bodies = [m for m in mentions if m.kind == "organisation"]
        self.long_forms = long_forms(scene.text)
        for person in self.persons:
            person.gender = gender(scene, person, self._title)

    def name(self, speaker: Span, before: str | None) -> str | None:
        """The fullest name of ``speaker``; ``before`` is who spoke last."""
        text = " ".join(speaker.of(self.scene.text).split())
        word = plain(text)
        if text.lower().startswith("ces derni"):
            word = "ils"
        if before and word in POSSESSIVE:  # "à ses yeux": whoever spoke last
            return before
        latter = LATTER.match(text)
        last = self._last_named(speaker, "Fem" if latter.group(1) else "Masc") if latter else None
        if last is not None:
            return last.name
        if word in SINGULAR or word in PLURAL or LAST.match(text):
            return self._antecedent(speaker, word, before)
        told = self._told(speaker, text)
        if told:
            return told
        if fold(text.split()[-1]) in self.long_forms and not OF.search(plain(text)):
            return self.long_forms[fold(text.split()[-1])]
        return self._body(speaker) or self._described(speaker, text, before) or bare(text)

    def _told(self, speaker: Span, text: str) -> str | None:
        """The people named or described in the phrase or beside it."""
        found = self._placed(speaker, lambda p: p.spans)
        if found and self._named_document(speaker):  # "le rapport Untel": the text, not the person
            return bare(text)
        if found and self._through_noun(found[0], speaker):  # "le chef de l'atelier Untel, X"
            found = self._apposed(speaker) or found
        alone = self.own_name(speaker) if not found else None
        if alone:
            return alone
        found = found or self._apposed(speaker)
        found = found or self._placed(speaker, lambda p: p.described)
        found = found or self._by_surname(text) or self._by_role(speaker, text)
        found = found or self._by_initials(text)
        another = any(speaker.contains(s) for p in self.persons for s in p.spans)
        if not found and another and self._of_another(plain(text)):
            return bare(text)  # "le porte-parole du ministre X"
        return "; ".join(dict.fromkeys(p.name for p in found)) or None

    def remember(self, speaker: Span) -> None:
        """Keep the phrase of the last speaker, for the pronoun that follows."""
        tokens = self.scene.parse.tokens_in(speaker)
        genders = [g for t in tokens for g in ("Masc", "Fem") if f"Gender={g}" in t.feats]
        if plain(speaker.of(self.scene.text)) not in SINGULAR:
            several = any("Number=Plur" in t.feats or t.text == "%" for t in tokens[:2])
            self.lately = (speaker, "Plur" if several else genders[0] if genders else "")

    def carries(self, draft: Draft) -> bool:
        """Whether a newspaper only carries words said in the first person by somebody else."""
        if draft.mode != "direct" or draft.speaker is None:
            return False
        medium = any(plain(t.lemma) in MEDIA for t in self.scene.parse.tokens_in(draft.speaker))
        return medium and bool({"je", "j", "mon", "ma", "mes"} & set(self.words(draft.content)))

    def words(self, span: Span) -> list[str]:
        """Folded words of a span of the article."""
        return bare_words(span.of(self.scene.text))

    def _placed(self, speaker: Span, spans: Callable[[Person], list[Span]]) -> list[Person]:
        """Persons named in the phrase, not as somebody's complement ("un proche de X")."""
        return [
            p for p in self.persons
            if any(s.overlaps(speaker) and not self._complement(s, speaker) for s in spans(p))
        ]  # fmt: skip

    def _by_initials(self, text: str) -> list[Person]:
        """A person known by initials: each capital opens a word of the name."""
        if not re.fullmatch(r"[A-ZÉ]{2,5}", text):
            return []
        return [p for p in self.persons if initials(p.name) == text][:1]

    def _by_surname(self, text: str) -> list[Person]:
        words = fold(text).split()
        return [
            p for p in self.persons
            if len(p.name.split()) > 1 and words and fold(p.name).split()[-1] == words[-1]
            and not set(words[:-1]) & {"de", "du", "des", "d'"}
        ][:1]  # fmt: skip

    def _antecedent(self, speaker: Span, word: str, before: str | None) -> str | None:
        if word in PLURAL:
            if before and (";" in before or re.match(r"(?:les|des|deux|trois|\d+) ", before)):
                return before
            return self._last_plural(speaker) or before
        gender = SINGULAR.get(word, "")
        subject = self._subject_before(speaker, gender)
        last = self.lately[0].start if self.lately and self.lately[0].start < speaker.start else -1
        agrees = self.lately is not None and self.lately[1] in ("", gender)
        if subject is not None and (subject.start > last or not agrees):
            return self.name(subject, before if agrees else None)
        spoke = next((p for p in self.persons if p.name == before), None)
        nearest = self._nearest(speaker, gender, self.persons)
        if spoke is not None and (not gender or spoke.gender in ("", gender)):
            since = self._between(spoke.spans + spoke.described, speaker, gender, spoke)
            return since.name if since else spoke.name
        if spoke is None and before and agrees and self.lately is not None:
            since = self._between([self.lately[0]], speaker, gender, None)
            return since.name if since else before
        return nearest.name if nearest is not None else before if agrees else None
