"""What real French press pages do with times, people and statements: one case a line at least.

The lines are those of the notes on real pages; wording, people, towns and bodies are invented.
Everything runs through the stages that the pipeline runs, on texts as an article holds them.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from recoupe.clean.article import clean_page
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Resolution
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.pipeline.marking import annotate
from recoupe.resolve.dates import resolve_times
from recoupe.resolve.entities import resolve_entities
from recoupe.resolve.statements import resolve_statements

pytestmark = pytest.mark.model


@cache
def pack() -> FrenchPack:
    return FrenchPack()


def article(name: str, text: str, published: str | None, updated: str | None) -> Article:
    return Article(
        id=name,
        page_id=name,
        text=text,
        body=Span(0, len(text)),
        source=SourceMap.identity(len(text)),
        published=day(published),
        updated=day(updated),
    )


def day(iso: str | None) -> When | None:
    if iso is None:
        return None
    return When(edtf=iso, earliest=date.fromisoformat(iso), latest=date.fromisoformat(iso))


@cache
def read(
    *texts: str, published: str | None = None, updated: str | None = None
) -> tuple[tuple[Article, ...], tuple[Marks, ...], Resolution]:
    """One story whose articles are ``texts``; the days are those of the first."""
    articles = tuple(
        article(str(n), text, published if n == 0 else None, updated if n == 0 else None)
        for n, text in enumerate(texts)
    )
    marks = tuple(
        annotate(one, parse) for one, parse in zip(articles, pack().parse(texts), strict=True)
    )
    entities = resolve_entities(articles, marks)
    resolution = Resolution(
        entities=entities,
        statements=resolve_statements(articles, marks, entities),
        times=resolve_times(articles, marks),
    )
    return articles, marks, resolution


def told(text: str, published: str | None = None, updated: str | None = None) -> list[Told]:
    """Words, kind, EDTF of the moment (or of the length) and basis, in order of the text."""
    articles, _, resolution = read(text, published=published, updated=updated)
    return [
        (
            t.evidence.span.of(articles[0].text),
            t.when.edtf if t.when else t.value,
            t.when.basis if t.when else None,
        )
        for t in resolution.times
    ]


Told = tuple[str, str | None, str | None]
FRIDAY = "2031-05-09"  # the day of most articles here

TIMES: list[tuple[str, str, Told]] = [
    ("past narration looks back", "Le syndic a reçu ce mercredi les éleveurs du val.",
     ("ce mercredi", "2031-05-07", "published")),
    ("present narration looks back", "Les mareyeurs entament ce mercredi leur tournée du golfe.",
     ("ce mercredi", "2031-05-07", "published")),
    ("a future looks ahead", "Le syndic recevra mercredi les éleveurs du val.",
     ("mercredi", "2031-05-14", "published")),
    ("a range of days", "La foire se tient du 1er au 5 avril 2031 à Brumeval.",
     ("du 1er au 5 avril 2031", "2031-04-01/2031-04-05", "explicit")),
    ("two days", "La halle a fermé les 3 et 4 avril pour travaux.",
     ("les 3 et 4 avril", "2031-04-03/2031-04-04", "published")),
    ("this day of the month", "Le bac a repris la mer ce 2 mai au large.",
     ("ce 2 mai", "2031-05-02", "published")),
    ("a length since", "Le bac est à quai depuis une dizaine d'années.",
     ("une dizaine d'années", "P10Y", None)),
    ("a half-year without its year", "Le trafic a doublé au premier semestre.",
     ("premier semestre", "2031-01/2031-06", "published")),
    ("until the end of the year", "Le quai rouvrira d'ici la fin de l'année.",
     ("la fin de l'année", "2031", "published")),
]  # fmt: skip


@pytest.mark.parametrize(("note", "text", "expected"), TIMES, ids=[n for n, _, _ in TIMES])
def test_times(note: str, text: str, expected: Told) -> None:
    assert expected in told(text, published=FRIDAY), note


def test_this_wednesday_of_a_page_updated_on_a_thursday() -> None:
    text = "Les éleveurs du val débutent ce mercredi une visite de la laiterie."
    assert ("ce mercredi", "2031-05-07", "updated") in told(text, updated="2031-05-08")


def test_a_year_that_no_page_gives_stays_open() -> None:
    assert told("Le pacte a été signé ce 3 avril à Brumeval.") == [
        ("ce 3 avril", "XXXX-04-03", "unresolved")
    ]


def test_a_year_that_the_story_gives_says_so() -> None:
    lone = "Le pacte des deltas a été signé ce 3 avril à Brumeval."
    dated = "Le pacte des deltas, signé à Brumeval, a été salué le 4 avril 2031 par les maires."
    when = read(lone, dated)[2].times[0].when
    assert when is not None
    assert (when.edtf, when.basis) == ("2031-04-03", "story")
    assert "4 avril 2031" in when.reason


def test_years_after_count_from_the_day_named_before() -> None:
    text = "Le pont est tombé le 7 mai 2027 à Brumeval. Quatre ans après, rien ne bouge."
    assert told(text, published=FRIDAY)[1] == ("Quatre ans après", "2031-05", "narrated")


def test_three_spans_of_one_event_are_three_times() -> None:
    text = (
        "La réunion a eu lieu le 3 avril 2031. La visite s'est déroulée les 3 et 4 avril 2031. "
        "La mission a duré du 1er au 5 avril 2031."
    )
    assert [edtf for _, edtf, _ in told(text)] == [
        "2031-04-03",
        "2031-04-03/2031-04-04",
        "2031-04-01/2031-04-05",
    ]


def test_a_weekday_that_contradicts_its_date_is_kept_beside_it() -> None:
    (time,) = read("La foire a ouvert lundi 3 avril 2031 à Brumeval.")[1][0].times  # a Thursday
    assert (time.value, time.detail) == ("2031-04-03", "2031-04-03@mon")


def test_a_weekday_that_agrees_by_chance_does_not_choose_the_year() -> None:
    lone = "Le pacte des deltas a été signé jeudi 3 avril à Brumeval."  # 2025 and 2031
    dated = "Le pacte des deltas a été salué le 4 avril 2031 par les maires de Brumeval."
    when = read(lone, dated)[2].times[0].when
    assert when is not None
    assert when.edtf == "2031-04-03"


def people(*texts: str) -> dict[str, Entity]:
    return {e.name: e for e in read(*texts)[2].entities if e.kind == "person"}


def persons_in(text: str) -> list[str]:
    return [m.span.of(text) for m in read(text)[1][0].mentions if m.kind == "person"]


def mentions(text: str, kind: str) -> list[str]:
    return [m.span.of(text) for m in read(text)[1][0].mentions if m.kind == kind]


def test_hyphen_variants_are_one_person() -> None:
    first = "Le ministre Oumar Jean Marie Sandwidou a ouvert la séance. M. Sandwidou est parti."
    second = "Le ministre Jean-Marie Sandwidou a ouvert la séance à Brumeval."
    found = people(first, second)
    assert len(found) == 1
    (person,) = found.values()
    assert {e.article_id for e in person.mentions} == {"0", "1"}


def test_surname_alone_is_the_person_named_before() -> None:
    text = "Adèle Morvran a ouvert la foire. Morvran a ensuite salué les éleveurs."
    marked = [m for m in read(text)[1][0].mentions if m.kind == "person"]
    assert [m.span.of(text) for m in marked] == ["Adèle Morvran", "Morvran"]
    assert marked[0].person == marked[1].person is not None


def test_a_role_with_its_country_is_a_description() -> None:
    text = "Le ministre bolivien des Pêches a salué l'accord. Le ministre bolivien est reparti."
    assert mentions(text, "description") == [
        "Le ministre bolivien des Pêches",
        "Le ministre bolivien",
    ]


def test_his_counterpart_is_a_description_of_the_other_country() -> None:
    text = (
        "Le ministre chilien des Pêches, Ruben Arancal, a reçu son homologue bolivien à Brumeval."
    )
    (counterpart,) = [m for m in read(text)[1][0].mentions if "homologue" in m.span.of(text)]
    assert (counterpart.kind, counterpart.country) == ("description", "BO")


def test_heads_of_diplomacy_are_a_group_with_members() -> None:
    text = (
        "Les ministres des Affaires étrangères du Chili, Ruben Arancal, de la Bolivie, Inès "
        "Cochara, et du Pérou, Luis Tarmeno, sont arrivés. Les chefs de la diplomatie des trois "
        "pays ont salué l'accord."
    )
    groups = [e for e in read(text)[2].entities if e.kind == "group"]
    names = {e.id: e.name for e in read(text)[2].entities}
    members = [{names[m] for m in g.members} for g in groups]
    assert {"Ruben Arancal", "Inès Cochara", "Luis Tarmeno"} in members


def test_stacked_ranks_stay_out_of_the_name() -> None:
    assert persons_in("Le Docteur Général de Division Oumar Sandwidou a présidé la séance.") == [
        "Oumar Sandwidou"
    ]


COUNTRIES = [
    ("in brackets", "Ruben Arancal (Chili) a parlé.", "Ruben Arancal", "CL"),
    ("by demonym", "Le Chilien Ruben Arancal a parlé.", "Ruben Arancal", "CL"),
    (
        "by apposition",
        "Ruben Arancal, ministre chilien des Pêches, a parlé.",
        "Ruben Arancal",
        "CL",
    ),
]


@pytest.mark.parametrize(("note", "text", "name", "country"), COUNTRIES)
def test_country_of_a_person(note: str, text: str, name: str, country: str) -> None:
    assert people(text)[name].country == country, note


def test_country_by_the_order_of_two_lists() -> None:
    text = (
        "Les ministres des Pêches du Chili et de la Bolivie, respectivement Ruben Arancal et "
        "Inès Cochara, ont signé."
    )
    found = people(text)
    assert (found["Ruben Arancal"].country, found["Inès Cochara"].country) == ("CL", "BO")


def test_a_stray_comma_before_the_name() -> None:
    text = "Le Chilien, Ruben Arancal a annoncé que le port rouvrirait."
    assert persons_in(text) == ["Ruben Arancal"]
    assert people(text)["Ruben Arancal"].country == "CL"


def test_two_speakers_share_one_verb() -> None:
    text = (
        "Ses homologues bolivienne et péruvien, Inès Cochara et Luis Tarmeno, ont insisté sur "
        "le fait que le port resterait ouvert."
    )
    found = people(text)
    assert (found["Inès Cochara"].country, found["Luis Tarmeno"].country) == ("BO", "PE")
    (statement,) = read(text)[2].statements
    assert set(statement.speakers) == {found["Inès Cochara"].id, found["Luis Tarmeno"].id}


def test_one_acronym_with_two_expansions_is_one_entity_with_two_names() -> None:
    first = "L'Alliance des ports du golfe (APG) a siégé à Brumeval. L'APG grandit."
    second = "L'Association des ports du golfe (APG) a siégé à Brumeval. L'APG grandit."
    bodies = [e for e in read(first, second)[2].entities if e.kind == "organisation"]
    (body,) = [e for e in bodies if "APG" in (e.name, *(a.name for a in e.aliases))]
    names = {body.name, *(a.name for a in body.aliases)}
    assert {"Alliance des ports du golfe", "Association des ports du golfe"} <= names


def test_a_person_in_a_teaser_takes_no_part() -> None:
    body = (
        "Le traité des deltas protège désormais les pêcheurs du golfe, ont assuré les maires "
        "réunis samedi à Brumeval. Ruben Arancal a ouvert la séance devant les éleveurs du val."
    )
    dump = (
        f"Le traité des deltas entre en vigueur\n\n{body}\n\n"
        f"À lire aussi : HECTOR LAMBLIN QUITTE LA MAIRIE\n\n{body.replace('samedi', 'lundi')}\n"
    )
    page = Page(id="0" * 64, media_type="text/plain", charset="utf-8", text=dump, locator="dump")
    cleaned = clean_page(page)
    assert "LAMBLIN" not in cleaned.text
    assert list(people(cleaned.text)) == ["Ruben Arancal"]


def statements(text: str) -> list[tuple[str, str, str | None]]:
    articles, _, resolution = read(text)
    return [
        (s.mode, s.content.span.of(articles[0].text), s.speaker_name) for s in resolution.statements
    ]


MINISTER = "Ruben Arancal, le ministre chilien des Pêches, est venu à Brumeval. "
STATEMENTS: list[tuple[str, str, tuple[str, str, str]]] = [
    ("an inverted cue, its subject no word of the quotation",
     MINISTER + "« Le traité protège les pêcheurs du golfe », a déclaré le ministre chilien.",
     ("direct", "Le traité protège les pêcheurs du golfe", "Ruben Arancal")),
    ("double quotation marks",
     "“Le traité protège les pêcheurs”, a déclaré Ruben Arancal.",
     ("direct", "Le traité protège les pêcheurs", "Ruben Arancal")),
    ("straight quotation marks",
     '"Le traité protège les pêcheurs", a déclaré Ruben Arancal.',
     ("direct", "Le traité protège les pêcheurs", "Ruben Arancal")),
    ("nested marks",
     "« Le “pacte des deltas” protège les pêcheurs », a déclaré Ruben Arancal.",
     ("direct", "Le “pacte des deltas” protège les pêcheurs", "Ruben Arancal")),
    ("a mark never closed",
     "Ruben Arancal a déclaré : « Le traité protège les pêcheurs du golfe.\n\nLa foule est partie.",
     ("direct", "Le traité protège les pêcheurs du golfe.", "Ruben Arancal")),
    ("to assure that is a speech verb",
     "Ruben Arancal a assuré que le port resterait ouvert.",
     ("indirect", "le port resterait ouvert", "Ruben Arancal")),
    ("a pronoun with its antecedent",
     "Ruben Arancal est arrivé au port. Il a révélé que la digue avait cédé.",
     ("indirect", "la digue avait cédé", "Ruben Arancal")),
    ("according to",
     "Selon Ruben Arancal, le port restera ouvert tout l'hiver.",
     ("indirect", "le port restera ouvert tout l'hiver", "Ruben Arancal")),
    ("going by",
     "D'après Ruben Arancal, la digue tiendra tout l'hiver.",
     ("indirect", "la digue tiendra tout l'hiver", "Ruben Arancal")),
    ("the conditional of hearsay",
     "La digue serait fissurée, selon Ruben Arancal.",
     ("indirect", "La digue serait fissurée", "Ruben Arancal")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "text", "expected"), STATEMENTS, ids=[n for n, _, _ in STATEMENTS]
)
def test_statements(note: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in statements(text), note


def test_a_quotation_across_paragraphs_is_whole() -> None:
    text = (
        "Ruben Arancal a déclaré : « Le traité protège les pêcheurs du golfe.\n\n"
        "Il protège aussi les ports. »"
    )
    covered = " ".join(content for _, content, _ in statements(text))
    assert "Le traité protège" in covered
    assert "les ports" in covered
    assert {who for _, _, who in statements(text)} == {"Ruben Arancal"}


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a repeint les bancs de la « grande jetée » de Brumeval.",
        "La rencontre, baptisée « Golfe ouvert, ports vivants », se tient à Brumeval.",
        "La confrérie a pour devise « Mer, Travail, Partage » depuis sa fondation.",
        "Inès Cochara va assurer la présidence de la confrérie à partir de juin.",
    ],
)
def test_what_is_not_a_statement(text: str) -> None:
    assert statements(text) == []


def test_indirect_speech_stops_where_the_next_speaker_starts() -> None:
    text = (
        "Ruben Arancal a indiqué que le port resterait ouvert et que la digue tiendrait, tandis "
        "qu'Inès Cochara a souligné que les pêcheurs attendaient."
    )
    found = statements(text)
    assert [who for _, _, who in found][-1] == "Inès Cochara"
    assert all("Cochara" not in content for _, content, _ in found)
    assert "la digue tiendrait" in " ".join(c for _, c, who in found if who == "Ruben Arancal")


def test_indirect_in_one_page_is_direct_in_another() -> None:
    first = "Ruben Arancal a indiqué que le traité protège les pêcheurs du golfe."
    second = "« Le traité protège les pêcheurs du golfe », a déclaré Ruben Arancal."
    told_there = read(first, second)[2].statements
    assert [(s.content.article_id, s.mode) for s in told_there] == [
        ("0", "indirect"),
        ("1", "direct"),
    ]
    assert told_there[0].speakers == told_there[1].speakers != ()


def test_the_same_opening_and_two_endings_are_both_kept_whole() -> None:
    first = "« Le traité protège les pêcheurs », a déclaré Ruben Arancal."
    second = "« Le traité protège les pêcheurs et il nourrit nos ports », a déclaré Ruben Arancal."
    contents = [
        s.content.span.of((first, second)[int(s.content.article_id)])
        for s in read(first, second)[2].statements
    ]
    assert contents == [
        "Le traité protège les pêcheurs",
        "Le traité protège les pêcheurs et il nourrit nos ports",
    ]
