import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from recoupe.errors import UsageError
from recoupe.model.article import Article, Reasoned
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.storage.listing import Wanted
from recoupe.storage.workspace import Workspace, open_workspace

MANY = 10_000
AT = datetime(2031, 5, 2, tzinfo=UTC)


def save(workspace: Workspace, number: int) -> None:
    """An article of one of seven outlets, one of a thousand days (or none), two languages."""
    title = f"Titre {number} de cent_{number % 100}%"
    text = f"{title}\nUn corps de texte numéro {number}."
    day = date(2028, 1, 1) + timedelta(days=number % 1000)
    when = When(edtf=day.isoformat(), earliest=day, latest=day) if number % 11 else None
    article = Article(
        id=f"a{number:05d}",
        page_id=f"p{number}",
        text=text,
        body=Span(len(title) + 1, len(text)),
        source=SourceMap.identity(len(text)),
        outlet=Reasoned(value=f"Journal {number % 7}", reason="donné", confidence=1.0),
        published=when,
        language="fr" if number % 5 else "en",
    )
    page = Page(id=f"p{number}", text=text, locator=f"{number}.txt")
    workspace.save_article(article, Marks(article_id=article.id), workspace.save_page(page, AT))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("listing") / "w.db"
    with open_workspace(path, create=True) as opened:
        with opened.transaction():
            for number in range(MANY):
                save(opened, number)
        yield opened


def seconds(work: Callable[[], object]) -> float:
    """The best of five: the machine may be busy."""
    found = []
    for _ in range(5):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(outlet="Journal 3"),
        Wanted(language="en", since="2029-01-01", until="2029-12-31"),
        Wanted(title="cent_7"),
    ],
    ids=["all", "outlet", "language and days", "title"],
)
@pytest.mark.parametrize("offset", [0, 300])
def test_a_page_of_a_long_list_is_quick(workspace: Workspace, wanted: Wanted, offset: int) -> None:
    assert seconds(lambda: workspace.list_articles(wanted, offset=offset, limit=50)) < 0.05


def test_pages_make_the_whole_list_once_latest_first(workspace: Workspace) -> None:
    wanted = Wanted(outlet="Journal 2", language="en")
    total = workspace.count_articles(wanted)
    rows = [
        row
        for offset in range(0, total, 100)
        for row in workspace.list_articles(wanted, offset=offset, limit=100)
    ]
    assert len(rows) == len({row.id for row in rows}) == total == 285
    days = [row.published or "" for row in rows]
    assert days == sorted(days, reverse=True)
    assert days[-1] == ""


def test_signs_in_a_title_mean_themselves(workspace: Workspace) -> None:
    assert workspace.count_articles(Wanted(title="cent_7%")) == 100
    assert workspace.count_articles(Wanted(title="cent%7")) == 0


def test_days_are_counted_in(workspace: Workspace) -> None:
    rows = workspace.list_articles(Wanted(since="2028-01-02", until="2028-01-02"))
    assert {row.published for row in rows} == {"2028-01-02"}


@pytest.mark.parametrize(("offset", "limit"), [(-1, 10), (0, 0), (0, 100_000)])
def test_a_page_that_cannot_be_is_refused(workspace: Workspace, offset: int, limit: int) -> None:
    with pytest.raises(UsageError):
        workspace.list_articles(offset=offset, limit=limit)
    with pytest.raises(UsageError):
        workspace.list_stories(offset=offset, limit=limit)
