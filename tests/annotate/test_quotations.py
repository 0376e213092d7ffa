"""Reported speech: cues before, after and inside, indirect frames, boundaries, traps."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quotations import find_quotations
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Quotation
from recoupe.model.parse import Parse
from tests.annotate.random_parses import parses


@cache
def parse(text: str) -> Parse:
    return next(iter(FrenchPack().parse([text])))


def read(text: str) -> tuple[Quotation, ...]:
    return find_quotations(parse(text), ())[0]


def shown(text: str) -> list[tuple[str, str, str]]:
    """Mode, content and speaker as they stand in the text."""
    return [
        (q.mode, q.content.of(text), q.speaker.of(text) if q.speaker else "") for q in read(text)
    ]


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(parses())
def test_no_parse_breaks_the_reading(given_parse: Parse) -> None:
    statements, unsaid = find_quotations(given_parse, ())
    for statement in statements:
        assert statement.content.end <= len(given_parse.text)
        assert all(statement.content.contains(part) for part in statement.parts)
        assert statement.mode == "indirect" or statement.parts
    for span in unsaid:
        assert not any(s.content.overlaps(span) for s in statements)


DIRECT = [
    ("« Le pont rouvrira lundi », a promis la maire.", "Le pont rouvrira lundi", "la maire"),
    ("« Le pont rouvrira ! » s’est exclamée la maire.", "Le pont rouvrira !", "la maire"),
    ("« Le pont rouvrira », a-t-elle promis mardi.", "Le pont rouvrira", "elle"),
    ("La maire l’a redit : « Le pont rouvrira lundi. »", "Le pont rouvrira lundi.", "La maire"),
    ("Selon la maire, « le pont rouvrira lundi ».", "le pont rouvrira lundi", "la maire"),
    (
        "« Le pont rouvrira lundi », peut-on lire dans le communiqué.",
        "Le pont rouvrira lundi",
        "le communiqué",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "content", "speaker"), DIRECT)
def test_direct(text: str, content: str, speaker: str) -> None:
    assert shown(text) == [("direct", content, speaker)]


@pytest.mark.model
def test_cue_between_two_fragments_is_one_statement() -> None:
    text = "« Le pont rouvrira », explique-t-il, « mais pas la gare »."
    (found,) = read(text)
    assert [p.of(text) for p in found.parts] == ["Le pont rouvrira", "mais pas la gare"]


@pytest.mark.model
def test_cue_inside_the_marks_is_no_part_of_what_is_said() -> None:
    text = "« Le pont, insiste la ministre, est solide et restera ouvert. »"
    (found,) = read(text)
    assert [p.of(text) for p in found.parts] == ["Le pont", "est solide et restera ouvert."]
    assert found.speaker is not None
    assert found.speaker.of(text) == "la ministre"


INDIRECT = [
    ("La ministre a indiqué que le pont rouvrirait lundi.", "le pont rouvrirait lundi"),
    ("Le pont rouvrira lundi, a précisé la ministre.", "Le pont rouvrira lundi"),
    ("Selon la ministre, le pont rouvrira lundi.", "le pont rouvrira lundi"),
    ("Le pont aurait rouvert, d’après des habitants.", "Le pont aurait rouvert"),
    ("La ministre a annoncé l’ouverture du pont.", "l’ouverture du pont"),
    ("La ministre affirme vouloir rouvrir le pont.", "vouloir rouvrir le pont"),
    ("La ministre a plaidé pour un nouveau pont.", "un nouveau pont"),
    ("La ministre s’est engagée à rouvrir le pont.", "rouvrir le pont"),
    (
        "La ministre a rappelé que le pont était sûr, illustrant la confiance du moment.",
        "le pont était sûr",
    ),
    (
        "La ministre a souligné l’importance d’un pont sûr, respectueux des riverains.",
        "l’importance d’un pont sûr, respectueux des riverains",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "content"), INDIRECT)
def test_indirect(text: str, content: str) -> None:
    assert [(m, c) for m, c, _ in shown(text)] == [("indirect", content)]


@pytest.mark.model
def test_next_speaker_ends_the_report() -> None:
    text = (
        "La ministre a déclaré que le pont rouvrirait, tandis que le maire a affirmé "
        "que la gare fermerait."
    )
    contents = [c for _, c, _ in shown(text)]
    assert contents == ["le pont rouvrirait", "la gare fermerait"]


@pytest.mark.model
def test_quoted_words_in_a_clause_are_mixed() -> None:
    text = "Le maire a dénoncé une décision « brutale et injuste » de la région."
    (found,) = read(text)
    assert found.mode == "mixed"
    assert found.content.of(text) == "une décision « brutale et injuste » de la région"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Le film « Rivages » a été projeté hier soir.",
        "La ministre assurera la présidence du conseil en mai.",
        "La ministre n’a pas précisé la date de la réouverture.",
    ],
)
def test_not_statements(text: str) -> None:
    assert read(text) == ()


@pytest.mark.model
def test_title_in_marks_is_kept_as_not_said() -> None:
    text = "Le film « Rivages » a été projeté hier soir."
    assert [s.of(text) for s in find_quotations(parse(text), ())[1]] == ["Rivages"]


@pytest.mark.model
def test_pronoun_and_surname_lead_to_the_full_name() -> None:
    text = (
        "Le ministre Paul Durieux a inauguré le pont mardi. « Il tiendra », a-t-il dit. "
        "M. Durieux a ajouté que la gare suivrait."
    )
    assert {q.speaker_name for q in read(text)} == {"Paul Durieux"}


@pytest.mark.model
def test_stray_comma_before_the_verb() -> None:
    text = "Le Belge, Paul Durieux a annoncé l’ouverture du pont."
    (found,) = read(text)
    assert found.speaker_name == "Paul Durieux"


@pytest.mark.model
def test_quotation_alone_in_its_paragraph_goes_on() -> None:
    text = "« Il tiendra », a dit Paul Durieux.\n\n« Nous avons fait tous les essais. »"
    found = read(text)
    assert [q.speaker_name for q in found] == ["Paul Durieux", "Paul Durieux"]
    assert found[1].cue is None


def named(text: str) -> list[tuple[str, str | None]]:
    """Content and name of the speaker, with the mentions that the article gives."""
    found = find_quotations(parse(text), find_mentions(parse(text)))[0]
    return [(q.content.of(text), q.speaker_name) for q in found]


APPOSED = [
    (
        "Le pont fermera lundi, a annoncé le préfet de la Basse-Rive, Hector Lamblin.",
        "Hector Lamblin",
    ),
    ("Le préfet de la Basse-Rive, Hector Lamblin, a annoncé un plan.", "Hector Lamblin"),
    ("La maire de Clos-Ferrand, Jeanne Obrecht, a promis un marché neuf.", "Jeanne Obrecht"),
    ("Le Portugais, Rui Tavares a annoncé l’ouverture d’un bureau.", "Rui Tavares"),
    ("Paul Durieux est reparti. Le Portugais, Rui Tavares, a évoqué une aide.", "Rui Tavares"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "name"), APPOSED)
def test_the_speaker_is_the_person_set_beside_the_title(text: str, name: str) -> None:
    assert [n for _, n in named(text)] == [name]


@pytest.mark.model
def test_the_town_inside_the_phrase_is_not_the_speaker() -> None:
    text = "Selon la mairie de Clos-Ferrand, trois rues restent fermées."
    ((_, name),) = named(text)
    assert name is not None
    assert "mairie" in name


@pytest.mark.model
def test_what_happens_does_not_speak() -> None:
    text = "La participation directe du Portugal confirme le rôle de la ville dans la région."
    assert read(text) == ()


@pytest.mark.model
def test_standing_beside_somebody_is_no_statement() -> None:
    assert read("Les mairies voisines s’engagent aux côtés des pêcheurs du lac.") == ()


@pytest.mark.model
def test_far_lists_leave_the_subject_beside_its_verb() -> None:
    text = (
        "Que ce soit à travers le groupe Varda, ses filiales ou d’autres relais, Lisbonne "
        "souhaite consolider ses liens avec ces pays."
    )
    assert shown(text) == [("indirect", "consolider ses liens avec ces pays", "Lisbonne")]


@pytest.mark.model
def test_a_dateline_is_not_reported() -> None:
    text = (
        "VALBOURG, 3 mai 2024 (AGX) - Les deux villes ont signé une charte de l’eau, a constaté "
        "un correspondant de l’AGX."
    )
    assert [c for _, c, _ in shown(text)] == ["Les deux villes ont signé une charte de l’eau"]


@pytest.mark.model
def test_a_bracket_opened_in_the_report_is_closed_in_it() -> None:
    text = "La maire a annoncé la création de la Ligue des ports du nord (LPN)."
    assert [c for _, c, _ in shown(text)] == ["la création de la Ligue des ports du nord (LPN)"]


@pytest.mark.model
def test_what_a_meeting_recalls_is_said_by_those_who_met() -> None:
    text = (
        "Les maires du littoral ont reçu les pêcheurs. Cette rencontre a permis de faire le point "
        "sur la saison et de rappeler l’engagement de la région à protéger les ports."
    )
    found = ("l’engagement de la région à protéger les ports", "Les maires du littoral")
    assert [(c, s) for _, c, s in shown(text)] == [found]


@pytest.mark.model
def test_the_view_held_of_what_is_reported_is_a_statement_of_its_own() -> None:
    text = (
        "Le maire a évoqué un intérêt croissant des entreprises pour Lisbonne, présenté comme un "
        "partenaire sûr et patient."
    )
    assert [(c, s) for _, c, s in shown(text)] == [
        ("un intérêt croissant des entreprises pour Lisbonne", "Le maire"),
        ("un partenaire sûr et patient", "Le maire"),
    ]


@pytest.mark.model
def test_what_somebody_has_just_announced_is_a_report_of_its_own() -> None:
    text = "La maire souhaite aider les maires, qui viennent d’annoncer la création d’un fonds."
    assert "la création d’un fonds" in [c for _, c, _ in shown(text)]


@pytest.mark.model
def test_a_full_title_is_the_person_named_since_the_last_speaker() -> None:
    text = (
        "« Le port tiendra », a déclaré Luc Tavernier. Le projet plairait à Jeanne Obrecht. "
        "« Nous verrons », a répondu la ministre de la Mer."
    )
    assert [n for _, n in named(text)] == ["Luc Tavernier", "Jeanne Obrecht"]


MIXED = [
    ("La maire a demandé « de rester calme et de rentrer ».", "de rester calme et de rentrer"),
    ("Le maire se dit « profondément inquiet ».", "profondément inquiet"),
    ("La maire a jugé de telles critiques « absurdes ».", "de telles critiques « absurdes »"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "content"), MIXED)
def test_marks_inside_the_outlets_clause_are_mixed(text: str, content: str) -> None:
    assert [(m, c) for m, c, _ in shown(text)] == [("mixed", content)]
