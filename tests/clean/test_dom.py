from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.clean.dom import dom_lines
from recoupe.clean.head import line_of, read_head
from recoupe.clean.markup import attributes, tokens


def texts(source: str) -> list[str]:
    return [line.text for line in dom_lines(source)]


def test_blocks_are_lines_and_inline_tags_are_not() -> None:
    assert texts("<p>Un <b>mot</b>,\n deux.<br>Trois</p><div>Quatre") == [
        "Un mot, deux.",
        "Trois",
        "Quatre",
    ]


def test_scripts_styles_comments_and_heads_are_not_text() -> None:
    source = "<head><title>T</title></head><!-- <p>non --><script>'<p>non'</script><style>p{}</style><p>oui"
    assert texts(source) == ["oui"]


def test_escaped_markup_stays_text() -> None:
    assert texts("<p>&lt;script&gt;alert(1)&lt;/script&gt;") == ["<script>alert(1)</script>"]


def test_pieces_lead_to_references_and_blanks() -> None:
    source = "<p>L&rsquo;&eacute;t\u00e9   \n dernier&nbsp;: na\u00adge</p>"
    (line,) = dom_lines(source)
    assert line.text == "L’été dernier\u00a0: nage"
    for start, end, there, stop in line.pieces:
        shown, raw = line.text[start:end], source[there:stop]
        assert shown == raw or raw[0] == "&" or raw.isspace()


def test_context_tells_where_a_block_stands() -> None:
    (line,) = dom_lines('<nav><ul><li><a href="/">Accueil</a></li></ul></nav>')
    assert {"nav", "li"} <= line.context.around
    assert line.context.links == 1.0
    (line,) = dom_lines('<div class="related-posts"><p>Autre</p></div>')
    assert "~related" in line.context.around


@given(st.text(alphabet="<>/!-\"'= apdivscriptbr&;#x41\n", max_size=120))
def test_any_soup_keeps_its_offsets(source: str) -> None:
    for line in dom_lines(source):
        assert line.span.end <= len(source)
        assert line.pieces[0][0] == 0
        assert line.pieces[-1][1] == len(line.text)
        assert all(
            a[1] <= b[0] and a[3] <= b[2]
            for a, b in zip(line.pieces, line.pieces[1:], strict=False)
        )
    assert all(t.start < t.end <= len(source) for t in tokens(source))


def test_attributes_know_their_place() -> None:
    source = "<meta property=og:title content='L&#39;eau'>"
    tag = next(tokens(source))
    found = attributes(source, tag)
    assert found["property"][0] == "og:title"
    value, start, end = found["content"]
    assert value == "L'eau"
    assert source[start:end] == "L&#39;eau"


def test_head_reads_json_ld_and_survives_bad_one() -> None:
    source = (
        '<script type="application/ld+json">{bad</script>'
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>"
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",'
        '"headline":"Un titre","datePublished":"2031-05-06"}]}</script><title>Un titre | Site</title>'
    )
    head = read_head(source)
    said = head.first("ld:headline")
    assert said is not None
    assert source[said.start : said.end] == "Un titre"
    assert head.title is not None
    line = line_of(source, head.title)
    assert line is not None
    assert line.text == "Un titre | Site"


def test_an_empty_title_inside_a_drawing_hides_nothing() -> None:
    source = "<body><svg><title/><path d='M0'/></svg><p>La digue tient bon.</p></body>"
    assert texts(source) == ["La digue tient bon."]
