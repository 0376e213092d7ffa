"""A dossier made by hand, with one of everything: invented people, outlets and events."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from recoupe.model.article import Article, Block, Label, Reasoned
from recoupe.model.commitment import Actor, Commitment, CommitmentEvidence, Deadline
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Alias, Entity, Resolution, ResolvedTime, Role, Statement
from recoupe.model.evidence import Evidence, Maker
from recoupe.model.finding import (
    Check,
    Crosscheck,
    Finding,
    Gap,
    QuoteFamily,
    Reading,
    SummaryLine,
    TimelineEvent,
)
from recoupe.model.marks import Marks, Mention, Quantity, Quotation, Time, Undertaking
from recoupe.model.page import Page
from recoupe.model.source_map import Run, SourceMap
from recoupe.model.span import Span
from recoupe.model.story import Copy, Origin, Story, StoryLink
from recoupe.model.when import When

# (title, body paragraphs, what stands above the title, what stands below the body)
PAGES = {
    "one": (
        "Digues : accord à Port-Salin",
        [
            "La ministre des Rivages, Odile Marchebois, a reçu mardi 6 mai à Port-Salin son "
            "homologue du Kervan, Issa Tambélo.",
            "« Nous bâtirons ensemble douze kilomètres de digues avant la saison des pluies », "
            "a déclaré Odile Marchebois.",
            "Les deux parties ont convenu de créer un fonds commun de 40 millions d’euros.",
            "Décisions retenues",
            "• une carte commune des côtes les plus exposées ;",
        ],
        "Accueil | Politique | Météo\nÀ LA UNE : la grève des bacs se durcit\n",
        "\nÀ lire aussi : le phare de Grise-Pointe fermé\nLaisser un commentaire",
    ),
    "two": (
        "Les digues de Port-Salin <script>alert('x')</script> relancées",
        [
            "Le 7 mai, la ministre Marchebois a promis 35 millions d’euros pour les digues.",
            "« Nous bâtirons douze kilomètres de digues », a affirmé Mme Marchebois.",
            "Une évaluation est prévue chaque année. Le code <b>12</b> & le sigle FCL figurent "
            "dans l’acte.",
        ],
        "Menu\n",
        "\nPublicité",
    ),
    "three": (
        "",
        [
            "Issa Tambélo s’est dit prêt à accueillir la prochaine réunion.",
            "Selon lui, le fonds commun devrait compter 40 millions d’euros.",
        ],
        "",
        "",
    ),
}
OUTLETS = {"one": "Le Ponton", "two": "Rivages Hebdo", "three": None}


def make_article(name: str) -> tuple[Page, Article]:
    """The page and article of that name, with what was cut around it."""
    title, body, above, below = PAGES[name]
    shown = (title + "\n" if title else "") + "\n\n".join(body)
    text = above + shown + below
    page = Page(
        id=sha256(text.encode()).hexdigest(),
        text=text,
        locator=f"pages/{name}.txt",
        outlet="journal-trois.example" if name == "three" else None,
    )
    start = len(title) + 1 if title else 0
    blocks: list[Block] = []
    if above:
        blocks.append(cut(Span(0, len(above)), "menu", "lignes courtes répétées"))
    blocks += kept(title, body, len(above))
    if below:
        span = Span(len(above) + len(shown), len(text))
        blocks.append(cut(span, "teaser", "renvoi vers un autre article"))
    outlet = OUTLETS[name]
    article = Article(
        id=name,
        page_id=page.id,
        text=shown,
        body=Span(start, len(shown)),
        source=SourceMap(
            (Run(here=Span(0, len(shown)), there=Span(len(above), len(above) + len(shown))),)
        ),
        blocks=tuple(blocks),
        outlet=Reasoned(value=outlet, reason="nom du site", confidence=0.9) if outlet else None,
        authors=(Reasoned(value="Lise Aubrac-Nord", reason="signature", confidence=0.8),)
        if name == "one"
        else (),
        published=day("2025-05-06") if name == "one" else None,
    )
    return page, article


def cut(span: Span, label: Label, reason: str) -> Block:
    return Block(span=span, label=label, reason=reason)


def kept(title: str, body: list[str], offset: int) -> list[Block]:
    """The blocks of the article."""
    found: list[Block] = []
    at = 0
    for number, text in enumerate(([title] if title else []) + body):
        label: Label = "title" if title and number == 0 else "body"
        if text == "Décisions retenues":
            label = "heading"
        if text.startswith("•"):
            label = "list-item"
        here = Span(at, at + len(text))
        found.append(Block(span=here.shift(offset), label=label, reason="prose", here=here))
        at += len(text) + (1 if label == "title" else 2)
    return found


def day(edtf: str, basis: str = "explicit") -> When:
    value = date.fromisoformat(edtf)
    if basis == "story":
        return When(edtf=edtf, earliest=value, latest=value, basis="story", reason="autre article")
    return When(edtf=edtf, earliest=value, latest=value)


ARTICLES = {name: make_article(name) for name in PAGES}


def span(name: str, words: str, nth: int = 1) -> Span:
    """Where the words stand in the article of that name."""
    text, start = ARTICLES[name][1].text, -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def at(name: str, words: str, nth: int = 1) -> Evidence:
    return Evidence(article_id=name, span=span(name, words, nth))


def make_story() -> Story:
    return Story(
        id="s1",
        title="Digues : accord à Port-Salin",
        articles=tuple(PAGES),
        origins=(
            Origin(id="o1", members=("one", "two"), first="one", reuse=0.4, reason="prose commune"),
            Origin(id="o2", members=("three",), first="three", reuse=0.0, reason="seule"),
        ),
        copies=(
            Copy(
                members=("one", "two"),
                kind="partial",
                share=0.4,
                reason="douze mots de suite",
                evidence=(at("one", "kilomètres de digues"), at("two", "kilomètres de digues")),
            ),
        ),
        links=(StoryLink(story_id="s9", kind="follow-up", reason="même fonds, plus tard"),),
        period=When(
            edtf="2025-05-06/2025-05-07", earliest=date(2025, 5, 6), latest=date(2025, 5, 7)
        ),
        reasons=("mêmes personnes, même lieu",),
    )


def make_marks() -> tuple[Marks, ...]:
    return (
        Marks(
            article_id="one",
            mentions=(
                Mention(
                    kind="person",
                    span=span("one", "Odile Marchebois"),
                    norm="Odile Marchebois",
                    person=0,
                ),
                Mention(
                    kind="description", span=span("one", "La ministre des Rivages"),
                    norm="ministre des Rivages", person=0,
                ),
                Mention(
                    kind="person", span=span("one", "Issa Tambélo"), norm="Issa Tambélo", person=1
                ),
            ),
            times=(Time(kind="DATE", span=span("one", "mardi 6 mai"), value="XXXX-05-06"),),
            quantities=(
                Quantity(
                    span=span("one", "40 millions d’euros"), value=40e6, unit="EUR", of="fonds"
                ),
            ),
            quotations=(
                Quotation(
                    content=span("one", STATEMENT),
                    mode="direct",
                    parts=(span("one", STATEMENT),),
                    cue=span("one", "a déclaré"),
                    speaker=span("one", "Odile Marchebois", 2),
                    speaker_name="Odile Marchebois",
                ),
            ),
            undertakings=(
                Undertaking(
                    span=span("one", FUND),
                    cue=span("one", "ont convenu"),
                    modality="agreed",
                    obligor=span("one", "Les deux parties"),
                    obligor_name="les deux parties",
                ),
            ),
        ),
        Marks(article_id="two", not_statements=(span("two", "FCL"),)),
        Marks(article_id="three"),
    )  # fmt: skip


STATEMENT = "Nous bâtirons ensemble douze kilomètres de digues avant la saison des pluies"
SHORTER = "Nous bâtirons douze kilomètres de digues"
FUND = "Les deux parties ont convenu de créer un fonds commun de 40 millions d’euros"


def make_resolution() -> Resolution:
    return Resolution(
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Odile Marchebois",
                mentions=(at("one", "Odile Marchebois"), at("two", "Marchebois")),
                descriptions=(at("one", "La ministre des Rivages"),),
                aliases=(Alias(name="Mme Marchebois", evidence=(at("two", "Mme Marchebois"),)),),
                roles=(
                    Role(
                        text="ministre des Rivages", evidence=(at("one", "ministre des Rivages"),)
                    ),
                ),
                country="FR",
                country_evidence=(at("one", "Port-Salin", 2),),
                merged_because=("même nom de famille",),
            ),
            Entity(
                id="e2",
                kind="person",
                name="Issa Tambélo",
                mentions=(at("one", "Issa Tambélo"), at("three", "Issa Tambélo")),
            ),
        ),
        statements=(
            Statement(
                id="q1", mode="direct", content=at("one", STATEMENT), cue=at("one", "a déclaré"),
                parts=(at("one", STATEMENT),), speaker=at("one", "Odile Marchebois", 2),
                speakers=("e1",), speaker_name="Odile Marchebois", speaker_reason="sujet",
            ),
            Statement(
                id="q2", mode="direct", content=at("two", SHORTER), parts=(at("two", SHORTER),),
                cue=at("two", "a affirmé"), speaker=at("two", "Mme Marchebois"),
                speakers=("e1",), speaker_name="Odile Marchebois",
            ),
            Statement(
                id="q3", mode="indirect", cue=at("three", "Selon"),
                content=at("three", "le fonds commun devrait compter 40 millions d’euros"),
            ),
        ),
        times=(
            ResolvedTime(
                evidence=at("one", "mardi 6 mai"), kind="DATE", value="XXXX-05-06",
                when=day("2025-05-06", "story"),
            ),
        ),
    )  # fmt: skip


def make_crosscheck() -> Crosscheck:
    meeting = Finding(
        id="f1", slot="date of meeting", question="Date de la rencontre", kind="date",
        verdict="contradiction", severity="high", reason="deux jours différents pour un même acte",
        readings=(
            Reading(value="6 mai 2025", evidence=(at("one", "mardi 6 mai"),)),
            Reading(value="7 mai 2025", evidence=(at("two", "Le 7 mai"),), attributed_to="l’hôte"),
        ),
        relations=((0, 1, "contradiction"),),
        could_not_know=("three",),
    )  # fmt: skip
    fund = Finding(
        id="f2", slot="fund", question="Montant du fonds", kind="number", verdict="agreed",
        readings=(
            Reading(
                value="40 millions d’euros", origins=2,
                evidence=(at("one", "40 millions d’euros"), at("three", "40 millions d’euros")),
            ),
        ),
        silent=("two",),
    )  # fmt: skip
    act = Finding(
        id="f3", slot="review", question="Évaluation", kind="act", verdict="single",
        readings=(Reading(value="chaque année", evidence=(at("two", "chaque année"),)),),
        silent=("one", "three"),
    )  # fmt: skip
    return Crosscheck(
        findings=(meeting, fund, act),
        families=(
            QuoteFamily(
                id="w1", members=("q1", "q2"), relation="truncated", speakers=("e1",),
                speaker_name="Odile Marchebois", reason="les mêmes mots, la fin manque",
            ),
        ),
        checks=(
            Check(
                id="c1", kind="weekday", verdict="doubt", reason="le 6 mai 2025 est un mardi",
                evidence=(at("one", "mardi 6 mai"),),
            ),
        ),
        timeline=(
            TimelineEvent(
                id="t1", label="rencontre des deux ministres", when=day("2025-05-06", "story"),
                status="held", evidence=(at("one", "mardi 6 mai"),), place="Port-Salin",
            ),
            TimelineEvent(
                id="t2", label="prochaine réunion", when=None, status="planned",
                evidence=(at("three", "la prochaine réunion"),),
            ),
        ),
        summary=(
            SummaryLine(evidence=at("one", FUND + "."), supported_by=("f2",), origins=2),
            SummaryLine(
                evidence=at("two", PAGES["two"][1][0]), supported_by=("f1",), origins=1
            ),
        ),
        gaps=(Gap(kind="published", text="date de publication de deux pages inconnue"),),
    )  # fmt: skip


def make_commitments() -> tuple[Commitment, ...]:
    return (
        Commitment(
            id="k1", label="créer un fonds commun de 40 millions d’euros", modality="agreed",
            strength="firm",
            evidence=(
                CommitmentEvidence(
                    evidence=at("one", FUND), modality="agreed", strength="firm",
                    cue=at("one", "ont convenu"),
                ),
            ),
            obligors=(Actor(name="les deux parties", evidence=at("one", "Les deux parties")),),
            theme="financement",
        ),
        Commitment(
            id="k2", label="Une évaluation est prévue chaque année", modality="planned",
            strength="firm", parent="k1",
            evidence=(
                CommitmentEvidence(
                    evidence=at("two", "Une évaluation est prévue chaque année"),
                    modality="planned", strength="firm",
                ),
            ),
            deadline=Deadline(
                kind="recurrence", surface="chaque année", evidence=at("two", "chaque année"),
                rrule="FREQ=YEARLY",
            ),
        ),
        Commitment(
            id="k3", label="le fonds commun devrait compter 40 millions d’euros",
            modality="expected", strength="intention", watch=True,
            evidence=(
                CommitmentEvidence(
                    evidence=at("three", "le fonds commun devrait compter 40 millions d’euros"),
                    modality="expected", strength="intention",
                ),
            ),
            deadline=Deadline(
                kind="date", surface="Le 7 mai", evidence=at("two", "Le 7 mai"),
                when=day("2025-05-07", "story"),
            ),
        ),
    )  # fmt: skip


def make_dossier() -> Dossier:
    """The whole dossier."""
    return Dossier(
        story=make_story(),
        pages=tuple(page for page, _ in ARTICLES.values()),
        articles=tuple(article for _, article in ARTICLES.values()),
        marks=make_marks(),
        resolution=make_resolution(),
        crosscheck=make_crosscheck(),
        commitments=make_commitments(),
        maker=Maker(name="recoupe", version="0.0.0"),
    )
