"""The faces of the note's PDF: only the letters that it uses, so that it is small and quick."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# One variable font for both weights (SIL Open Font License); it has the African letters of the
# Latin script, and the diacritics that tones are written with.
PACKAGE, FILE = "fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf"
# Rules of typesetting that the library which writes the PDF does not follow.
UNUSED = ("GSUB", "GPOS", "GDEF")
WEIGHTS = {"": 400, "B": 700}


def cut_faces(text: str, folder: Path) -> dict[str, Path]:
    """Write a static face for each weight with the letters of ``text`` into ``folder``.

    The variable font is first cut to these letters, then fixed at a weight: fixing all its
    letters would take seconds.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    made: dict[str, Path] = {}
    for style, weight in WEIGHTS.items():
        with (files(PACKAGE) / "files" / FILE).open("rb") as given:
            font = TTFont(given)
            for table in UNUSED:
                del font[table]
            cutter = Subsetter(Options(notdef_outline=True))
            cutter.populate(text=text + " 0123456789/·,•–Recoupe\u00a0")
            cutter.subset(font)
            fixed = instantiateVariableFont(font, {"wght": weight, "wdth": 100})
            made[style] = folder / f"note{style}.ttf"
            fixed.recalcTimestamp = False
            fixed.save(made[style])
    return made
