"""The persons of one article, with their places and gender where it shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from recoupe.annotate.report_scene import Scene
from recoupe.lang.fr.speech import human_nouns, plain
from recoupe.model.marks import Mention
from recoupe.model.span import Span
from recoupe.text.folding import fold

TITLE = re.compile(r"^(?:MM?\.|Mmes?|Mlles?|Dr|Pr|Me)\s*(?=\S)")
NAMED_LABEL = "PER"


@dataclass(slots=True)
class Person:
    """A person as the article names them: full name, places, gender when it shows."""

    name: str
    spans: list[Span] = field(default_factory=list)
    described: list[Span] = field(default_factory=list)
    gender: str = ""
    country: str | None = None


def from_mentions(mentions: tuple[Mention, ...]) -> list[Person]:
    """Persons of the mentions, in order of their first one."""
    persons: dict[object, Person] = {}
    for mention in mentions:
        key: object = mention.person if mention.person is not None else mention.norm
        if mention.kind == "person":
            person = persons.setdefault(key, Person(mention.norm))
            person.spans.append(mention.span)
            person.country = person.country or mention.country
            if len(mention.norm) > len(person.name):
                person.name = mention.norm
        elif mention.kind == "description" and mention.person is not None and key in persons:
            persons[key].described.append(mention.span)
    return list(persons.values())


def from_names(scene: Scene) -> list[Person]:
    """Persons by the parser's names, surnames led back to full names."""
    persons: list[Person] = []
    names = [n for n in scene.parse.names if n.label == NAMED_LABEL]
    for named in sorted(names, key=lambda n: (-len(n.span.of(scene.text).split()), n.span)):
        text = TITLE.sub("", " ".join(named.span.of(scene.text).split()))
        words = fold(text).split()
        home = next((p for p in persons if fold(p.name).split()[-len(words) :] == words), None)
        if home is None:
            home = Person(text)
            persons.append(home)
        home.spans.append(named.span)
    return persons


def gender(scene: Scene, person: Person, title: Callable[[Span], str]) -> str:
    """Read off titles ("Mme"), the article of the role before the name, the given name."""
    votes = 0
    for span in person.spans:
        lead = plain(scene.text[max(0, span.start - 10) : span.start]).split()
        if lead and lead[-1].rstrip(".") in ("mme", "mlle", "madame"):
            votes += 5
        elif lead and lead[-1].rstrip(".") in ("m", "monsieur"):
            votes -= 5
        role = title(span).split()
        opening = plain(role[0]) if len(role) > 1 else ""
        known = bool(role) and (
            role[0].islower() or plain(role[-1] if len(role) < 2 else role[1]) in human_nouns()
        )
        if known and opening in ("la", "une"):
            votes += 1
        elif known and opening in ("le", "un", "du", "au"):
            votes -= 1
        beside = plain(scene.text[span.end : span.end + 30]).lstrip(" ,\u00a0").split()
        if (
            scene.text[span.end : span.end + 1] == ","
            and beside[1:2]
            and (beside[1].strip(",.") in human_nouns())
        ):  # "X, la directrice"
            votes += (beside[0] in ("la", "une")) - (beside[0] in ("le", "un"))
    for span in person.described:
        first = plain(span.of(scene.text)).split()[0]
        votes += (first in ("la", "une")) - (first in ("le", "un"))
    votes += feminine(person.name)
    return "Fem" if votes > 0 else "Masc" if votes < 0 else ""


def feminine(name: str) -> int:
    """How many signs the given name shows of a woman's: its ending, as a hint only."""
    first = fold(name.split(maxsplit=1)[0]) if name.split() else ""
    signs = first.endswith("ie") and first not in (
        "charlie", "eddie", "jamie", "willie", "jean-marie", "freddie", "archie"
    )  # fmt: skip
    return int(signs) + bool(
        re.search(r"(?:ine|yne|elle|ette|ienne|anne|isa|ina|ana|ida|ora|ika)$", first)
    )


def bare(text: str) -> str:
    """The phrase as a name, its article in small letters."""
    return re.sub(
        r"^(Le|La|Les|L['’]|Un|Une|Des|Ce|Cette|Ces)\b", lambda m: m.group().lower(), text
    )


def initials(name: str) -> str:
    """Capital initials of a name, particles left out."""
    return "".join(w[0].upper() for w in re.findall(r"\w+", name) if w.lower() not in ("de", "du"))


def long_forms(text: str) -> dict[str, str]:
    """Acronyms that the article itself explains: "le Conseil supérieur de X (CSX)"."""
    found: dict[str, str] = {}
    for match in re.finditer(r" \(([A-ZÉ]{2,8})\)", text):
        before = re.search(
            r"(?:[\w'’-]+ ){1,8}[\w'’-]+$", text[max(0, match.start() - 120) : match.start()]
        )
        words = before.group().split() if before else []
        for start in range(len(words)):
            letters = "".join(
                w.split("'")[-1].split("’")[-1][:1]
                for w in words[start:]
                if len(w) > 3 or w[0].isupper()
            )
            if fold(letters) == fold(match.group(1)) and words[start][0].isupper():
                found[fold(match.group(1))] = " ".join(words[start:])
                break
    return found
