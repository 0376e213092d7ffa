"""Rules of undertakings that need a parse, each on invented sentences."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Undertaking
from recoupe.model.span import Span

pytestmark = pytest.mark.model


def found(text: str) -> list[Undertaking]:
    parse = next(iter(FrenchPack().parse([text])))
    return list(find_undertakings(parse, (), find_mentions(parse), find_times(parse)))


def said(text: str, span: Span | None) -> str | None:
    return span.of(text) if span is not None else None


@pytest.mark.parametrize(
    ("text", "obligor"),
    [
        ("Ce texte engage la Norvège à livrer trois dragues.", "la Norvège"),
        ("L’accord oblige l’armateur à indemniser les marins.", "l’armateur"),
        (
            "La signature du pacte, intervenue mardi, engage le Danemark à livrer dix barges.",
            "le Danemark",
        ),
    ],
)
def test_a_text_binds_its_object(text: str, obligor: str) -> None:
    (mark,) = found(text)
    assert (mark.modality, said(text, mark.obligor)) == ("agreed", obligor)
    assert mark.announcer is None


@pytest.mark.parametrize(
    "text",
    [
        "Un ponton a été emporté par la crue, a annoncé la préfète de Valmer, Odile Ferrand.",
        "Le club de Valmer a officialisé l’arrivée de la gardienne Ilona Petit.",
        "La Norvège et le Ghana ont signé mardi à Oslo un accord.",
        "Les ministres ont signé un accord-cadre sur la pêche.",
        "Les maires ont signé un texte commun pour dénoncer la pollution de la rade.",
        "« Le conseil restera là », a dit la maire.",
    ],
)
def test_what_has_happened_is_not_promised(text: str) -> None:
    assert found(text) == []


def test_a_signed_pact_counts_by_the_act_that_it_sets() -> None:
    text = "La Norvège et le Ghana ont signé mardi à Oslo un accord pour bâtir un port."
    (mark,) = found(text)
    assert mark.modality == "agreed"
    assert said(text, mark.object) == "bâtir un port"


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Anatole Gentil, attendu à Valmer ce vendredi, a annoncé un prêt aux pêcheurs.",
        "Le communiqué adopté à la fin des travaux officialise la création d’un comité.",
    ],
)
def test_a_time_of_the_subject_is_no_deadline(text: str) -> None:
    assert [said(text, m.deadline) for m in found(text)] == [None]


def test_a_weekday_behind_a_plan_is_its_deadline() -> None:
    text = "La compagnie des bacs prévoit une reprise du trafic lundi."
    (mark,) = found(text)
    assert said(text, mark.deadline) == "lundi"
    assert said(text, mark.obligor) == "La compagnie des bacs"


def test_no_span_begins_inside_a_compound() -> None:
    text = "Hanna Berg-Larsen a plaidé pour une carte commune des récifs."
    (mark,) = found(text)
    assert said(text, mark.span) == text[:-1]
    assert said(text, mark.announcer) == "Hanna Berg-Larsen"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Le 3 avril, Ole Dahl (Norvège), Kofi Mensah (Ghana) et Ama Sika (Togo) recevront "
            "leur homologue danois.",
            "Ole Dahl; Kofi Mensah; Ama Sika",
        ),
        (
            "Une rencontre entre Ole Dahl, Kofi Mensah et Ama Sika est prévue en juin.",
            "Ole Dahl; Kofi Mensah; Ama Sika",
        ),
    ],
)
def test_a_meeting_of_several_names_them_all(text: str, people: str) -> None:
    (mark,) = found(text)
    assert mark.obligor_name == people


def test_states_listed_before_a_plural_verb_owe_together() -> None:
    text = "Le Danemark, la Norvège et le Togo se sont engagés à réduire leurs prises."
    (mark,) = found(text)
    assert said(text, mark.obligor) == "Le Danemark, la Norvège et le Togo"
    assert said(text, mark.span) == text[:-1]


def test_a_list_item_may_name_its_giver() -> None:
    text = (
        "Titre\nLes parties ont convenu de coopérer :\n\n"
        "• Commerce : investissements norvégiens dans les ports, achat de riz ;\n\n"
        "• Études : octroi de bourses, stages dans les chantiers ghanéens ;\n\n"
        "• aide financière danoise aux pêcheurs ;\n\n"
        "• livraison par la Norvège de dix radars."
    )
    owed = {said(text, m.span): said(text, m.obligor) for m in found(text)[1:]}
    assert owed == {
        "investissements norvégiens dans les ports": "norvégiens",
        "achat de riz": "Les parties",
        "octroi de bourses": "Les parties",
        "stages dans les chantiers ghanéens": "Les parties",
        "aide financière danoise aux pêcheurs": "danoise",
        "livraison par la Norvège de dix radars": "la Norvège",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Les discussions pourraient aboutir à la création d’un fonds commun.",
        "Ce sommet devrait déboucher sur une feuille de route.",
        "La Norvège pourrait livrer des radars au Ghana.",
    ],
)
def test_forecasts_are_only_expected(text: str) -> None:
    assert [m.modality for m in found(text)] == ["expected"]


def test_what_is_asked_in_the_passive_is_owed_by_nobody_named() -> None:
    text = "La maire a demandé que l’état de catastrophe soit reconnu."
    (mark,) = found(text)
    assert mark.obligor is None
    assert said(text, mark.announcer) == "La maire"


def test_the_place_of_a_meeting_gains_nothing() -> None:
    text = "Une réunion avec les armateurs se tiendra mardi à la mairie."
    (mark,) = found(text)
    assert said(text, mark.beneficiary) in (None, "les armateurs")


def test_a_gerund_that_says_more_is_an_undertaking_of_its_own() -> None:
    text = (
        "La partie norvégienne a exprimé son soutien au projet, tout en réaffirmant sa "
        "disponibilité à former des pilotes."
    )
    assert [said(text, m.span) for m in found(text)] == [
        "La partie norvégienne a exprimé son soutien au projet",
        "en réaffirmant sa disponibilité à former des pilotes",
    ]


def test_a_plan_listed_under_what_was_agreed_is_agreed() -> None:
    text = "Titre\nLes parties ont convenu de ce qui suit :\n\n• La Norvège livrera deux barges."
    assert found(text)[-1].modality == "agreed"


def test_a_forecast_outcome_is_owed_by_those_between_whom_it_is() -> None:
    text = "Les discussions pourraient aboutir à une coopération entre les quatre partenaires."
    (mark,) = found(text)
    assert said(text, mark.obligor) == "les quatre partenaires"
    assert mark.beneficiary is None
