from __future__ import annotations

from datetime import date

from recoupe.model.article import Article
from recoupe.model.marks import Marks, Time, TimeKind
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.resolve.anchor import article_day
from recoupe.resolve.dates import resolve_times


def day(iso: str) -> When:
    return When(edtf=iso, earliest=date.fromisoformat(iso), latest=date.fromisoformat(iso))


def article(
    name: str, text: str, published: str | None = None, updated: str | None = None
) -> Article:
    return Article(
        id=name,
        page_id=name,
        text=text,
        body=Span(0, len(text)),
        source=SourceMap.identity(len(text)),
        published=day(published) if published else None,
        updated=day(updated) if updated else None,
    )


def time(
    text: str, words: str, value: str | None, kind: TimeKind = "DATE", detail: str | None = None
) -> Time:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Time(kind=kind, span=span, value=value, detail=detail)


def resolve(*given: tuple[Article, tuple[Time, ...]]) -> list[When | None]:
    marks = [Marks(article_id=a.id, times=times) for a, times in given]
    return [t.when for t in resolve_times([a for a, _ in given], marks)]


def test_wednesday_of_a_page_updated_on_a_thursday_is_yesterday() -> None:
    text = "Les marins débutent ce mercredi leur tournée."
    page = article("a", text, updated="2031-05-08")
    (when,) = resolve((page, (time(text, "ce mercredi", "WD:wed:past"),)))
    assert when is not None
    assert (when.edtf, when.basis) == ("2031-05-07", "updated")
    assert "8 mai 2031" in when.reason


def test_publication_comes_before_update() -> None:
    page = article("a", "Hier.", published="2031-05-02", updated="2031-05-08")
    (when,) = resolve((page, (time("Hier.", "Hier", "P-1D"),)))
    assert when is not None
    assert (when.edtf, when.basis) == ("2031-05-01", "published")


def test_the_day_the_body_tells_is_the_third_choice() -> None:
    page = article("a", "Le bac a coulé ce mardi 6 mai 2031. La veille, rien.")
    found = article_day(page)
    assert found is not None
    assert (found.edtf, found.basis) == ("2031-05-06", "narrated")


def test_two_days_told_give_none() -> None:
    assert article_day(article("a", "Ce mardi 6 mai 2031 et ce jeudi 8 mai 2031.")) is None


def test_year_comes_from_the_story_with_its_reason() -> None:
    lone, dated = "Signé ce 3 mai.", "Signé le 4 mai 2031 à Brumeval."
    whens = resolve(
        (article("a", lone), (time(lone, "ce 3 mai", "XXXX-05-03"),)),
        (article("b", dated), (time(dated, "le 4 mai 2031", "2031-05-04"),)),
    )
    assert whens[0] is not None
    assert (whens[0].edtf, whens[0].basis) == ("2031-05-03", "story")
    assert "4 mai 2031" in whens[0].reason
    assert whens[1] is not None
    assert whens[1].basis == "explicit"


def test_weekday_must_agree_with_the_story_year() -> None:
    lone, dated = "Signé lundi 3 mai.", "Signé le 4 mai 2031 à Brumeval."  # a Saturday
    whens = resolve(
        (
            article("a", lone),
            (time(lone, "lundi 3 mai", "XXXX-05-03", detail="XXXX-05-03@mon"),),
        ),
        (article("b", dated), (time(dated, "le 4 mai 2031", "2031-05-04"),)),
    )
    assert whens[0] is not None
    assert (whens[0].edtf, whens[0].basis) == ("XXXX-05-03", "unresolved")


def test_far_or_divided_stories_give_no_year() -> None:
    lone, far, other = "Le 3 mai.", "Le 9 mars 2025.", "Le 4 mai 2030 et le 4 mai 2031."
    whens = resolve(
        (article("a", lone), (time(lone, "Le 3 mai", "XXXX-05-03"),)),
        (
            article("b", other),
            (
                time(other, "Le 4 mai 2030", "2030-05-04"),
                time(other, "le 4 mai 2031", "2031-05-04"),
            ),
        ),
        (article("c", far), (time(far, "Le 9 mars 2025", "2025-03-09"),)),
    )
    assert whens[0] is not None
    assert whens[0].basis == "unresolved"


def test_lengths_and_recurrences_stay_without_moment() -> None:
    text = "Une visite de deux jours, chaque année."
    page = article("a", text, published="2031-05-02")
    times = (
        time(text, "deux jours", "P2D", "DURATION"),
        time(text, "chaque année", "P1Y", "SET"),
    )
    assert resolve((page, times)) == [None, None]


def test_hour_takes_the_day_beside_it() -> None:
    text = "Affiché le 7 mai 2031 à 10h42."
    times = (time(text, "7 mai 2031", "2031-05-07"), time(text, "10h42", "T10:42", "TIME"))
    whens = resolve((article("a", text), times))
    assert whens[1] is not None
    assert whens[1].edtf == "2031-05-07T10:42"


def test_later_counts_from_the_date_named_before() -> None:
    text = "Le pont cède le 7 mai 2031 à Brumeval. Deux jours plus tard, il rouvre."
    later = time(text, "Deux jours plus tard", None, detail="ago:P+2D:text")
    whens = resolve((article("a", text), (time(text, "le 7 mai 2031", "2031-05-07"), later)))
    assert whens[1] is not None
    assert (whens[1].edtf, whens[1].basis) == ("2031-05-09", "narrated")


def test_nothing_anchors_a_deictic() -> None:
    assert resolve((article("a", "Hier."), (time("Hier.", "Hier", "P-1D"),))) == [None]
