from recoupe.pipeline.explaining import explain
from tests.dossier_sample import make_dossier


def test_names_days_and_wordings_come_with_the_words_of_each_article() -> None:
    dossier = make_dossier()
    texts = {article.id: article.text for article in dossier.articles}
    explanation = explain(dossier)
    assert [one.label for one in explanation.names] == ["Odile Marchebois", "Issa Tambélo"]
    assert explanation.days == ()  # one article alone names a day
    labels = [one.label for one in explanation.wordings]
    assert "douze kilomètres de digues" in labels
    for one in explanation.names + explanation.wordings:
        assert len(one.articles) > 1
    shared = explanation.wordings[labels.index("douze kilomètres de digues")]
    words = {e.article_id: e.span.of(texts[e.article_id]) for e in shared.evidence}
    assert words == dict.fromkeys(("one", "two"), "douze kilomètres de digues")
