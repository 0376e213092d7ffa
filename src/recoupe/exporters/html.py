"""A dossier as one self-contained HTML file: no external request, printable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.exporters.environment import asset, csp_hash, environment
from recoupe.exporters.svg_dossier import pictures_of
from recoupe.exporters.views.dossier import DossierView, show_dossier
from recoupe.model.dossier import Dossier

if TYPE_CHECKING:
    from recoupe.exporters.index import IndexEntry
    from recoupe.model.page import ItemError


class HtmlExporter:
    """Renders ``dossier.html``. Whatever a page holds is escaped and shown as text."""

    suffix = ".html"

    def render(self, dossier: Dossier) -> str:
        """The whole file."""
        view = show_dossier(dossier)
        return render_page(
            "dossier.html.j2",
            view=view,
            sections=sections(view),
            promised=promised(view),
            pictures=pictures_of(dossier),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierParts:
    """A dossier for a page that has its own frame. ``body`` is safe HTML."""

    title: str
    figures: list[str]
    sections: list[tuple[str, str, int | None]]
    body: str


def render_parts(dossier: Dossier) -> DossierParts:
    """The sections of a dossier without the page around them."""
    view = show_dossier(dossier)
    body = environment(escape=True).get_template("sections.html.j2")
    return DossierParts(
        title=view.title,
        figures=view.counts,
        sections=sections(view),
        body=body.render(view=view, promised=promised(view), pictures=pictures_of(dossier)),
    )


def render_page(template: str, **values: object) -> str:
    """A page with style and script inside, allowed by their hashes alone."""
    from markupsafe import Markup

    css, js = asset("page.css"), asset("page.js")
    return (
        environment(escape=True)
        .get_template(template)
        .render(
            css=Markup(css),
            js=Markup(js),
            css_hash=csp_hash(css),
            js_hash=csp_hash(js),
            **values,
        )
    )


def render_index(
    entries: list[IndexEntry], figures: list[str], errors: tuple[ItemError, ...]
) -> str:
    """The list of dossiers of one run, and what failed."""
    return render_page("index.html.j2", entries=entries, figures=figures, errors=errors)


def promised(view: DossierView) -> int:
    """How many commitments there are, those under an umbrella too."""
    return sum(1 + len(c.parts) for c in view.commitments)


def sections(view: DossierView) -> list[tuple[str, str, int | None]]:
    """The table of contents: anchor, name, how many items."""
    return [
        ("essentiel", "L’essentiel", None),
        ("desaccords", "Désaccords", len(view.disagreements)),
        ("engagements", "Convenu ou annoncé", promised(view)),
        ("participants", "Participants", len(view.entities)),
        ("chronologie", "Chronologie", len(view.timeline)),
        ("declarations", "Déclarations", len(view.dossier.resolution.statements)),
        ("matrice", "Qui dit quoi", len(view.matrix)),
        ("origine-unique", "Une seule origine", len(view.single)),
        ("controles", "Contrôles", len(view.checks)),
        ("inconnu", "Ce que l’on ne sait pas", len(view.gaps)),
        ("sources", "Sources", len(view.sources)),
    ]
