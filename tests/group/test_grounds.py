from recoupe.group.grounds import grounds_for

from .pages import BRIDGE, article


def test_shared_names_phrases_and_days_come_with_their_words() -> None:
    day = "Le chantier ouvre le 3 juin 2031 au matin."
    pages = [
        *BRIDGE,
        *(article(n, "Chantier", f"{day} La préfète Irène Castaing sera là.") for n in "ab"),
    ]
    grounds = grounds_for(pages)
    by_kind = {kind: [g for g in grounds if g.kind == kind] for kind in ("name", "day", "phrase")}
    assert any(g.value == "Irène Castaing" and len(g.evidence) >= 4 for g in by_kind["name"])
    assert [len(g.evidence) for g in by_kind["day"]] == [2]
    text = {page.id: page.text for page in pages}
    for ground in grounds:
        assert len({e.article_id for e in ground.evidence}) > 1
        assert all(e.span.of(text[e.article_id]).strip() for e in ground.evidence)


def test_an_article_alone_shares_nothing() -> None:
    assert grounds_for(BRIDGE[:1]) == ()
