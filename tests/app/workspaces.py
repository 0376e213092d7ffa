"""What tests of the workspace share: a small language pack, rows, and a workspace's state."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, ParamSpec

from recoupe.app.adding import Added, add
from recoupe.app.inputs import Inputs
from recoupe.model.event import Event
from recoupe.model.parse import NamedSpan, Parse, Token
from recoupe.model.span import Span
from recoupe.storage.exporting import export_lines
from recoupe.storage.workspace import Workspace, open_workspace

DAM = (
    "Barrage de Tamba : les deux provinces signent",
    "La gouverneure Mariam Oulaye a signé le 2 mars 2026 à Tamba un accord de partage des eaux "
    "du barrage avec Paul Sagna.\n\nLes provinces de Kessou et de Birni rouvriront le canal.",
)
DAM_AGAIN = (
    "Tamba : un accord sur les eaux du barrage",
    "Mariam Oulaye et Paul Sagna ont signé le 2 mars 2026 à Tamba l’accord de partage des eaux "
    "du barrage entre les provinces de Kessou et de Birni.\n\nLe canal sera rouvert.",
)
FERRY = (
    "Le bac de Liron à quai pour un mois",
    "Le bac de Liron ne traversera plus le fleuve avant septembre, a annoncé l’armateur Jonas "
    "Bellac.\n\nSes moteurs sont démontés et les passagers prendront le pont de Vauze.",
)
FERRY_AGAIN = (
    "Liron : les passagers du bac prendront le pont",
    "Les moteurs du bac de Liron sont démontés : l’armateur Jonas Bellac renvoie les passagers "
    "au pont de Vauze.\n\nLe bac ne traversera plus le fleuve avant septembre.",
)
CHESS = (
    "Échecs : la jeune Sira Vantoum gagne à Orbelle",
    "À onze ans, Sira Vantoum a remporté le tournoi d’Orbelle devant quarante joueurs.\n\n"
    "Elle avait appris les échecs avec son grand-père horloger.",
)
PIECES = (DAM, DAM_AGAIN, FERRY, FERRY_AGAIN, CHESS)
WORD = re.compile(r"\w+|[^\w\s]")
P = ParamSpec("P")
CLOCK = datetime(2031, 5, 2, 8, 30, tzinfo=UTC)


class ToyPack:
    """Words, lines and capitals: enough to run every stage without a model."""

    code = "fr"

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        return map(toy_parse, texts)


class NoPack:
    """A pack that nothing may use."""

    code = "fr"

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        raise AssertionError("nothing new: the model is not needed")


def owning(decide: Callable[P, Event]) -> Callable[P, Event]:
    """The same decision in a transaction of its own."""

    def inside(*arguments: P.args, **options: P.kwargs) -> Event:
        workspace = next(one for one in arguments if isinstance(one, Workspace))
        with workspace.transaction():
            return decide(*arguments, **options)

    return inside


def toy_parse(text: str) -> Parse:
    tokens: list[Token] = []
    sentences: list[Span] = []
    firsts: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        found = list(WORD.finditer(text, line.start(), line.end()))
        first = len(tokens)
        for m in found:
            i, word = len(tokens), m[0]
            kind = "PROPN" if word[0].isupper() else "NOUN" if word.isalpha() else "PUNCT"
            head, dep = (i, "ROOT") if i == first else (first, "dep")
            tokens.append(
                Token(i, m.start(), m.end(), word, word.lower(), kind, dep, head, "", len(firsts))
            )
        if found:
            sentences.append(Span(found[0].start(), found[-1].end()))
            firsts.append((first, len(tokens)))
    names = tuple(
        NamedSpan(span=Span(a.start, b.end), label="PER", first=a.i, last=b.i)
        for a, b in pairwise(tokens)
        if a.pos == b.pos == "PROPN" and a.sentence == b.sentence
    )
    return Parse(
        text=text,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        sentence_tokens=tuple(firsts),
        names=names,
    )


def row(number: int, piece: tuple[str, str], **more: str) -> dict[str, str]:
    return {"id": f"r{number}", "title": piece[0], "text": piece[1], **more}


def write_rows(path: Path, rows: Iterable[dict[str, str]]) -> Inputs:
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return Inputs(jsonl=str(path))


def add_pieces(
    workspace: Path, pieces: Iterable[tuple[str, str]] = PIECES, first: int = 1
) -> Added:
    """Add pieces as rows r1, r2 …, at one moment."""
    rows = [row(number, piece) for number, piece in enumerate(pieces, first)]
    given = write_rows(workspace.with_suffix(".jsonl"), rows)
    return add(given, workspace, make_pack=ToyPack, clock=lambda: CLOCK)


def state(workspace: Path) -> list[dict[str, Any]]:
    """All that a workspace holds, as its export tells it."""
    with open_workspace(workspace) as opened:
        return [json.loads(line) for line in export_lines(opened)]


def stories(workspace: Path) -> dict[str, set[str]]:
    """Story id to its articles."""
    with open_workspace(workspace) as opened:
        return {story.id: set(story.articles) for story in opened.stories()}


def home(workspace: Path, article: str) -> str:
    """The story of an article."""
    return next(one for one, members in stories(workspace).items() if article in members)
