"""A label and a reason for every line, once the title and the body are known."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.clean.line import Line
from recoupe.clean.title import Choice
from recoupe.clean.traits import Traits
from recoupe.model.article import KEPT, Label

QUOTES = '«“"'


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line was taken for, and why."""

    label: Label
    reason: str

    @property
    def kept(self) -> bool:
        """Whether the line is part of the article."""
        return self.label in KEPT


def verdicts(
    lines: list[Line], traits: list[Traits], kept: list[bool], title: Choice | None
) -> list[Verdict]:
    """One verdict a line, in page order."""
    first = kept.index(True) if True in kept else len(lines)
    last = len(lines) - 1 - kept[::-1].index(True) if True in kept else -1
    heading = title.at if title is not None else -1
    zone = Zone(heading=heading, first=first, last=last)
    out: list[Verdict] = []
    closing = ""
    for at, (line, t) in enumerate(zip(lines, traits, strict=True)):
        if at > last and t.cue is not None and (t.cue.closes or t.cue.label == "comments"):
            closing = t.cue.label
        if title is not None and at == title.at:
            out.append(Verdict("title", title.reason))
        elif kept[at]:
            out.append(_inside(line, t, at, traits))
        else:
            out.append(_outside(line, t, at, zone, closing))
    return out


@dataclass(frozen=True, slots=True)
class Zone:
    """Line numbers of the title (-1 without), of the first and of the last body line."""

    heading: int
    first: int
    last: int


def _inside(line: Line, t: Traits, at: int, traits: list[Traits]) -> Verdict:
    tag = line.context.tag
    if line.bullet or tag == "li":
        return Verdict("list-item", "a bullet within the body")
    if tag in ("h2", "h3", "h4", "h5", "h6"):
        return Verdict("heading", f"<{tag}> within the body")
    if tag == "blockquote" or "blockquote" in line.context.around:
        return Verdict("quotation", "quoted block within the body")
    follows = at + 1 < len(traits) and traits[at + 1].length > t.length
    if t.length < 110 and t.stop not in ".!?…:;,»”" and t.sentences == 1 and follows:
        return Verdict("heading", "a short line without full stop above a paragraph")
    if line.text[:1] in QUOTES and line.text.rstrip()[-1:] in '»”"':
        return Verdict("quotation", "a paragraph in quotation marks")
    return Verdict("body", "prose within the article's region")


def _outside(line: Line, t: Traits, at: int, zone: Zone, closing: str) -> Verdict:
    cue = t.cue
    between = zone.first < at < zone.last
    if cue is not None:
        label: Label = cue.label  # type: ignore[assignment]
        if label != "teaser" or not between:
            return Verdict(label, f"cue: {' '.join(cue.words)}")
        return Verdict("in-text-link", f"cue within the body: {' '.join(cue.words)}")
    if t.garbled or t.copyright:
        garbled = Verdict("caption", "another script misread as Latin letters")
        return garbled if t.garbled else Verdict("legal", "copyright mark")
    if t.age or t.date_only:
        near = zone.heading - 2 <= at <= zone.first or zone.last < at <= zone.last + 3
        return Verdict("dateline" if near else "teaser", "a date or an age alone")
    if at > zone.last:
        return _below(line, t, at, zone, closing)
    return _above(line, t, at, zone, between)


def _above(line: Line, t: Traits, at: int, zone: Zone, between: bool) -> Verdict:
    if between:
        return Verdict("other", "an insert between two paragraphs")
    if line.bullet and t.length < 60:
        return Verdict("menu", "short bullet above the article")
    if zone.heading < at < zone.first and len(t.words) <= 6 and t.length < 60:
        return Verdict("byline", "short line between title and body")
    if t.length >= 40:
        return Verdict("teaser", "a line of another article above this one")
    return Verdict("menu", "short line above the article")


def _below(line: Line, t: Traits, at: int, zone: Zone, closing: str) -> Verdict:
    if closing in ("comments", "archive"):
        same: Label = "comments" if closing == "comments" else "archive"
        return Verdict(same, f"after a {closing} cue")
    if at <= zone.last + 3 and 1 < len(t.words) <= 5 and t.capital_share > 0.6 and not closing:
        return Verdict("byline", "a name alone below the body")
    if t.truncated or t.length >= 40:
        return Verdict("teaser", "a line of another article below this one")
    return Verdict("menu" if line.bullet else "other", "below the article")
