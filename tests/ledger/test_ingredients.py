import pytest

from recoupe.ledger.commitments import find_commitments
from recoupe.ledger.ingredients import pointing
from recoupe.model.commitment import Commitment
from recoupe.model.marks import Marks, Mention, Modality, Quantity, Undertaking
from tests.ledger.records import NOTHING, article, place, story


def made(
    text: str,
    act: str,
    *,
    modality: Modality = "announced",
    obligor: str | None = None,
    quantity: str | None = None,
    where: str | None = None,
) -> Commitment:
    one = article("a1", text)
    undertaking = Undertaking(
        span=place(text, text.split(".", maxsplit=1)[0]),
        cue=place(text, text.split()[2]),
        modality=modality,
        object=place(text, act),
        obligor=place(text, obligor) if obligor else None,
        obligor_name=obligor,
    )
    counted = (Quantity(span=place(text, quantity), value=200.0, unit="1"),) if quantity else ()
    places = (Mention(kind="place", span=place(text, where), norm=where),) if where else ()
    marks = Marks(article_id="a1", undertakings=(undertaking,), quantities=counted, mentions=places)
    return find_commitments(story("a1"), [one], [marks], NOTHING)[0]


def test_an_act_an_object_and_a_figure_are_most_specific() -> None:
    found = made("Le ministre a promis deux cents bourses.", "deux cents bourses",
                 obligor="Le ministre", quantity="deux cents bourses")  # fmt: skip
    assert found.specificity == 3
    assert {i.name for i in found.ingredients} >= {"actor", "object", "quantity"}


def test_an_act_and_an_object_without_more() -> None:
    found = made("Le ministre a promis d’ouvrir une ligne aérienne.", "ouvrir une ligne aérienne",
                 obligor="Le ministre")  # fmt: skip
    assert found.specificity == 2
    words = {i.name: i.evidence.span for i in found.ingredients}
    assert "object" in words
    assert "place" not in words


def test_acts_of_degree_hopes_and_nobody_are_little_specific() -> None:
    degree = made("Le ministre a promis d’accroître son aide logistique.",
                  "accroître son aide logistique", obligor="Le ministre")  # fmt: skip
    hope = made("Le diplomate souhaite vraiment un pont neuf.", "un pont neuf", modality="hoped",
                obligor="Le diplomate")  # fmt: skip
    nobody = made("On a promis un pont neuf.", "un pont neuf")
    assert [degree.specificity, hope.specificity, nobody.specificity] == [1, 1, 1]


def test_nothing_that_could_be_checked() -> None:
    found = made("Le ministre a promis son plein soutien.", "son plein soutien",
                 obligor="Le ministre")  # fmt: skip
    assert found.specificity == 0


def test_places_conditions_measures_and_themes() -> None:
    text = (
        "Le ministre a promis un hôpital à Vauze à travers un fonds, un prêt et une taxe, à "
        "condition que le budget soit voté."
    )
    found = made(text, "un hôpital à Vauze", obligor="Le ministre", where="Vauze")
    assert "place" in {i.name for i in found.ingredients}
    assert [e.span.of(text) for e in found.conditions] == ["à condition que le budget soit voté"]
    assert [e.span.of(text) for e in found.measures] == ["un fonds", "un prêt", "une taxe"]
    assert [(t.theme, t.plover) for t in found.themes] == [("health", ("health",))]


def test_the_text_that_binds_is_named() -> None:
    text = "Les deux parties ont convenu dans un communiqué conjoint de créer un fonds commun."
    found = made(text, "créer un fonds commun", modality="agreed", obligor="Les deux parties")
    assert found.instrument is not None
    assert (found.instrument.kind, found.instrument.title) == ("communique", "communiqué conjoint")


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("assurer leur protection", True),
        ("cette initiative", True),
        ("assurer la protection des pêcheurs", False),
        ("rouvrir leur ambassade à Vauze", False),
        ("publier son rapport", False),
    ],
)
def test_what_only_points_back_says_little(act: str, expected: bool) -> None:
    assert pointing(act) is expected
