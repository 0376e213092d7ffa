"""The fact × source matrix as a map of cells: a sign in each, so that silences are seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.codec.counts import disagrees
from recoupe.exporters.labels import label
from recoupe.exporters.svg_drawing import Drawing, Glyph, fitted, wide
from recoupe.exporters.svg_voice import FRENCH, Voice
from recoupe.exporters.views.findings import State, cell
from recoupe.exporters.views.references import References

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.finding import Finding

WIDTH, TOP, ROW, NAMES = 960.0, 62.0, 24.0, 430.0
MOST = 60
SEVERITY = ("high", "medium", "low")
SIGNS: dict[State, Glyph] = {
    "says": "disc", "otherwise": "diamond", "silent": "dash", "could-not-know": "ring",
}  # fmt: skip


def matrix_picture(dossier: Dossier, voice: Voice = FRENCH) -> str:
    """Every fact that several sources give, disagreements first; empty when there is none."""
    findings = shown(dossier.crosscheck.findings)
    if not findings or len(dossier.articles) < 2:
        return ""
    references = References(dossier)
    rows = [(f, [cell(f, a.id, references).state for a in dossier.articles]) for f in findings]
    title = voice.say("Qui dit quoi : la carte des faits et des sources")
    drawing = Drawing("image-matrice", WIDTH, title, told(rows, voice))
    legend(drawing, voice)
    step = min(44.0, (WIDTH - NAMES - 20) / len(dossier.articles))
    every = max(1, round(22 / step + 0.5))  # numbers must not touch
    for column in range(0, len(dossier.articles), every):
        x = NAMES + step * (column + 0.5)
        drawing.text((x, TOP - 12), str(column + 1), "soft", "middle")
    for row, (finding, states) in enumerate(rows):
        draw(drawing, finding, states, TOP + ROW * row, step)
    return drawing.render()


def shown(findings: Sequence[Finding]) -> list[Finding]:
    """Disagreements, the severest first, then what is agreed; of very many the first."""
    parted = sorted((f for f in findings if disagrees(f)), key=lambda f: SEVERITY.index(f.severity))
    return [*parted, *(f for f in findings if f.verdict == "agreed")][:MOST]


def legend(drawing: Drawing, voice: Voice) -> None:
    """Which sign stands for which state."""
    x = 16.0
    for state, sign in SIGNS.items():
        name = voice.say(label(state, "state"))
        drawing.glyph(sign, (x, 14), f"state-{state}")
        drawing.text((x + 12, 18), name, "soft")
        x += 42 + wide(name)


def draw(
    drawing: Drawing, finding: Finding, states: Sequence[State], y: float, step: float
) -> None:
    """One fact across the sources."""
    drawing.line([(10, y), (NAMES + step * len(states), y)], "guide")
    heavy = "strong" if disagrees(finding) else ""
    drawing.text((10, y + 16), fitted(finding.question or finding.slot, NAMES - 20), heavy)
    size = min(6.0, step * 0.38)
    for column, state in enumerate(states):
        drawing.glyph(SIGNS[state], (NAMES + step * (column + 0.5), y + 12), f"state-{state}", size)


def told(rows: Sequence[tuple[Finding, Sequence[State]]], voice: Voice) -> str:
    """The same in words: for each fact the sources in each state."""
    lines = []
    for finding, states in rows:
        parts = []
        for state in SIGNS:
            numbers = [str(n) for n, found in enumerate(states, 1) if found == state]
            if numbers:
                parts.append(f"{voice.say(label(state, 'state'))} [{', '.join(numbers)}]")
        lines.append(f"{finding.question or finding.slot} : {', '.join(parts)}")
    return " ; ".join(lines)
