"""How well a later passage fits a promise, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.ledger.follow_up_features import (
    act_share,
    figure_share,
    object_share,
    parties,
    strangeness,
    window,
)
from recoupe.ledger.follow_up_passages import LaterArticle, Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.follow_up_stance import Verdict, judged
from recoupe.model.register import Feature

WEIGHTS = {"object": 0.55, "act": 0.17, "names": 0.13, "figures": 0.07, "theme": 0.04, "term": 0.04}
# Words of what became of something ("suspendu", "renonce") stand for the act in part.
FATE = 0.6


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
