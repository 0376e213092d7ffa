"""How well a later passage fits a promise, with the words that say so."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta

from recoupe.ledger.follow_up_passages import LaterArticle, Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.follow_up_stance import Verdict, judged
from recoupe.model.register import Feature
from recoupe.text.folding import fold_in_place

WEIGHTS = {"object": 0.55, "act": 0.17, "names": 0.13, "figures": 0.07, "theme": 0.04, "term": 0.04}
# A word in the title or the sentence beside counts half, elsewhere in the article a little.
SYNONYM, NEAR, FAR = 0.8, 0.5, 0.2
# Weight of matched words from which a match is no chance: about two words of the object.
SOLID = 9.0
NEUTRAL = 0.5
STRANGE = 0.85
# Words of what became of something ("suspendu", "renonce") stand for the act in part.
FATE = 0.6
EARLY, LATE = timedelta(days=120), timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Match:
    """A passage with its score in 0..1, the reasons for it and what it says of the promise."""

    sentence: Telling
    score: float
    features: tuple[Feature, ...]
    verdict: Verdict


def weight_of(match: Match, name: str) -> float:
    """The share in 0..1 that a feature of a match reached."""
    found = (f.weight for f in match.features if f.name == name)
    return next(found, 0.0) / WEIGHTS[name]


def matches(later: LaterArticle, profile: Profile, least: float = 0.0) -> list[Match]:
    """Every sentence that may score ``least``, scored, in order of the text."""
    about = {
        "theme": float(later.theme == profile.theme and profile.theme is not None),
        "term": window(later, profile),
        "names": parties(later, profile),
    }
    found: list[Match] = []
    for number, sentence in enumerate(later.sentences):
        if not shares(sentence, profile):
            continue
        share, written = object_share(sentence, near(later, number), later, profile)
        # The most it could score: what is dear to compute is left for what may count.
        if WEIGHTS["object"] * share + 1 - WEIGHTS["object"] >= least:
            about["object"] = share
            found.append(scored(sentence, near(later, number), later, profile, about, written))
    return found


def shares(sentence: Telling, profile: Profile) -> bool:
    """Whether a sentence has any word of the object, or its synonym."""
    return not profile.terms.keys().isdisjoint(sentence.terms) or not (
        set(profile.things.values()).isdisjoint(sentence.terms)
    )


def near(later: LaterArticle, number: int) -> tuple[Telling, ...]:
    """The title and the sentences before and after."""
    around = later.sentences[max(0, number - 1) : number + 2]
    titles = tuple(s for s in later.sentences[:2] if s.title)
    return (*titles, *around)


def scored(
    sentence: Telling,
    around: tuple[Telling, ...],
    later: LaterArticle,
    profile: Profile,
    about: dict[str, float],
    written: list[str],
) -> Match:
    """One sentence with its score; ``written`` are the words of the object in it."""
    verdict = judged(sentence, profile)
    told = FATE if verdict.words else 0.0
    values = {
        **about,
        "act": max(told, act_share(sentence, around, profile)),
        "figures": figure_share(sentence, profile),
    }
    features = tuple(
        Feature(name=name, words=words_for(name, written, sentence, profile),
                weight=round(WEIGHTS[name] * values[name], 3))
        for name in WEIGHTS
        if values[name] > 0
    )  # fmt: skip
    score = sum(WEIGHTS[name] * values[name] for name in WEIGHTS) * strangeness(later, profile)
    return Match(
        sentence=sentence,
        score=round(score, 3),
        features=features,
        verdict=verdict,
    )


def object_share(
    sentence: Telling, around: tuple[Telling, ...], later: LaterArticle, profile: Profile
) -> tuple[float, list[str]]:
    """Share of the promise's words that the passage holds, by weight, and the words."""
    total, written = 0.0, list[str]()
    beside = {name: word for s in around for name, word in s.terms.items()}
    for name, weight in profile.terms.items():
        thing = profile.things.get(name, name)
        if name in sentence.terms:
            total += weight
            written.append(sentence.terms[name])
        elif thing in sentence.terms:
            total += weight * SYNONYM
            written.append(sentence.terms[thing])
        elif name in beside or thing in beside:
            total += weight * NEAR
            written.append(beside.get(name) or beside[thing])
        elif name in later.terms:
            total += weight * FAR
    return total / profile.mass * math.sqrt(min(1.0, total / SOLID)), written


def strangeness(later: LaterArticle, profile: Profile) -> float:
    """What is left of a score where the article names no place, or no party, of the promise."""
    elsewhere = bool(profile.proper) and profile.proper.isdisjoint(later.terms)
    others = bool(profile.parties) and not named(later, profile)
    return (STRANGE if elsewhere else 1.0) * (STRANGE if others else 1.0)


def act_share(sentence: Telling, around: tuple[Telling, ...], profile: Profile) -> float:
    """Whether the act, or one that shows it done, is told here or beside."""
    if not profile.families:
        return NEUTRAL
    if sentence.families & profile.families:
        return 1.0
    if sentence.families & profile.shown:
        return 0.8
    return 0.4 if any(s.families & profile.shown for s in around) else 0.0


def figure_share(sentence: Telling, profile: Profile) -> float:
    """Whether the promised figures are told again; neutral where none was promised."""
    if not profile.numbers:
        return NEUTRAL
    return 1.0 if profile.numbers & sentence.numbers else 0.0


def parties(later: LaterArticle, profile: Profile) -> float:
    """Whether the article names who owes it or gains by it; neutral where nobody is known."""
    if not profile.parties:
        return NEUTRAL
    return min(1.0, len(named(later, profile)) / min(2, len(profile.parties)))


def named(later: LaterArticle, profile: Profile) -> frozenset[str]:
    """The parties that the article names, marked or written out."""
    written = {name for name in profile.parties if fold_in_place(name) in later.folded}
    return (profile.parties & later.names) | {name for name in written if len(name) > 2}


def window(later: LaterArticle, profile: Profile) -> float:
    """Whether the article was told when the promise fell due, give or take."""
    if profile.due is None or later.told is None:
        return NEUTRAL
    return float(profile.due - EARLY <= later.told <= profile.due + LATE)


def words_for(name: str, written: list[str], sentence: Telling, profile: Profile) -> str:
    """The words that a feature rests on."""
    if name == "object":
        return ", ".join(dict.fromkeys(written))
    if name == "act":
        return ", ".join(sorted(sentence.families & profile.shown))
    if name == "names":
        return ", ".join(sorted(profile.parties))
    if name == "figures":
        return ", ".join(f"{n:g}" for n in sorted(profile.numbers & sentence.numbers))
    return (profile.theme or "") if name == "theme" else (profile.entry.commitment.deadline.surface)
