from recoupe.ledger.overlapping import with_overlaps
from tests.ledger.register_records import entry

LABEL = "construire un phare métallique à Grise-Pointe"


def test_the_same_promise_in_another_story_is_proposed_both_ways_and_not_merged() -> None:
    known = entry("k1", LABEL, story="s1")
    fresh = entry("k2", "construction du phare métallique de Grise-Pointe", story="s2")
    changed = {e.id: e for e in with_overlaps([fresh], [known])}
    assert set(changed) == {"k1", "k2"}
    (overlap,) = changed["k2"].commitment.overlaps
    assert overlap.commitment_id == "k1"
    assert 0.45 <= overlap.confidence <= 1
    assert changed["k1"].commitment.overlaps[0].commitment_id == "k2"


def test_other_obligors_and_figures_keep_promises_apart() -> None:
    known = entry("k1", "livrer douze phares métalliques", story="s1")
    others = entry("k2", "livrer douze phares métalliques", story="s2", obligor="Odrane")
    figures = entry("k3", "livrer trente phares métalliques", story="s2")
    for fresh in (others, figures):
        assert [e.id for e in with_overlaps([fresh], [known])] == [fresh.id]


def test_within_one_story_nothing_is_added() -> None:
    fresh = entry("k2", LABEL, story="s1")
    assert with_overlaps([fresh], [entry("k1", LABEL, story="s1")]) == (fresh,)
