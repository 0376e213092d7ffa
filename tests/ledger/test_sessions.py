from dataclasses import replace
from datetime import date

from recoupe.ledger.session_agenda import agenda, instruments
from recoupe.ledger.session_mentions import meetings
from recoupe.ledger.sessions import found_sessions
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Entity, Resolution, ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Mention
from recoupe.model.page import Page
from recoupe.model.session import Session
from recoupe.model.when import When
from tests.dossier_sample import make_dossier
from tests.ledger.records import article, place, story

TEXT = (
    "La deuxième session de la commission mixte entre le Kervan et l’Odrane s’est tenue le "
    "3 mai 2031 à Port-Salin, sous la présidence de Lise Marchebois, ministre du Kervan.\n\n"
    "Les experts avaient siégé la veille lors d’une réunion préparatoire.\n\n"
    "Les échanges ont porté sur la pêche, les phares et la formation des pilotes.\n\n"
    "Les deux parties ont adopté un communiqué conjoint.\n\n"
    "La prochaine session de la commission mixte se tiendra en 2032 à Vauze."
)


def told(words: str, day: date, last: date | None = None) -> ResolvedTime:
    when = When(edtf=day.isoformat(), earliest=day, latest=last or day)
    evidence = Evidence(article_id="a1", span=place(TEXT, words))
    return ResolvedTime(evidence=evidence, kind="DATE", value=None, when=when)


def named(name: str, kind: str, country: str | None = None) -> Entity:
    return Entity(id=name, kind=kind, name=name, country=country,  # type: ignore[arg-type]
                  mentions=(Evidence(article_id="a1", span=place(TEXT, name)),))  # fmt: skip


def dossier() -> Dossier:
    made = article("a1", TEXT)
    towns = tuple(
        Mention(kind="place", span=place(TEXT, name), norm=name) for name in ("Port-Salin", "Vauze")
    )
    resolution = Resolution(
        entities=(
            named("Kervan", "country", "KV"),
            named("Odrane", "country", "OD"),
            named("Lise Marchebois", "person", "KV"),
        ),
        times=(
            told("3 mai 2031", date(2031, 5, 3)),
            told("2032", date(2032, 1, 1), date(2032, 12, 31)),
        ),
    )
    return replace(
        make_dossier(), story=story("a1"), articles=(made,), resolution=resolution,
        pages=(Page(id="a1", text=TEXT, locator="a1"),),
        marks=(Marks(article_id="a1", mentions=towns),), commitments=(),
    )  # fmt: skip


def sessions() -> dict[str, Session]:
    return {s.kind + str(s.status == "held"): s for s in found_sessions((), [dossier()])}


def test_the_session_with_its_number_series_day_place_chair_and_parties() -> None:
    main = sessions()["plenaryTrue"]
    assert (main.ordinal, main.series) == (2, "commission mixte")
    assert main.held is not None
    assert main.held.edtf == "2031-05-03"
    assert main.planned is None
    assert main.place == "Port-Salin"
    assert main.chair is not None
    assert main.chair.name == "Lise Marchebois"
    assert {p.name for p in main.parties} == {"Kervan", "Odrane"}
    assert [(d.party, [p.name for p in d.persons]) for d in main.delegations] == [
        ("Kervan", ["Lise Marchebois"])
    ]


def test_experts_meet_before_and_belong_to_it() -> None:
    found = sessions()
    before = found["preparatoryTrue"]
    assert before.level == "experts"
    assert before.parent == found["plenaryTrue"].id


def test_the_next_session_is_planned_and_named() -> None:
    found = sessions()
    coming = found["plenaryFalse"]
    assert coming.status == "planned"
    assert coming.planned is not None
    assert coming.planned.edtf == "2032-01-01"
    assert coming.place == "Vauze"
    assert found["plenaryTrue"].next_session == coming.id


def test_agenda_and_instruments() -> None:
    made = article("a1", TEXT)
    assert [i.item for i in agenda([made])] == [
        "la pêche",
        "les phares",
        "la formation des pilotes",
    ]
    assert [(i.kind, i.title) for i in instruments([made])] == [
        ("communique", "communiqué conjoint")
    ]


def test_every_session_quotes_its_words_and_keeps_its_id() -> None:
    first = found_sessions((), [dossier()])
    assert all(TEXT[a.start : a.end] == a.words for s in first for a in s.evidence)
    assert {s.id for s in found_sessions(first, [dossier()])} == {s.id for s in first}


def test_host_rules_and_postponed_sessions() -> None:
    text = "Le sommet se tient en alternance au Kervan et en Odrane. Le sommet est reporté."
    found = {m.status for m in meetings(article("a1", text), ())}
    assert found == {"open", "postponed"}


def test_words_that_are_no_meetings() -> None:
    text = "Il a pris part à la session photo. La séance de cinéma fut longue."
    assert not [m for m in meetings(article("a1", text), ()) if m.ordinal or m.when]


def test_sessions_that_are_no_longer_found_are_lost_and_may_come_back() -> None:
    first = found_sessions((), [dossier()])
    without = replace(dossier(), articles=(article("a1", "Rien ne s’est passé au Kervan."),))
    lost = found_sessions(first, [without])
    assert {s.id for s in lost} == {s.id for s in first}
    assert all(s.lost for s in lost)
    assert found_sessions(lost, [without]) == ()
    again = found_sessions(lost, [dossier()])
    assert {(s.id, s.lost) for s in again} == {(s.id, False) for s in first}


def test_sessions_of_pages_that_were_not_read_again_stay() -> None:
    first = found_sessions((), [dossier()])
    elsewhere = replace(
        dossier(), articles=(), marks=(), pages=(Page(id="b1", text="x", locator="b1"),)
    )
    assert found_sessions(first, [elsewhere]) == ()


def test_the_level_is_that_of_the_words_nearest_to_the_meeting() -> None:
    text = "Les ministres ont tenu une réunion préparatoire, puis une session avec leurs experts."
    found = {m.name: m.level for m in meetings(article("a1", text), ())}
    assert found == {"réunion préparatoire": "ministers", "session": "experts"}


def test_a_body_is_a_meeting_only_when_it_meets() -> None:
    def told_in(text: str) -> list[str]:
        day = time_in(text, "mardi") if "mardi" in text else ()
        return [m.name for m in meetings(article("a1", text), day)]

    assert told_in("La création d’un mécanisme de suivi de cet accord a été décidée.") == []
    assert told_in("Le comité de suivi s’est réuni mardi à Vauze.") == ["comité de suivi"]


def time_in(text: str, words: str) -> tuple[ResolvedTime, ...]:
    day = date(2031, 5, 6)
    when = When(edtf=day.isoformat(), earliest=day, latest=day)
    evidence = Evidence(article_id="a1", span=place(text, words))
    return (ResolvedTime(evidence=evidence, kind="DATE", value=None, when=when),)


def test_a_series_keeps_its_words() -> None:
    text = "Les consultations politiques de haut niveau se sont tenues à Vauze."
    assert [m.body for m in meetings(article("a1", text), ())] == [
        "consultations politiques de haut niveau"
    ]


def test_matters_that_name_none_and_appositions_are_no_items() -> None:
    empty = article("a1", "Les ministres ont abordé une série de thématiques majeures.")
    told_twice = article("a1", "Ils ont examiné la digue, ouvrage du siècle, et le phare.")
    assert agenda([empty]) == ()
    assert [i.item for i in agenda([told_twice])] == ["la digue", "le phare"]
