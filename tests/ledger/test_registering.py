from dataclasses import replace

from recoupe.ledger.registering import registered
from recoupe.model.dossier import Dossier
from recoupe.model.span import Span
from tests.dossier_sample import make_dossier


def moved(dossier: Dossier, by: int) -> Dossier:
    """The dossier as read by a cleaning that keeps ``by`` more characters above each text."""
    made = []
    for commitment in dossier.commitments:
        items = tuple(
            replace(i, evidence=replace(i.evidence, span=i.evidence.span.shift(by)))
            for i in commitment.evidence
        )
        made.append(replace(commitment, evidence=items))
    articles = tuple(
        replace(a, text="x" * by + a.text, body=Span(a.body.start + by, a.body.end + by))
        for a in dossier.articles
    )
    return replace(dossier, articles=articles, commitments=tuple(made))


def test_ids_are_made_of_page_and_words() -> None:
    first, second = registered((), [make_dossier()]), registered((), [make_dossier()])
    assert [e.id for e in first] == [e.id for e in second]
    assert all(e.id[0] == "k" and len(e.id) == 11 for e in first)
    assert len({e.id for e in first}) == len(first)


def test_a_commitment_found_again_keeps_its_id() -> None:
    known = registered((), [make_dossier()])
    again = registered(known, [make_dossier()])
    assert [e.id for e in again] == [e.id for e in known]


def test_words_that_moved_far_are_found_by_themselves() -> None:
    known = registered((), [make_dossier()])
    again = registered(known, [moved(make_dossier(), 900)])
    assert {e.id for e in again} == {e.id for e in known}
    assert not any(e.lost for e in again)


def test_what_is_not_found_again_is_lost_and_kept_and_comes_back() -> None:
    dossier = make_dossier()
    known = registered((), [dossier])
    fewer = replace(dossier, commitments=dossier.commitments[:1])
    changed = {e.id: e for e in registered(known, [fewer])}
    lost = [e for e in changed.values() if e.lost]
    assert {e.id for e in lost} == {e.id for e in known[1:]}
    after = tuple(changed.get(e.id, e) for e in known)
    assert not any(e.lost for e in registered(after, [dossier]))


def test_an_entry_of_other_pages_is_left_alone() -> None:
    known = registered((), [make_dossier()])
    other = replace(make_dossier(), pages=(), articles=(), marks=(), commitments=())
    assert registered(known, [other]) == ()


def test_umbrellas_name_entries() -> None:
    known = registered((), [make_dossier()])
    parent = next(e for e in known if e.commitment.id == "k1")
    child = next(e for e in known if e.commitment.id == "k2")
    assert child.commitment.parent == parent.id


def test_the_one_decided_on_keeps_its_id_when_two_fall_together() -> None:
    dossier = make_dossier()
    known = registered((), [dossier])
    one, other = known[0], known[1]
    both = replace(
        dossier.commitments[0],
        evidence=dossier.commitments[0].evidence + dossier.commitments[1].evidence,
    )
    joined = replace(dossier, commitments=(both,))
    kept = [e.id for e in registered(known, [joined], {other.id}) if not e.lost]
    assert kept == [other.id]
    kept = [e.id for e in registered(known, [joined], {one.id}) if not e.lost]
    assert kept == [one.id]
