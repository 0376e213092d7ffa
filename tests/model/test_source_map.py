import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import EvidenceError
from recoupe.model.source_map import Run, SourceMap
from recoupe.model.span import Span


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, str, SourceMap]:
    """A source, a text made of some of its pieces with breaks between, and the map."""
    source = draw(st.text(min_size=1, max_size=60))
    points = sorted(draw(st.sets(st.integers(0, len(source)), max_size=8)))
    text, runs = "", []
    for start, end in zip(points[::2], points[1::2], strict=False):
        if text:
            text += "\n\n"
        runs.append(Run(here=Span(len(text), len(text) + end - start), there=Span(start, end)))
        text += source[start:end]
    return source, text, SourceMap(tuple(runs))


@given(cuts(), st.data())
def test_a_span_never_loses_its_source(
    cut: tuple[str, str, SourceMap], data: st.DataObject
) -> None:
    source, text, mapped = cut
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    from_source = "".join(piece.of(source) for piece in mapped.to_source(span))
    expected = "".join(
        text[i]
        for i in range(span.start, span.end)
        if any(run.here.start <= i < run.here.end for run in mapped.runs)
    )
    assert from_source == expected


def test_a_run_of_another_length_is_one_piece() -> None:
    mapped = SourceMap(
        (
            Run(here=Span(0, 2), there=Span(0, 2)),
            Run(here=Span(2, 3), there=Span(2, 8)),
            Run(here=Span(3, 5), there=Span(8, 10)),
        )
    )
    source = "pr&eacute;ve"
    assert [p.of(source) for p in mapped.to_source(Span(2, 3))] == ["&eacut"]
    assert mapped.to_source(Span(1, 4)) == (Span(1, 9),)


def test_maps_compose() -> None:
    inner = SourceMap((Run(here=Span(0, 3), there=Span(2, 5)),))
    outer = SourceMap(
        (Run(here=Span(0, 4), there=Span(10, 14)), Run(here=Span(4, 9), there=Span(20, 25)))
    )
    assert inner.then(outer).to_source(Span(0, 3)) == (Span(12, 14), Span(20, 21))


def test_runs_out_of_order_are_refused() -> None:
    with pytest.raises(EvidenceError):
        SourceMap((Run(here=Span(4, 6), there=Span(0, 2)), Run(here=Span(0, 2), there=Span(2, 4))))
