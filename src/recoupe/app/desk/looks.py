"""What the desk shares with exported dossiers: style and wording."""

from __future__ import annotations


def stylesheet() -> str:
    """The dossier's stylesheet."""
    from recoupe.exporters.environment import asset

    return asset("page.css")


def label(value: str, scope: str) -> str:
    """What a reader sees for a field's value, in French."""
    from recoupe.exporters.labels import label as of

    return of(value, scope)


def date_words(edtf: str) -> str:
    """An EDTF value in French words."""
    from recoupe.exporters.french_dates import in_french

    return in_french(edtf)


def printed_policy() -> str:
    """The content security policy of a page that carries its style and script inside."""
    from recoupe.exporters.environment import asset, csp_hash

    style, script = csp_hash(asset("page.css")), csp_hash(asset("page.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'"
