"""Reads the reports of one sentence: before, after and around their cues."""

from __future__ import annotations

from recoupe.annotate.report_contents import Opening, closing, opening_after
from recoupe.annotate.report_cues import Cue, find_cues
from recoupe.annotate.report_drafts import Draft, direct, settle
from recoupe.annotate.report_placing import (
    after_connectors,
    NEED_OBJECT,
    left_edge,
    reports,
    stands_after,
)
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.source_cues import Source, find_sources
from recoupe.annotate.speaker_phrases import speaker_after, speaks
from recoupe.annotate.speaker_subjects import antecedent, speaker_before
from recoupe.lang.fr.speech import phrases, plain
from recoupe.model.span import Span


def read_unit(scene: Scene, unit: Unit) -> list[Draft]:
    """All reports of one sentence that have a cue, in order of their content."""
    cues = [c for c in find_cues(scene, unit) if not c.negated and reports(scene, unit, c)]
    after = [c for c in cues if stands_after(scene, unit, c)]
    drafts: list[Draft] = []
    unread = [c for c in cues if c not in after]
    for cue in after:
        found = _read_after(scene, unit, cue, cues)
        drafts += found
        if not found:
            unread.append(cue)
    for cue in unread:
        drafts += _read_before(scene, unit, cue, cues)
    for source in find_sources(scene, unit):
        found = _read_source(scene, unit, source)
        drafts += [f for f in found if not any(
            d.mode == "direct" and d.cue and f.content.contains(d.content) and f.content.contains(d.cue)
            for d in drafts
        )]  # fmt: skip
    drafts += _read_inside(scene, unit)
    return _distinct([d for d in drafts if not _passing(d, cues, drafts, scene)])


