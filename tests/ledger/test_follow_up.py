from dataclasses import replace
from datetime import date

import pytest

from recoupe.ledger.follow_up import follow_up
from recoupe.ledger.follow_up_amounts import share_told
from recoupe.ledger.follow_up_passages import LaterArticle, laid_out
from recoupe.ledger.follow_up_profiles import open_entries, profile
from recoupe.ledger.status import fold
from recoupe.model.marks import Marks, Undertaking
from recoupe.model.register import Entry, Suggestion
from recoupe.model.span import Span
from tests.ledger.records import article
from tests.ledger.register_records import START, Log, anchor, due, entry

PROMISE = "construire un phare métallique de quarante mètres à Grise-Pointe"


def promised(words: str, **more: object) -> Entry:
    made = entry("k1", words, **more)  # type: ignore[arg-type]
    return replace(made, anchors=(anchor(words, "a0"),))


def later(text: str, title: str = "", told: date | None = date(2032, 1, 1)) -> LaterArticle:
    whole = f"{title}\n{text}" if title else text
    made = article("b1", whole)
    start = len(title) + 1 if title else 0
    return laid_out(replace(made, body=Span(start, len(whole))), Marks(article_id="b1"), told)


def found(promise: Entry, text: str, title: str = "") -> Suggestion | None:
    made = follow_up([promise], [later(text, title)], START).suggestions
    return made[0] if made else None


def stance(promise: str, text: str, title: str = "") -> str:
    suggestion = found(promised(promise), text, title)
    return suggestion.stance if suggestion else "nothing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le phare métallique de Grise-Pointe a été inauguré samedi.", "fulfils"),
        ("La première pierre du phare métallique de Grise-Pointe a été posée.", "progresses"),
        ("Le chantier du phare métallique de Grise-Pointe est en cours.", "progresses"),
        ("Le Kervan renonce au phare métallique de Grise-Pointe.", "contradicts"),
        ("Le chantier du phare métallique de Grise-Pointe est suspendu.", "contradicts"),
        ("Le phare métallique de Grise-Pointe n’a toujours pas été construit.", "contradicts"),
        ("Au Kervan, le phare métallique de Grise-Pointe est reporté au printemps.", "reworded"),
        ("Le Kervan a rappelé la promesse du phare métallique de Grise-Pointe.", "mentions"),
        ("Le phare métallique de Grise-Pointe sera inauguré en mai.", "mentions"),
        ("Selon la rumeur, le phare métallique de Grise-Pointe serait construit.", "mentions"),
        ("La récolte de pommes a été bonne dans la vallée.", "nothing"),
    ],
)
def test_what_a_later_sentence_says(text: str, expected: str) -> None:
    assert stance(PROMISE, text) == expected


def test_other_words_for_the_act_and_the_thing_are_found() -> None:
    text = "L’établissement hospitalier de Grise-Pointe a accueilli ses premiers patients."
    assert stance("ouvrir un hôpital à Grise-Pointe", text) == "fulfils"


def test_a_part_of_the_amount_is_progress_and_its_size_gives_the_step() -> None:
    promise = promised("livrer quarante barges à Port-Salin")
    few = found(promise, "Douze barges ont été livrées à Port-Salin.")
    many = found(promise, "Trente barges ont été livrées à Port-Salin.")
    everything = found(promise, "Les quarante barges ont été livrées à Port-Salin.")
    assert few and (few.stance, few.progress) == ("progresses", "2")
    assert many and (many.stance, many.progress) == ("progresses", "3")
    assert everything and (everything.stance, everything.progress) == ("fulfils", "4")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Neuf des quarante barges ont été livrées à Port-Salin.", 9 / 40),
        ("Sur les 40 barges promises à Port-Salin, la marine en a reçu 30.", 30 / 40),
        ("Les quarante barges, dont neuf neuves, ont été livrées à Port-Salin.", 1.0),
    ],
)
def test_a_part_told_with_its_whole_is_a_part(text: str, share: float) -> None:
    assert share_told(text, profile(promised("livrer quarante barges à Port-Salin"))) == share


def test_an_amount_may_be_told_beside_the_act() -> None:
    text = "Dix barges mouillent à Port-Salin. Les marins de Port-Salin ont livré les dernières dimanche."
    made = found(promised("livrer quarante barges à Port-Salin"), text)
    assert made and (made.stance, made.progress) == ("progresses", "2")


def same_event(text: str, told: date) -> Suggestion | None:
    """What a page of the promise's own story gives, the promise being told on 1 May 2031."""
    made = replace(later(text, told=told), story="s1")
    promise = promised(PROMISE, deadline=due(date(2031, 5, 4)))
    promise = replace(promise, announced=date(2031, 5, 1))
    some = follow_up([promise], [made], START).suggestions
    return some[0] if some else None


def test_pages_on_the_same_event_restate_the_promise() -> None:
    text = "Le phare métallique de Grise-Pointe a été lancé mardi par un accord."
    again = same_event(text, date(2031, 5, 3))
    assert again and (again.stance, again.progress, again.restates) == ("mentions", None, True)
    long_after = same_event(text, date(2031, 9, 3))
    assert long_after and not long_after.restates


def test_what_was_due_while_the_event_was_told_may_be_told_as_done() -> None:
    text = "Le phare métallique de quarante mètres a été construit à Grise-Pointe."
    made = same_event(text, date(2031, 5, 5))
    assert made and (made.stance, made.restates) == ("fulfils", False)


