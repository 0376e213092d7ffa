"""Second stage: articles to marks. Each article is parsed once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quantities import find_quantities
from recoupe.annotate.quotations import find_quotations
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError
from recoupe.model.parse import Parse
from recoupe.pipeline.articles import failure
from recoupe.ports import LanguagePack


def annotate(article: Article, parse: Parse) -> Marks:
    """All marks of one parsed article."""
    mentions = find_mentions(parse)
    times = find_times(parse)
    quotations, not_statements = find_quotations(parse, mentions)
    return Marks(
        article_id=article.id,
        mentions=mentions,
        times=times,
        quantities=find_quantities(parse, times),
        quotations=quotations,
        not_statements=not_statements,
        undertakings=find_undertakings(parse, article.blocks_in_text(), mentions, times),
    )


def mark_articles(
    articles: Sequence[Article],
    locators: Mapping[str, str],
    pack: LanguagePack,
    progress: Callable[[str, int, int], None],
) -> tuple[dict[str, Marks], list[ItemError]]:
    """Marks by article id, and the articles that could not be marked.

    ``locators`` say for each page id where it came from.
    """
    marked: dict[str, Marks] = {}
    errors: list[ItemError] = []
    parses = pack.parse(article.text for article in articles) if articles else iter(())
    for done, (article, parse) in enumerate(zip(articles, parses, strict=True), 1):
        try:
            marked[article.id] = annotate(article, parse)
        except Exception as error:
            errors.append(failure(locators[article.page_id], error))
        progress("annotating", done, len(articles))
    return marked, errors
