from __future__ import annotations

import xml.etree.ElementTree as ET

from recoupe.exporters.svg_drawing import Drawing, fitted, number


def drawn() -> ET.Element:
    made = Drawing("image", 100, "Titre <b>", "Texte & suite\x00")
    made.text((5, 10), "mots <i>", "soft", "end")
    made.line([(0, 0), (10, 20.04)])
    for k, shape in enumerate(("disc", "ring", "diamond", "dash", "cross", "square", "triangle")):
        made.glyph(shape, (10 + k * 10, 40), "sign")  # type: ignore[arg-type]
    return ET.fromstring(made.render())


def test_a_picture_has_a_title_and_a_text_and_escapes_them() -> None:
    root = drawn()
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "image-titre image-texte"
    assert [root.findtext("title"), root.findtext("desc")] == ["Titre <b>", "Texte & suite"]
    assert root.findtext("text") == "mots <i>"


def test_no_style_attribute_and_no_address() -> None:
    for element in drawn().iter():
        assert not {"style", "href", "onload"} & set(element.attrib)


def test_the_height_follows_what_is_drawn() -> None:
    _, _, width, height = map(float, (drawn().get("viewBox") or "").split())
    assert width == 100
    assert 47 < height < 60


def test_every_sign_has_its_own_shape() -> None:
    shapes = [e for e in drawn() if (e.get("class") or "").startswith("sign")]
    outlines = {(e.tag, e.get("class"), (e.get("d") or "")[-3:]) for e in shapes}
    assert len(outlines) == len(shapes) == 7


def test_numbers_are_short_and_stable() -> None:
    assert [number(v) for v in (1.0, 1.25, -0.01, 3.14159)] == ["1", "1.2", "0", "3.1"]


def test_words_are_cut_to_a_width() -> None:
    assert fitted("court", 100) == "court"
    assert fitted("un mot beaucoup trop long", 70) == "un mot be…"
