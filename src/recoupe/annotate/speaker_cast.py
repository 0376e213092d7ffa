"""The people and bodies of one article, to whom pronouns and descriptions are led back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_phrases import demonyms, human, phrase_from, speaking
from recoupe.lang.fr.speech import plain
from recoupe.model.marks import Mention
from recoupe.model.parse import Token
from recoupe.model.span import Span
from recoupe.text.folding import bare_words, fold

SINGULAR = {"il": "Masc", "lui": "Masc", "elle": "Fem", "celui-ci": "Masc", "celle-ci": "Fem"}
PLURAL = frozenset("ils elles eux ceux-ci celles-ci".split())
LAST = re.compile(r"^(?:ce|cet|cette|ces) derni(?:er|ère|ers|ères)\b|^l['’]intéressée?\b", re.I)
FEMININE = frozenset("mme mlle madame la une elle ministre présidente".split()) - {"ministre"}
NAMED_LABEL = "PER"


@dataclass(slots=True)
class Person:
    """A person as the article names them: full name, places, gender when it shows."""

    name: str
    spans: list[Span] = field(default_factory=list)
    described: list[Span] = field(default_factory=list)
    gender: str = ""


class Cast:
    """Persons of the article, from ``mentions`` or, without any, from the parser's names."""

    def __init__(self, scene: Scene, mentions: tuple[Mention, ...]) -> None:
        self.scene = scene
        people = [m for m in mentions if m.kind == "person"]
        self.lately: tuple[Span, str] | None = None  # the last speaker's phrase and gender
        self.persons = _from_mentions(mentions) if people else _from_names(scene)
        self.long_forms = _long_forms(scene.text)
        for person in self.persons:
            person.gender = _gender(scene, person, self._title)

    def name(self, speaker: Span, content: Span, before: str | None) -> str | None:
        """The fullest name of ``speaker``; ``before`` is who spoke last."""
        text = " ".join(speaker.of(self.scene.text).split())
        word = plain(text)
        if word in SINGULAR or word in PLURAL or LAST.match(text):
            return self._antecedent(speaker, word, before)
        found = self._placed(speaker, lambda p: p.spans)
        alone = self.own_name(speaker) if not found else None
        if alone:
            return alone
        found = found or self._apposed(speaker)
        found = found or self._placed(speaker, lambda p: p.described)
        found = found or self._by_surname(text) or self._by_role(speaker, text)
        found = found or self._by_initials(text)
        if found:
            return "; ".join(dict.fromkeys(p.name for p in found))
        if fold(text.split()[-1]) in self.long_forms:
            return self.long_forms[fold(text.split()[-1])]
        return self._described(speaker, text, before) or _bare(text)

    def remember(self, speaker: Span) -> None:
        """Keep the phrase of the last speaker, for the pronoun that follows."""
        tokens = self.scene.parse.tokens_in(speaker)
        genders = [g for t in tokens for g in ("Masc", "Fem") if f"Gender={g}" in t.feats]
        if plain(speaker.of(self.scene.text)) not in SINGULAR:
            self.lately = (speaker, genders[0] if genders else "")

    def words(self, span: Span) -> list[str]:
        """Folded words of a span of the article."""
        return bare_words(span.of(self.scene.text))

    def _placed(self, speaker: Span, spans: Callable[[Person], list[Span]]) -> list[Person]:
        """Persons named in the phrase, not as somebody's complement ("un proche de X")."""
        return [
            p for p in self.persons
            if any(s.overlaps(speaker) and not self._complement(s, speaker) for s in spans(p))
        ]  # fmt: skip

    def _apposed(self, speaker: Span) -> list[Person]:
        """The name set after a description: "le directeur adjoint chargé de X, Untel, …"."""
        if not any(human(t) for t in self.scene.parse.tokens_in(speaker)):
            return []
        for person in self.persons:
            for span in person.spans:
                if not 0 < span.start - speaker.end < 90:
                    continue
                between = self.scene.parse.tokens_in(Span(speaker.end, span.start))
                stops = any("VerbForm=Fin" in t.feats or t.text in ".;:«»\"" for t in between)
                if not stops and between and between[-1].text == "," and self._closed(span):
                    return [person]
        return []

    def _closed(self, span: Span) -> bool:
        rest = self.scene.text[span.end :].lstrip()
        return rest[:1] in (",", ".", "(", "»") or rest[:2] == "a " or not rest

    def _complement(self, span: Span, speaker: Span) -> bool:
        if span.start <= speaker.start:
            return False
        lead = plain(self.scene.text[speaker.start : span.start])
        return bool(re.search(r"(?:\bde|\bd'|\bdu|\bdes|\bà|\bau)\s*(?:m\.|mme|mlle)?\s*$", lead))

    def _by_initials(self, text: str) -> list[Person]:
        """A person known by initials: each capital opens a word of the name."""
        if not re.fullmatch(r"[A-ZÉ]{2,5}", text):
            return []
        return [p for p in self.persons if _initials(p.name) == text][:1]

    def _described(self, speaker: Span, text: str, before: str | None) -> str | None:
        """A definite description of one person: the last speaker, else the person last named."""
        tokens = self.scene.parse.tokens_in(speaker)
        head = next((t for t in tokens if t.pos in ("NOUN", "PROPN", "ADJ")), None)
        if head is None or not re.match(r"(?:le|la|l['’]|ce|cette|cet)\b", text, re.I):
            return None
        if not (human(head) or (len(tokens) <= 3 and plain(head.text) in demonyms())):
            return None
        gender = "Fem" if "Gender=Fem" in tokens[0].feats else "Masc" if "Gender=Masc" in tokens[0].feats else ""
        if "Number=Plur" in tokens[0].feats:
            return None
        spoke = next((p for p in self.persons if p.name == before), None)
        if spoke is not None and (not gender or spoke.gender in ("", gender)):
            return spoke.name
        nearest = self._nearest(speaker, gender)
        return nearest.name if nearest else None

    def _by_surname(self, text: str) -> list[Person]:
        words = fold(text).split()
        return [
            p for p in self.persons
            if len(p.name.split()) > 1 and words and fold(p.name).split()[-1] == words[-1]
            and not set(words[:-1]) & {"de", "du", "des", "d'"}
        ][:1]  # fmt: skip

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
        while i >= 0 and tokens[i].pos in ("DET", "NOUN", "ADJ", "ADP", "PROPN", "NUM"):
            i -= 1
        return self.scene.text[tokens[i + 1].start : tokens[last].end] if last > i >= -1 else ""

    def own_name(self, speaker: Span) -> str | None:
        """A person's name that only the parser saw."""
        for named in self.scene.parse.names:
            words = named.span.of(self.scene.text).split()
            known = any(s.overlaps(named.span) for p in self.persons for s in p.spans)
            if named.label == NAMED_LABEL and speaker.contains(named.span) and not known:
                if len(words) > 1 and not self._complement(named.span, speaker):
                    return " ".join(words)
        return None

    def _antecedent(self, speaker: Span, word: str, before: str | None) -> str | None:
        if word in PLURAL:
            if before and (";" in before or re.match(r"(?:les|des|deux|trois|\d+) ", before)):
                return before
            return self._last_plural(speaker) or before
        gender = SINGULAR.get(word, "")
        spoke = next((p for p in self.persons if p.name == before), None)
        nearest = self._nearest(speaker, gender)
        if spoke is not None and (not gender or spoke.gender in ("", gender)):
            since = self._between(spoke.spans + spoke.described, speaker, gender, spoke)
            return since.name if since else spoke.name
        if spoke is None and before and self.lately is not None and self.lately[1] in ("", gender):
            since = self._between([self.lately[0]], speaker, gender, None)
            return since.name if since else before
        if nearest is not None:
            return nearest.name
        return before

    def _nearest(self, speaker: Span, gender: str) -> Person | None:
        found: tuple[int, Person] | None = None
        for person in self.persons:
            if gender and person.gender not in ("", gender):
                continue
            for span in (*person.spans, *person.described):
                if span.end <= speaker.start and (found is None or span.start > found[0]):
                    found = (span.start, person)
        return found[1] if found else None

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
        return any(
            t.dep.startswith("nsubj") and self.scene.tokens[t.head].dep in ("ROOT", "conj")
            for t in self.scene.parse.tokens_in(span)
        )

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
            if phrase and any(human(t) or speaking(t) for t in self.scene.parse.tokens_in(phrase)):
                return _bare(" ".join(phrase.of(self.scene.text).split()))
        return None

    def _pair_at(self, token: Token) -> str | None:
        """Two persons joined by "et" at ``token``."""
        near = Span(max(0, token.start - 45), token.start + 1)
        far = Span(token.end, token.end + 60)
        left = [p for p in self.persons if any(near.overlaps(s) for s in p.spans)]
        right = [p for p in self.persons if any(far.overlaps(s) for s in p.spans)]
        return f"{left[-1].name}; {right[0].name}" if left and right and left[-1] is not right[0] else None


