from collections.abc import Iterable, Iterator

from recoupe.engines.corpus_marking import parsed_together
from recoupe.model.article import Article
from recoupe.model.parse import Parse
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span


class Choking:
    """A parser that one text is too much for."""

    code = "fr"

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        for text in texts:
            if "trop" in text:
                raise ValueError("too much")
            yield Parse(text=text, tokens=(), sentences=(), sentence_tokens=(), names=())


def article(name: str, text: str) -> Article:
    return Article(id=name, page_id=name, text=text, body=Span(0, len(text)), source=SourceMap(()))


def test_one_text_that_the_parser_fails_on_spares_the_rest() -> None:
    given = [article("a", "Un bac"), article("b", "C’est trop"), article("c", "Un pont")]
    found, errors = parsed_together(given, {name: f"at {name}" for name in "abc"}, Choking())
    assert sorted(found) == ["a", "c"]
    assert [(e.locator, e.code) for e in errors] == [("at b", "internal-error")]
