"""Dossiers as HTML, Markdown and JSON."""