def _passing(draft: Draft, cues: list[Cue], drafts: list[Draft], scene: Scene) -> bool:
    """Whether an infinitive's report lies inside another report ("qu'elle viendra saluer X")."""
    own = next((c for c in cues if draft.cue is not None and c.span(scene) == draft.cue), None)
    return own is not None and own.shape == "infinitive" and any(
        d is not draft and draft.cue is not None and d.content.contains(draft.cue) for d in drafts
    )


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One report a content and speaker; of two, the one with the later cue falls."""
    kept: list[Draft] = []
    for draft in drafts:
        same = [k for k in kept if k.content == draft.content]
        quoted = any("direct" in (k.mode, draft.mode) for k in same)
        if not same or (not quoted and all(k.speaker != draft.speaker for k in same)):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.content, d.cue or d.content))


def _stops(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> tuple[int, ...]:
    """Tokens where another report of the sentence takes over from ``cue``."""
    found = []
    for source in find_sources(scene, unit):
        if source.first > cue.last and (
            source.relative or plain(scene.tokens[source.first - 1].text) in ("mais", "et")
        ):  # fmt: skip
            found.append(source.first - (not source.relative))
    for other in cues:
        if other.first <= cue.verb or other.shape == "infinitive":
            continue
        if other.pronoun is not None:
            edge = _earlier_report(scene, unit, other, [cue])
            if edge is not None:
                found.append(scene.parse.tokens_in(Span(edge, edge + 1))[0].i - 1)
        if not _governed(scene, unit, other, cue):
            continue
        start = other.first
        if other.shape == "finite" and other.pronoun is None:
            speaker = speaker_before(scene, unit, other)
            if speaker and scene.tokens[cue.last - 1].end <= speaker.start < scene.tokens[start].start:
                start = scene.parse.tokens_in(speaker)[0].i
        while start > cue.last and plain(scene.tokens[start - 1].text) in (
            "et", "mais", "car", ",", "tout", "en", "ou", "puis", "tandis", "que", "alors"
        ):  # fmt: skip
            start -= 1
        if start < other.first or other.shape == "gerund":
            found.append(start)
    return tuple(found)


def _governed(scene: Scene, unit: Unit, other: Cue, cue: Cue) -> bool:
    """Whether ``other`` stands beside ``cue`` and not inside what ``cue`` reports."""
    token = scene.tokens[other.verb]
    for _ in range(8):
        if token.i == cue.verb or token.head == token.i or not unit.first <= token.head < unit.last:
            return True
        if token.dep.startswith(("ccomp", "xcomp", "acl:relcl", "csubj")):
            return False
        token = scene.tokens[token.head]
    return False


def _read_before(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> list[Draft]:
    opening = opening_after(scene, unit, cue)
    if opening is None:
        return []
    speaker = speaker_before(scene, unit, cue)
    if opening.kind == "np" and not (speaker and speaks(scene, speaker)):
        return []
    if opening.kind == "verb" and speaker is None:
        return []
    if cue.passive and opening.kind == "np":
        return []
    span = cue.span(scene)
    if opening.kind == "colon":
        return _after_colon(scene, unit, opening.first, span, speaker)
    end = closing(scene, unit, opening, _stops(scene, unit, cue, cues))
    content = Span(scene.tokens[opening.first].start, scene.tokens[end - 1].end)
    draft = settle(scene, content, span, speaker, clause=_clausal(scene, cue, opening))
    if draft is not None and "pred" in cue.frames and end < unit.last and end - opening.first < 3 and (
        scene.tokens[end].text == ":"
    ):  # fmt: skip
        return _after_colon(scene, unit, end + 1, span, speaker)
    if draft is None or (cue.lemma in NEED_OBJECT and not _addressed(scene, opening, end)):
        return []
    drafts = [draft]
    if end < unit.last and scene.tokens[end].text == ":":
        drafts += _after_colon(scene, unit, end + 1, span, speaker)
    return drafts


def _addressed(scene: Scene, opening: Opening, end: int) -> bool:
    """Whether "accuser X", "remercier X" goes on with what X is accused of or thanked for."""
    if opening.kind != "np":
        return True
    words = [plain(t.text) for t in scene.tokens[opening.first + 1 : end]]
    return any(w in ("de", "d'", "à", "au", "pour", "aux") for w in words)


def _clausal(scene: Scene, cue: Cue, opening: Opening) -> bool:
    """Whether a report wholly in quotation marks is still the outlet's clause."""
    if opening.kind in ("que", "verb"):
        return True
    if opening.kind != "quote":
        return False
    comma = scene.tokens[opening.first - 1].text == ","
    return "np" in cue.frames and not comma and len(_words(scene, opening.first)) < 12


def _words(scene: Scene, first: int) -> list[str]:
    quoted = next(q for q in scene.quoted if q.outer.end > scene.tokens[first].start)
    return [t.text for t in scene.parse.tokens_in(quoted.inner)]


def _after_colon(
    scene: Scene, unit: Unit, first: int, cue: Span | None, speaker: Span | None
) -> list[Draft]:
    start = scene.tokens[first].start if first < len(scene.tokens) else unit.span.end
    parts = [q.inner for q in unit.quoted if q.outer.start >= start - 1]
    return [direct((parts[0],), cue, speaker)] if parts and first < unit.last and scene.inside[first] else []


