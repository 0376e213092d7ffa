"""The pictures that every dossier carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.exporters.svg_copies import copies_picture
from recoupe.exporters.svg_matrix import matrix_picture
from recoupe.exporters.svg_timeline import timeline_picture

if TYPE_CHECKING:
    from markupsafe import Markup

    from recoupe.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Pictures:
    """Inline SVG, empty where there is nothing to draw; all that pages say is escaped."""

    timeline: Markup
    copies: Markup
    matrix: Markup


def pictures_of(dossier: Dossier) -> Pictures:
    """Timeline, who copied whom, who says what."""
    from markupsafe import Markup

    return Pictures(
        Markup(timeline_picture(dossier)),
        Markup(copies_picture(dossier)),
        Markup(matrix_picture(dossier)),
    )
