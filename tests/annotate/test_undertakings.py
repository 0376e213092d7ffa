from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Undertaking
from recoupe.model.parse import Parse

pytestmark = pytest.mark.model


def parsed(text: str) -> Parse:
    return next(iter(FrenchPack().parse([text])))


def found(text: str) -> list[Undertaking]:
    parse = parsed(text)
    return list(find_undertakings(parse, (), find_mentions(parse), find_times(parse)))


def words(text: str, undertaking: Undertaking) -> str:
    return undertaking.span.of(text)


@pytest.mark.parametrize(
    ("text", "modality", "strength"),
    [
        ("Les deux délégations ont convenu de bâtir un port à sec.", "agreed", "firm"),
        ("Les trois ministres ont entériné un plan de lutte contre l’érosion.", "agreed", "firm"),
        ("Ce protocole prévoit la création d’un fonds commun.", "agreed", "firm"),
        ("Le ministre a promis de livrer dix bateaux avant mars.", "announced", "firm"),
        ("La mairie s’engage à planter mille arbres.", "announced", "firm"),
        ("Le gouvernement a annoncé qu’il allait fermer la mine.", "announced", "firm"),
        ("La présidente a proposé de financer les digues.", "announced", "offer"),
        ("La partie invitée s’est dite prête à accueillir les experts.", "announced", "offer"),
        ("Le ministre a réaffirmé sa disponibilité à former des pilotes.", "announced", "offer"),
        ("Une rencontre des experts est prévue en mai.", "planned", "firm"),
        ("Le texte sera examiné au Sénat le 7 janvier.", "planned", "firm"),
        ("Le président recevra les syndicats jeudi.", "planned", "firm"),
        ("Le gouvernement veut construire une digue.", "hoped", "intention"),
        ("La ministre a exprimé l’espoir que les travaux commencent vite.", "hoped", "intention"),
        ("Le syndicat a demandé au préfet de rouvrir la route.", "requested", "firm"),
        ("Le député a plaidé pour une aide aux pêcheurs.", "requested", "firm"),
        ("Le maire a appelé les habitants à économiser l’eau.", "requested", "firm"),
        ("Le pays sollicite l’appui de ses voisins.", "requested", "firm"),
        ("Le chef de l’État devrait rencontrer son homologue lundi.", "expected", "firm"),
    ],
)
def test_the_speech_act_gives_the_modality(text: str, modality: str, strength: str) -> None:
    marks = found(text)
    assert [(u.modality, u.strength) for u in marks] == [(modality, strength)]


@pytest.mark.parametrize(
    "text",
    [
        "La réunion vise à rapprocher les positions des riverains.",
        "Les débats ont porté sur le partage des eaux.",
        "Les ministres ont insisté sur la nécessité d’une méthode commune.",
        "Les échanges entre les deux rives ont triplé depuis dix ans.",
        "C’est une nouvelle page qui s’ouvre pour la région.",
        "L’alliance poursuit son engagement pour la paix sur la côte.",
        "Elle témoigne de la volonté de ces pays de bâtir une diplomatie nouvelle.",
        "Les délégués comptent rappeler que la mer monte.",
        "Le déficit atteindra quatre milliards l’an prochain.",
        "Il faudra du temps pour que la mer se retire.",
        "Le ministre n’a pas demandé d’audience au roi.",
        "Le gouvernement pense que la crise durera longtemps.",
    ],
)
def test_purposes_positions_results_and_comments_undertake_nothing(text: str) -> None:
    assert found(text) == []


def test_list_items_inherit_their_lead_in_one_goal_each() -> None:
    text = (
        "Titre\nLes deux parties ont convenu d’élargir leur coopération :\n\n"
        "• Mer : Surveillance des côtes, formation des pilotes ;\n\n"
        "• Santé : Livraison de vaccins."
    )
    marks = found(text)
    assert [words(text, u) for u in marks[1:]] == [
        "Surveillance des côtes",
        "formation des pilotes",
        "Livraison de vaccins",
    ]
    assert {u.modality for u in marks} == {"agreed"}
    assert {u.lead_in for u in marks[1:]} == {marks[0].span}


