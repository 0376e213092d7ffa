"""Disagreements and checks of a whole story, as JSON, HTML and Markdown show them."""

from __future__ import annotations

import json

import pytest

from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import Json
from recoupe.exporters.html import HtmlExporter
from recoupe.exporters.markdown import MarkdownExporter
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.dossier import Dossier
from recoupe.model.page import Page
from recoupe.pipeline.run import run
from recoupe.readers.rows import read_rows

TEXTS = {
    "un": """Le conseil d’Orlane annule la foire aux huîtres
Le conseil municipal d’Orlane a annulé mardi la foire aux huîtres prévue en juin sur le port.
Odile Marsac, 51 ans, maire d’Orlane, a reçu les mareyeurs du bassin à la criée.
La crue de la rivière Velte a emporté 14 pontons et un hangar du port d’Orlane.
Le nouveau péage du pont de Velte sera supprimé à partir du 1er juillet 2031.
La fréquentation de la criée d’Orlane a chuté de 41 % depuis la crue de la rivière.
Environ 300 foyers de la vallée de la Velte sont privés de courant depuis la crue.
Cyprien Tollet a démenti la fermeture de la criée municipale.
La digue court sur 10 kilomètres, soit 16 miles, le long du port.
Le comité compte 20 membres, dont 14 mareyeurs et 9 élus.""",
    "deux": """La foire aux huîtres d’Orlane reportée
La foire aux huîtres prévue en juin sur le port d’Orlane a été reportée par le conseil municipal.
La maire d’Orlane, Odile Marsac, 58 ans, a parlé aux mareyeurs du bassin à la criée.
La crue de la rivière Velte a emporté 14 pontons et deux hangars du port d’Orlane.
Le préfet veut que le péage du pont de Velte soit supprimé à partir du 1er septembre 2031.
Depuis la crue de la rivière, la fréquentation de la criée d’Orlane a chuté de 47 %.
À ce jour 300 foyers de la vallée de la Velte sont privés de courant depuis la crue.
La fermeture de la criée est acquise pour les mareyeurs d’Orlane.""",
}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    rows = [json.dumps({"id": name, "text": text}) for name, text in TEXTS.items()]
    pages = [p for p in read_rows(rows, field="text", locator="rows") if isinstance(p, Page)]
    return run(pages, FrenchPack()).dossiers[0]


def shown(record: Json) -> str:
    """A part of the reason that no format words otherwise: its first letter may be a capital."""
    return str(record["reason"]).split("«")[0].rstrip(" :(")[1:]


@pytest.mark.model
@pytest.mark.parametrize(
    "slot",
    ["opposed:", "age:", "number:beside:", "date:clash:", "number:", "denied:"],
)
def test_each_disagreement_reaches_every_format(dossier: Dossier, slot: str) -> None:
    found = [f for f in encode_dossier(dossier)["findings"] if f["slot"].startswith(slot)]
    told = [f for f in found if f["verdict"] == "contradiction"]
    assert told
    assert all(len({e["article"] for r in f["readings"] for e in r["evidence"]}) == 2 for f in told)
    for exporter in (HtmlExporter(), MarkdownExporter()):
        assert shown(told[0]) in exporter.render(dossier)


@pytest.mark.model
@pytest.mark.parametrize("kind", ["caveat", "conversion", "sum"])
def test_each_check_reaches_every_format(dossier: Dossier, kind: str) -> None:
    found = [c for c in encode_dossier(dossier)["checks"] if c["kind"] == kind]
    assert len(found) == 1
    for exporter in (HtmlExporter(), MarkdownExporter()):
        assert shown(found[0]) in exporter.render(dossier)