def test_a_namesake_with_other_partners_is_nothing() -> None:
    promise = "tenir la deuxième session de la commission mixte entre le Togo et le Vietnam"
    ours = "La deuxième session de la commission mixte entre le Togo et le Vietnam s’est tenue."
    theirs = "La deuxième session de la commission mixte entre le Togo et la Turquie s’est tenue."
    third = "La troisième session de la commission mixte entre le Togo et le Vietnam s’est tenue."
    assert named(promise, ours, "TG", "VN") == "fulfils"
    assert named(promise, theirs, "TG", "TR") == "nothing"
    assert named(promise, third, "TG", "VN") == "mentions"


def named(promise: str, text: str, *states: str) -> str:
    """The stance of a text that names those states."""
    page = replace(later(text), names=frozenset(states))
    made = follow_up([promised(promise)], [page], START).suggestions
    return made[0].stance if made else "nothing"


def test_something_else_of_the_same_parties_is_no_fulfilment() -> None:
    text = "Sept canots royaux du Kervan ont été livrés à Port-Salin."
    made = found(promised("livrer quarante barges à Port-Salin"), text)
    assert made is None or made.stance == "mentions"


def test_what_is_announced_as_done_is_done() -> None:
    text = "La régie a posé ses six mille compteurs à Port-Salin, a annoncé le directeur."
    cue = text.index("annoncé")
    given = Undertaking(span=Span(cue - 2, len(text) - 1), cue=Span(cue, cue + 7),
                        modality="announced")  # fmt: skip
    page = laid_out(
        article("b1", text), Marks(article_id="b1", undertakings=(given,)), date(2032, 1, 1)
    )
    promise = promised("installer six mille compteurs à Port-Salin")
    (made,) = follow_up([promise], [page], START).suggestions
    assert made.stance == "fulfils"


def test_shares_are_of_what_is_counted() -> None:
    wanted = profile(promised("livrer quarante barges à Port-Salin"))
    assert share_told("Dix barges livrées en deux jours", wanted) == 0.25
    assert share_told("Deux ministres ont vu les barges", wanted) is None


def test_a_mention_proposes_no_progress_and_grave_ones_a_flag() -> None:  # R1
    mention = found(promised(PROMISE), "Le phare métallique de Grise-Pointe sera inauguré en mai.")
    assert mention and (mention.progress, mention.flags) == (None, ())
    given_up = found(promised(PROMISE), "Le Kervan renonce au phare métallique de Grise-Pointe.")
    assert given_up and given_up.flags == ("withdrawn",)


def test_what_comes_after_the_term_is_fulfilled_late() -> None:
    promise = promised(PROMISE, deadline=due(date(2031, 6, 1)))
    kept = found(promise, "Le phare métallique de Grise-Pointe a été inauguré samedi.")
    assert kept and kept.flags == ("fulfilled-late",)


def test_the_words_that_match_are_named_and_quoted() -> None:
    text = "Il pleuvait. Le phare métallique de Grise-Pointe a été inauguré samedi."
    made = found(promised(PROMISE), text)
    assert made is not None
    assert made.evidence[0].words == text.removeprefix("Il pleuvait. ")
    assert text[made.evidence[0].start : made.evidence[0].end] == made.evidence[0].words
    words = {feature.name: feature.words for feature in made.features}
    assert "phare" in words["object"]
    assert "open" in words["act"]
    assert 0 < made.score <= 1


def test_earlier_pages_and_the_promising_page_are_not_searched() -> None:
    text = "Le phare métallique de Grise-Pointe a été inauguré samedi."
    before = follow_up([promised(PROMISE)], [later(text, told=date(2030, 1, 1))], START)
    own = replace(promised(PROMISE), anchors=(anchor(PROMISE, "b1"),))
    assert before.suggestions == ()
    assert follow_up([own], [later(text)], START).suggestions == ()


def test_a_page_without_a_day_is_searched_unless_of_the_same_story() -> None:
    text = "Le phare métallique de Grise-Pointe a été inauguré samedi."
    page = later(text, told=None)
    assert follow_up([promised(PROMISE)], [page], START).suggestions
    same = replace(page, story="s1")
    assert follow_up([promised(PROMISE)], [same], START).suggestions == ()


def test_every_search_is_logged_also_one_that_found_nothing() -> None:
    made = follow_up([promised(PROMISE)], [later("Il pleut.")], START)
    (search,) = made.searches
    assert (search.entry_id, search.articles, search.hits) == ("k1", 1, ())
    assert search.since == search.until == date(2032, 1, 1)
    assert "phare" in search.query


def test_a_namesake_elsewhere_ranks_lower() -> None:
    here = found(promised(PROMISE), "Le phare métallique de Grise-Pointe a été inauguré samedi.")
    there = found(promised(PROMISE), "Le phare métallique de Port-Salin a été inauguré samedi.")
    assert here is not None
    assert there is None or there.score < here.score


def test_settled_entries_are_not_open() -> None:
    log = Log()
    log.second(log.status("4"))
    log.status("1", of="k2")
    log.second(log.status("0", "withdrawn", of="k3"))
    entries = [entry("k1"), entry("k2"), entry("k3"), replace(entry("k4"), lost=True),
               entry("k5", umbrella=True)]  # fmt: skip
    assert [e.id for e in open_entries(entries, fold(log.events))] == ["k2"]
