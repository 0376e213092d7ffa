"""Pictures as inline SVG: shapes with classes, a title and a description, nothing fetched.

Colours come from the page's stylesheet, so that a picture follows light, dark and print; every
colour goes with a shape of its own, so that it is never the only sign.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from recoupe.exporters.environment import flat
from recoupe.exporters.ledger_xml import clean

Glyph = Literal["disc", "ring", "diamond", "dash", "cross", "square", "triangle"]
Anchor = Literal["start", "middle", "end"]
# Mean width of a letter, in units of the drawing, at the size of the stylesheet.
LETTER = 7.0


class Drawing:
    """Collects shapes; ``width`` and ``height`` are the units of the view box."""

    def __init__(self, name: str, width: float, title: str, description: str) -> None:
        self.name = name
        self.width = width
        self.height = 0.0
        self.title = title
        self.description = description
        self.shapes: list[str] = []

    def reach(self, y: float) -> None:
        """Make the drawing at least that high."""
        self.height = max(self.height, y)

    def text(
        self, at: tuple[float, float], words: str, kind: str = "", anchor: Anchor = "start"
    ) -> None:
        """Words on a baseline."""
        x, y = at
        classes = f' class="{kind}"' if kind else ""
        placed = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.shapes.append(
            f'<text x="{number(x)}" y="{number(y)}"{classes}{placed}>{escaped(words)}</text>'
        )
        self.reach(y + 6)

    def line(self, points: Iterable[tuple[float, float]], kind: str = "axis") -> None:
        """A line through points."""
        known = list(points)
        path = " ".join(f"{number(x)},{number(y)}" for x, y in known)
        self.shapes.append(f'<polyline points="{path}" class="{kind}"></polyline>')
        self.reach(max(y for _, y in known) + 2)

    def box(self, at: tuple[float, float], size: tuple[float, float], kind: str) -> None:
        """A rectangle from its upper left corner."""
        (x, y), (width, height) = at, size
        self.shapes.append(
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
            f'height="{number(height)}" class="{kind}"></rect>'
        )
        self.reach(y + height + 2)

    def disc(self, at: tuple[float, float], radius: float, kind: str) -> None:
        """A circle."""
        x, y = at
        self.shapes.append(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" class="{kind}">'
            "</circle>"
        )
        self.reach(y + radius + 2)

    def glyph(self, shape: Glyph, at: tuple[float, float], kind: str, size: float = 6) -> None:
        """A small sign centred on a point."""
        x, y = at
        if shape in ("disc", "ring"):
            self.disc(at, size, kind if shape == "disc" else f"{kind} hollow")
            return
        if shape == "square":
            self.box((x - size, y - size), (2 * size, 2 * size), kind)
            return
        self.shapes.append(f'<path d="{PATHS[shape](x, y, size)}" class="{kind} {shape}"></path>')
        self.reach(y + size + 2)

    def render(self) -> str:
        """The element, to stand in a page."""
        name = self.name
        return (
            f'<svg class="picture" viewBox="0 0 {number(self.width)} {number(self.height)}" '
            f'role="img" aria-labelledby="{name}-titre {name}-texte">'
            f'<title id="{name}-titre">{escaped(self.title)}</title>'
            f'<desc id="{name}-texte">{escaped(self.description)}</desc>'
            f"{''.join(self.shapes)}</svg>"
        )


def diamond(x: float, y: float, size: float) -> str:
    """A square on its corner."""
    reach = size * 1.25
    points = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    return "M" + " L".join(f"{number(a)} {number(b)}" for a, b in points) + " Z"


def dash(x: float, y: float, size: float) -> str:
    """A short horizontal stroke."""
    return f"M{number(x - size * 0.7)} {number(y)} H{number(x + size * 0.7)}"


def cross(x: float, y: float, size: float) -> str:
    """Two strokes across each other."""
    low, high, left, right = (number(v) for v in (y - size, y + size, x - size, x + size))
    return f"M{left} {low} L{right} {high} M{right} {low} L{left} {high}"


def triangle(x: float, y: float, size: float) -> str:
    """A triangle that points to the right."""
    low, high = number(y - size), number(y + size)
    return f"M{number(x - size)} {low} L{number(x + size)} {number(y)} L{number(x - size)} {high} Z"


PATHS = {"diamond": diamond, "dash": dash, "cross": cross, "triangle": triangle}


def number(value: float) -> str:
    """A coordinate to a tenth of a unit: equal input gives equal text."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def escaped(words: str) -> str:
    """Text that holds no mark-up and nothing that XML forbids."""
    from markupsafe import escape

    return str(escape(clean(flat(words))))


def fitted(words: str, width: float) -> str:
    """The words cut to about that width; "…" says so."""
    line, most = flat(words), max(1, int(width / LETTER))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def wide(words: str) -> float:
    """About how wide the words are."""
    return len(words) * LETTER
