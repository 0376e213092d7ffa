"""People and organisations of a story, joined where one paragraph names both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin
from typing import TYPE_CHECKING

from recoupe.exporters.svg_drawing import Drawing, fitted
from recoupe.exporters.svg_voice import FRENCH, Voice
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity

WIDTH, RADIUS, MARGIN = 960.0, 205.0, 46.0
MOST = 20


@dataclass(frozen=True, slots=True)
class Link:
    """Two entities (by index among the nodes) and the paragraphs that name both."""

    left: int
    right: int
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The entities named most, in the order of the circle, and the links between them."""

    nodes: tuple[Entity, ...]
    links: tuple[Link, ...]


def network(dossier: Dossier) -> Network:
    """People and organisations; links by number of paragraphs, then in order of the nodes."""
    named = [e for e in dossier.resolution.entities if e.kind in ("person", "organisation")]
    ranked = sorted(named, key=lambda e: (-len(e.mentions), e.name, e.id))[:MOST]
    together = paired(dossier, ranked)
    order = circle(len(ranked), {pair: len(found) for pair, found in together.items()})
    place = {index: k for k, index in enumerate(order)}
    links = [
        Link(min(place[a], place[b]), max(place[a], place[b]), tuple(found))
        for (a, b), found in together.items()
    ]
    links.sort(key=lambda x: (-len(x.passages), x.left, x.right))
    return Network(tuple(ranked[index] for index in order), tuple(links))


def paired(dossier: Dossier, entities: Sequence[Entity]) -> dict[tuple[int, int], list[Evidence]]:
    """For each pair of entities the paragraphs that name both."""
    found: dict[tuple[int, int], list[Evidence]] = {}
    for article in dossier.articles:
        for paragraph in paragraphs(article):
            inside = [k for k, e in enumerate(entities) if stands_in(e, article.id, paragraph)]
            for pair in combinations(inside, 2):
                here = Evidence(article_id=article.id, span=paragraph)
                found.setdefault(pair, []).append(here)
    return found


def paragraphs(article: Article) -> Iterator[Span]:
    """Title and paragraphs."""
    start = 0
    for line in article.text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def stands_in(entity: Entity, article_id: str, paragraph: Span) -> bool:
    """Whether the paragraph names it or describes it."""
    every = (*entity.mentions, *entity.descriptions)
    return any(e.article_id == article_id and paragraph.contains(e.span) for e in every)


def circle(count: int, weights: dict[tuple[int, int], int]) -> list[int]:
    """An order for the circle: each next to the one it is tied to most, ties by rank."""

    def tie(a: int, b: int) -> int:
        return weights.get((min(a, b), max(a, b)), 0)

    left = list(range(count))
    order: list[int] = []
    while left:
        best = max(left, key=lambda k: (tie(order[-1], k) if order else 0, -k))
        order.append(best)
        left.remove(best)
    return order


def network_picture(drawn: Network, voice: Voice = FRENCH) -> str:
    """Nodes on a circle: round for people, square for organisations; empty without a link."""
    if not drawn.links:
        return ""
    title = voice.say("Personnes et organisations nommées ensemble")
    drawing = Drawing("image-reseau", WIDTH, title, told(drawn, voice))
    places = [point(k, len(drawn.nodes), RADIUS) for k in range(len(drawn.nodes))]
    most = max(len(link.passages) for link in drawn.links)
    for link in drawn.links:
        strength = 1 + round(3 * len(link.passages) / most)
        drawing.line([places[link.left], places[link.right]], f"tie t{strength}")
    for k, entity in enumerate(drawn.nodes):
        drawing.glyph("disc" if entity.kind == "person" else "square", places[k], entity.kind, 7)
        x, y = point(k, len(drawn.nodes), RADIUS + 18)
        left = x < WIDTH / 2 - 1
        room = x - 10 if left else WIDTH - x - 10
        drawing.text((x, y + 4), fitted(entity.name, room), "", "end" if left else "start")
    legend(drawing, voice)
    drawing.reach(2 * (RADIUS + MARGIN))
    return drawing.render()


def point(index: int, count: int, radius: float) -> tuple[float, float]:
    """A place on the circle, from the top clockwise."""
    angle = 2 * pi * (index + 0.5) / count - pi / 2
    return WIDTH / 2 + radius * cos(angle), RADIUS + MARGIN + radius * sin(angle)


def legend(drawing: Drawing, voice: Voice) -> None:
    """Round and square."""
    drawing.glyph("disc", (16, 14), "person")
    drawing.text((28, 18), voice.say("personne"), "soft")
    drawing.glyph("square", (16, 36), "organisation")
    drawing.text((28, 40), voice.say("organisation"), "soft")


def told(drawn: Network, voice: Voice) -> str:
    """The same in words."""
    return " ; ".join(
        voice.told(
            "%(left)s et %(right)s : passages communs %(n)s",
            left=drawn.nodes[link.left].name,
            right=drawn.nodes[link.right].name,
            n=len(link.passages),
        )
        for link in drawn.links
    )
