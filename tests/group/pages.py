"""Invented articles for the tests of this room."""

from __future__ import annotations

from datetime import date

from recoupe.model.article import Article, Reasoned
from recoupe.model.marks import Marks, Time
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When


def article(
    name: str,
    title: str,
    body: str = "",
    *,
    published: str | None = None,
    outlet: str | None = None,
    language: str = "fr",
) -> Article:
    text = f"{title}\n{body}" if body else title
    day = date.fromisoformat(published) if published else None
    return Article(
        id=name,
        page_id=name,
        text=text,
        body=Span(len(title) + 1, len(text)) if body else Span(0, len(text)),
        source=SourceMap(()),
        outlet=Reasoned(value=outlet, reason="test", confidence=1.0) if outlet else None,
        published=When(edtf=day.isoformat(), earliest=day, latest=day) if day else None,
        language=language,
    )


def day_marks(of: Article, words: str, value: str) -> Marks:
    start = of.text.index(words)
    time = Time(kind="DATE", span=Span(start, start + len(words)), value=value)
    return Marks(article_id=of.id, times=(time,))


BRIDGE = [
    article(
        "pont-1",
        "Le pont suspendu de Valcroze fermé aux camions",
        "La préfète du Haut-Val, Irène Castaing, a fermé mardi le pont suspendu de Valcroze "
        "aux poids lourds. Des fissures avaient été relevées sur deux câbles porteurs par les "
        "inspecteurs. La circulation des voitures reste permise sur une voie. Les travaux "
        "coûteront quatre millions d'euros et dureront huit mois, selon la préfecture.",
    ),
    article(
        "pont-2",
        "Valcroze : des fissures dans les câbles du pont, les poids lourds interdits",
        "Les camions ne passent plus sur le pont suspendu de Valcroze depuis mardi. Deux câbles "
        "porteurs sont fissurés, a annoncé la préfète Irène Castaing. Les transporteurs du "
        "Haut-Val craignent un détour de soixante kilomètres pendant les huit mois de travaux.",
    ),
    article(
        "pont-3",
        "Pont de Valcroze : huit mois de travaux annoncés par la préfète",
        "Irène Castaing a présenté le chantier du pont suspendu : remplacement de deux câbles "
        "porteurs fissurés, voie unique pour les voitures, interdiction des poids lourds. "
        "Les transporteurs demandent une déviation plus courte par la vallée.",
    ),
]
CHEESE = [
    article(
        "fromage-1",
        "La tomme de brebis d'Orbelle obtient son appellation",
        "Après dix ans de démarches, les bergers d'Orbelle ont reçu l'appellation protégée pour "
        "leur tomme de brebis. Le syndicat des éleveurs, que préside Luc Marty, compte trente "
        "fermes. La tomme devra mûrir quatre mois en cave.",
    ),
    article(
        "fromage-2",
        "Orbelle fête l'appellation de sa tomme",
        "Trente fermes pourront vendre la tomme de brebis d'Orbelle sous appellation protégée. "
        "Luc Marty, président du syndicat des éleveurs, salue dix ans de démarches des bergers.",
    ),
]
