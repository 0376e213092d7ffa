"""What a later sentence says of a promised act: done, under way, undone, or only spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from recoupe.lang.fr.follow_up import CueKind, act_words, follow_up_cues
from recoupe.ledger.follow_up_acts import act_done
from recoupe.ledger.follow_up_passages import Telling
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.wording import stems
from recoupe.model.event import Flag
from recoupe.model.register import SuggestionStance
from recoupe.text.folding import words

KEPT_FAMILIES = frozenset({"begin"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stance with the flag it carries and the words that gave it; ``sure`` ranks verdicts."""

    stance: SuggestionStance
    flag: Flag | None
    words: str
    sure: float


MENTION = Verdict("mentions", None, "", 0.3)


def judged(sentence: Telling, profile: Profile) -> Verdict:
    """What one sentence says of the act that the profile looks for."""
    told = dict(cues_in(sentence.folded))
    done = act_done(sentence, profile)
    return (
        undone(sentence, profile)
        or moved(sentence, told, profile)
        or under_way(sentence, told, profile, done)
        or kept(sentence, told, done)
        or Verdict("mentions", None, told.get("restated", ""), 0.3)
    )


@lru_cache(maxsize=20_000)
def cues_in(folded: str) -> dict[CueKind, str]:
    """Kind → the words of its first cue in a sentence."""
    return {
        cue.kind: found[0]
        for cue in reversed(follow_up_cues())
        if (found := cue.pattern.search(folded))
    }


def undone(sentence: Telling, profile: Profile) -> Verdict | None:
    """Given up, suspended, acted against, or nothing came of it."""
    found = None if sentence.promise else against(sentence, profile)
    if found:
        return Verdict("contradicts", flag_of(found[1]), found[0], 0.9)
    return None


def moved(sentence: Telling, told: dict[CueKind, str], profile: Profile) -> Verdict | None:
    """Put off to another day, or promised anew with another term."""
    if "moved" in told:
        return Verdict("reworded", "reworded", told["moved"], 0.8)
    due = profile.entry.commitment.deadline.surface
    if sentence.promise and sentence.term and due and not stems(due) & stems(sentence.term):
        return Verdict("reworded", "reworded", sentence.term, 0.6)
    return None


def under_way(
    sentence: Telling, told: dict[CueKind, str], profile: Profile, done: str
) -> Verdict | None:
    """Late, a part of it, or begun."""
    if "late" in told and not done:
        return Verdict("contradicts", "late", told["late"], 0.85)
    if "part" in told and (done or sentence.families & profile.shown):
        return Verdict("progresses", None, told["part"], 0.8)
    if "begun" in told and "started" not in told and sentence.families & profile.shown:
        told["started"] = told["begun"]
    if "started" in told and not sentence.promise:
        begun = bool(profile.families & KEPT_FAMILIES)
        stance: SuggestionStance = "fulfils" if begun else "progresses"
        return Verdict(stance, None, told["started"], 0.75)
    return None


def kept(sentence: Telling, told: dict[CueKind, str], done: str) -> Verdict | None:
    """Done, and not only said to have been, promised or hoped."""
    if not done or sentence.promise or "hearsay" in told or "restated" in told:
        return None
    return Verdict("fulfils", None, done, 0.85)


def against(sentence: Telling, profile: Profile) -> tuple[str, str] | None:
    """The first words that go against the act, unless they name the act itself."""
    if "against" not in cues_in(sentence.folded):
        return None
    for cue in follow_up_cues():
        if cue.kind != "against":
            continue
        for found in cue.pattern.finditer(sentence.folded):
            own = {act.family for w, _ in words(found[0]) for act in act_words().get(w, ())}
            if not own & profile.families:
                return found[0], cue.flag
    return None


def flag_of(name: str) -> Flag | None:
    """The data's flag as one of the record's flags."""
    flags: tuple[Flag, ...] = ("late", "suspended", "withdrawn", "contradicted")
    return next((flag for flag in flags if flag == name), None)