def test_an_agenda_list_undertakes_nothing() -> None:
    text = (
        "Titre\nLes délégations ont abordé plusieurs thèmes :\n\n"
        "• La surveillance des côtes ;\n\n• La formation des pilotes."
    )
    assert found(text) == []


def test_who_speaks_is_not_who_owes() -> None:
    text = "Le ministre ghanéen a annoncé l’ouverture d’un consulat norvégien à Tema."
    (mark,) = found(text)
    assert mark.obligor is not None and mark.announcer is not None
    assert mark.obligor.of(text) == "norvégien"
    assert mark.announcer.of(text) == "Le ministre ghanéen"


def test_a_request_is_owed_by_whom_it_is_addressed_to() -> None:
    text = "Le syndicat a demandé au préfet de rouvrir la route."
    (mark,) = found(text)
    assert mark.obligor is not None
    assert mark.obligor.of(text) == "préfet"


def test_elided_subjects_and_two_verbs_are_two_undertakings() -> None:
    text = (
        "Ce document crée un comité de suivi et prévoit l’organisation de la prochaine "
        "session à Lomé."
    )
    marks = found(text)
    assert [u.modality for u in marks] == ["agreed", "agreed"]
    assert marks[1].deadline is not None
    assert marks[1].deadline.of(text).startswith("la prochaine session")


def test_an_appended_measure_stands_for_itself() -> None:
    text = "Oslo a annoncé son soutien à la garde côtière, avec la livraison de radars."
    marks = found(text)
    assert [words(text, u) for u in marks] == [
        "Oslo a annoncé son soutien à la garde côtière",
        "avec la livraison de radars",
    ]
    assert {u.obligor_name for u in marks} == {"Oslo"}


def test_a_yearly_meeting_recurs() -> None:
    text = "Une rencontre annuelle des maires est prévue."
    (mark,) = found(text)
    assert mark.recurrence is not None
    assert mark.recurrence.of(text) == "annuelle"


def test_the_day_of_the_announcement_is_no_deadline() -> None:
    text = "Le ministre a annoncé lundi qu’il ouvrirait trois écoles en septembre."
    (mark,) = found(text)
    assert mark.deadline is not None
    assert mark.deadline.of(text) == "septembre"


@pytest.mark.parametrize(
    "text",
    [
        "Le président a refusé de recevoir les grévistes.",
        "Le ministre ne rencontrera pas les pêcheurs.",
        "Le gouvernement a renoncé à taxer le sel.",
    ],
)
def test_a_refusal_is_kept_and_negated(text: str) -> None:
    (mark,) = found(text)
    assert mark.negated


def test_the_clause_stops_before_a_contrast() -> None:
    text = "La maire a annoncé la fermeture du bac, tandis que le préfet a salué les pêcheurs."
    (mark,) = found(text)
    assert words(text, mark) == "La maire a annoncé la fermeture du bac"


def test_no_input_raises_and_spans_lie_in_the_text() -> None:
    for text in ("", "…", "« »", "annoncer", "• • •", "a\n\nb :\n\n- ;", "Qui que dont où ?"):
        for mark in found(text):
            assert 0 <= mark.span.start < mark.span.end <= len(text)


def test_a_lead_in_with_a_general_word_still_leads_its_list() -> None:
    text = (
        "Titre\nLes parties se sont accordées sur ce qui suit :\n\n- Vente de sel ; achat de riz."
    )
    marks = found(text)
    assert marks[0].obligor is not None
    assert marks[0].obligor.of(text) == "Les parties"
    assert [words(text, u) for u in marks[1:]] == ["Vente de sel", "achat de riz"]


def test_the_verb_behind_a_quotation_promises_nothing_more() -> None:
    text = "« Nous livrerons les balises en septembre », a promis le maire."
    marks = found(text)
    assert [words(text, u) for u in marks] == ["Nous livrerons les balises en septembre"]
    assert marks[0].modality == "announced"