def _read_after(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> list[Draft]:
    speaker = speaker_after(scene, unit, cue)
    if speaker is None:
        return []
    span = cue.span(scene)
    stop = cue.first
    earliest = _earlier_report(scene, unit, cue, cues)
    while stop > unit.first and not scene.inside[stop - 1] and (
        scene.tokens[stop - 1].pos in ("PUNCT", "ADV") or plain(scene.tokens[stop - 1].text) == "comme"
    ):  # fmt: skip
        stop -= 1
    if stop <= unit.first:
        return []
    quote = next((q for q in unit.quoted if q.outer.end >= scene.tokens[stop - 1].end > q.outer.start), None)
    resume = max(cue.last, scene.parse.tokens_in(speaker)[-1].i + 1)
    left = earliest if earliest is not None else left_edge(scene, unit, stop)
    if quote is not None:
        lead = scene.text[left : quote.outer.start] if quote.outer.start > left else ""
        if not any(c.isalnum() for c in lead) or lead.rstrip(" \u00a0\u202f").endswith(":"):
            more = _resumed(scene, unit, resume, cues)
            return [direct((quote.inner, *more), span, speaker)]
    right = scene.tokens[stop - 1].end
    if _goes_on(scene, unit, cue, resume, stop):
        right = scene.tokens[unit.last - 1].end
    draft = settle(scene, Span(left, right), span, speaker)
    return [draft] if draft else []


def _earlier_report(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> int | None:
    """Offset after the coordinator that parts an earlier report of the sentence from this one."""
    earlier = [c for c in cues if c.last <= cue.first and c.shape == "finite" and c is not cue]
    if not earlier:
        return None
    for i in range(cue.first - 1, earlier[-1].last, -1):
        if not scene.inside[i] and plain(scene.tokens[i].text) in ("car", "mais", "or", ";", ":"):
            return scene.tokens[i + 1].start if i + 1 < cue.first else None
    return None


def _resumed(scene: Scene, unit: Unit, resume: int, cues: list[Cue]) -> tuple[Span, ...]:
    """The fragments that go on after the cue: « A », dit-il, « B »."""
    if any(c.first >= resume for c in cues):
        return ()
    start = scene.tokens[resume - 1].end
    parts = []
    for piece in unit.quoted:
        if piece.outer.start >= start:
            between = scene.text[start : piece.outer.start]
            if len(between.split()) > 8 and not parts:
                break
            if between.strip(" \u00a0\u202f,.:") and not between.rstrip().endswith((",", ":")):
                break
            parts.append(piece.inner)
            start = piece.outer.end
    return tuple(parts)


def _goes_on(scene: Scene, unit: Unit, cue: Cue, resume: int, stop: int) -> bool:
    """Whether the report goes on after a cue set in its middle."""
    if resume + 2 >= unit.last or scene.tokens[resume].text != ",":
        return False
    after = scene.tokens[resume + 1]
    words = tuple(plain(t.text) for t in scene.tokens[resume + 1 : resume + 6])
    if any(words[: len(p)] == p for p in phrases("quote_adjuncts")) or scene.inside[resume + 1]:
        return False
    if "VerbForm=Part" in after.feats:
        return False
    finite = any(
        t.pos in ("VERB", "AUX") and "VerbForm=Fin" in t.feats
        for t in scene.tokens[unit.first : stop]
    )
    return not finite or cue.pronoun is not None


def _read_source(scene: Scene, unit: Unit, source: Source) -> list[Draft]:
    tokens = scene.tokens
    cue = Span(tokens[source.first].start, tokens[source.last - 1].end)
    start = after_connectors(scene, unit.first, source.first)
    if source.relative or start >= source.first or tokens[source.first].text[0].isupper() or _opens(scene, source):
        return _after_source(scene, unit, source, cue)
    left = left_edge(scene, unit, source.first)
    right = tokens[source.first - 1].end
    if _goes_on_after(scene, unit, source):
        right = tokens[unit.last - 1].end
        left = _middle_edge(scene, unit, source, left)
    draft = settle(scene, Span(left, max(right, left + 1)), cue, source.speaker)
    return [draft] if draft else []


def _after_source(scene: Scene, unit: Unit, source: Source, cue: Span) -> list[Draft]:
    """What a source that opens the sentence says: after its comma, appositions let pass."""
    tokens, first = scene.tokens, source.after
    while first < unit.last and tokens[first].text != "," and not scene.inside[first]:
        if first > source.after + 25:
            return []
        first += 1
    if first >= unit.last or source.relative:
        first = source.after
    elif tokens[first].text == ",":
        first = _past_apposition(scene, unit, first + 1)
    if first >= unit.last:
        return []
    end = closing(scene, unit, Opening(first, "que"), ())
    if end < unit.last and tokens[end].text == ":":
        quoted = _after_colon(scene, unit, end + 1, cue, source.speaker)
        if quoted and end - first <= 6:
            return quoted
    content = Span(tokens[first].start, tokens[end - 1].end)
    draft = settle(scene, content, cue, source.speaker)
    return [draft] if draft else []


def _past_apposition(scene: Scene, unit: Unit, first: int) -> int:
    """"Pour X, directeur de Y, la situation …": index after the apposition."""
    for i in range(first, min(first + 14, unit.last)):
        token = scene.tokens[i]
        if scene.inside[i] or "VerbForm=Fin" in token.feats or token.pos == "AUX":
            return first
        if token.text == ",":
            plain_start = scene.tokens[first].pos in ("NOUN", "ADJ", "PROPN", "VERB")
            return i + 1 if plain_start else first
    return first


def _opens(scene: Scene, source: Source) -> bool:
    return plain(scene.tokens[source.first - 1].text) in ("mais", "et", ";", ":")


def _goes_on_after(scene: Scene, unit: Unit, source: Source) -> bool:
    """Whether "selon X" stands in the middle of what it reports."""
    after = source.after
    if after + 1 >= unit.last:
        return False
    before = scene.tokens[source.first - 1]
    last = scene.tokens[source.first - 2] if before.text == "," and source.first - 2 >= unit.first else before
    if last.pos in ("AUX", "VERB") or plain(last.text) in ("qui", "que", "qu'"):
        return True
    if scene.tokens[after].text != "," or before.text != ",":
        return False
    return not any(
        t.pos in ("VERB", "AUX") and "VerbForm=Fin" in t.feats and not scene.inside[t.i]
        for t in scene.tokens[unit.first : source.first]
    )


def _middle_edge(scene: Scene, unit: Unit, source: Source, left: int) -> int:
    """Where a clause interrupted by its source begins: after "où", at the antecedent of "qui"."""
    for i in range(source.first - 1, max(unit.first, source.first - 12), -1):
        word = plain(scene.tokens[i].text)
        if word in ("où", "dont", "que", "qu'", "car", "mais"):
            return scene.tokens[i + 1].start if i + 1 < source.first else left
        if word == "qui":
            noun = antecedent(scene, unit, scene.tokens[i])
            return noun.start if noun else left
    return left


def _read_inside(scene: Scene, unit: Unit) -> list[Draft]:
    """Cues that stand inside the marks: « A, insiste la ministre, B »."""
    drafts = []
    for piece in unit.quoted:
        tokens = scene.parse.tokens_in(piece.inner)
        if len(tokens) < 6:
            continue
        inner = Unit(span=piece.inner, first=tokens[0].i, last=tokens[-1].i + 1, quoted=())
        for cue in find_cues(scene, inner, quoted=True):
            found = _interrupted(scene, inner, cue)
            if found:
                drafts.append(found)
                break
    return drafts


def _interrupted(scene: Scene, inner: Unit, cue: Cue) -> Draft | None:
    if cue.first <= inner.first or scene.tokens[cue.first - 1].text != "," or cue.shape != "finite":
        return None
    if cue.pronoun is not None:
        token = scene.tokens[cue.pronoun]
        speaker, resume = Span(token.start + 1, token.end), cue.last
    else:
        resume = cue.last
        while resume < inner.last and scene.tokens[resume].text not in (",", "."):
            resume += 1
        if resume - cue.last > 14 or resume >= inner.last or resume == cue.last:
            return None
        if scene.tokens[cue.verb].lemma in ("penser", "croire"):
            return None
        speaker = Span(scene.tokens[cue.last].start, scene.tokens[resume - 1].end)
        if not speaks(scene, speaker):
            return None
        if scene.tokens[cue.last].pos not in ("DET", "PROPN", "NOUN", "ADJ", "ADV"):
            return None
    end = resume
    while end < inner.last and scene.tokens[end].text not in (",", ".", "!", "?", ";", ":"):
        end += 1
    parts = [Span(inner.span.start, scene.tokens[cue.first - 2].end)]
    if end + 1 < inner.last:
        parts.append(Span(scene.tokens[end + 1].start, inner.span.end))
    return direct(tuple(parts), cue.span(scene), speaker)