def _from_mentions(mentions: tuple[Mention, ...]) -> list[Person]:
    persons: dict[object, Person] = {}
    for mention in mentions:
        key: object = mention.person if mention.person is not None else mention.norm
        if mention.kind == "person":
            person = persons.setdefault(key, Person(mention.norm))
            person.spans.append(mention.span)
            if len(mention.norm) > len(person.name):
                person.name = mention.norm
        elif mention.kind == "description" and mention.person is not None and key in persons:
            persons[key].described.append(mention.span)
    return list(persons.values())


def _from_names(scene: Scene) -> list[Person]:
    persons: list[Person] = []
    names = [n for n in scene.parse.names if n.label == NAMED_LABEL]
    for named in sorted(names, key=lambda n: (-len(n.span.of(scene.text).split()), n.span)):
        text = " ".join(named.span.of(scene.text).split())
        words = fold(text).split()
        home = next((p for p in persons if fold(p.name).split()[-len(words) :] == words), None)
        if home is None:
            home = Person(text)
            persons.append(home)
        home.spans.append(named.span)
    return persons


def _gender(scene: Scene, person: Person, title: Callable[[Span], str]) -> str:
    """Read off titles ("Mme"), the article of the role before the name, the given name."""
    votes = 0
    for span in person.spans:
        lead = plain(scene.text[max(0, span.start - 10) : span.start]).split()
        if lead and lead[-1].rstrip(".") in ("mme", "mlle", "madame"):
            votes += 5
        elif lead and lead[-1].rstrip(".") in ("m", "monsieur"):
            votes -= 5
        role = title(span).split()
        if role and role[0] in ("la", "une"):
            votes += 1
        elif role and role[0] in ("le", "un", "du", "au"):
            votes -= 1
    for span in person.described:
        first = plain(span.of(scene.text)).split()[0]
        votes += (first in ("la", "une")) - (first in ("le", "un"))
    first = fold(person.name.split()[0]) if person.name else ""
    votes += bool(re.search(r"(?:ine|yne|elle|ette|ienne|anne|isa|ina|ana|ida|ora|ika)$", first))
    return "Fem" if votes > 0 else "Masc" if votes < 0 else ""


def _bare(text: str) -> str:
    """The phrase as a name, its article in small letters."""
    return re.sub(r"^(Le|La|Les|L['’]|Un|Une|Des|Ce|Cette|Ces)\b", lambda m: m.group().lower(), text)


def _initials(name: str) -> str:
    return "".join(w[0].upper() for w in re.findall(r"\w+", name) if w.lower() not in ("de", "du"))


def _long_forms(text: str) -> dict[str, str]:
    """Acronyms that the article itself explains: "le Conseil supérieur de X (CSX)"."""
    found: dict[str, str] = {}
    for match in re.finditer(r"((?:[\w'’-]+ ){2,9})\(([A-ZÉ]{2,8})\)", text):
        words = match.group(1).split()
        for start in range(len(words)):
            letters = "".join(w.split("'")[-1].split("’")[-1][:1] for w in words[start:] if len(w) > 3 or w[0].isupper())
            if fold(letters) == fold(match.group(2)) and words[start][0].isupper():
                found[fold(match.group(2))] = " ".join(words[start:])
                break
    return found
