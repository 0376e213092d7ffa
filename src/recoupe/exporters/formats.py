"""The formats of a dossier, in the order they are written."""

from __future__ import annotations

from recoupe.exporters.html import HtmlExporter
from recoupe.exporters.json_file import JsonExporter
from recoupe.exporters.markdown import MarkdownExporter
from recoupe.ports import Exporter

EXPORTERS: tuple[Exporter, ...] = (HtmlExporter(), MarkdownExporter(), JsonExporter())
