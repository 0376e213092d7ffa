"""Sphinx settings."""

project = "Recoupe"
author = "The Recoupe authors"
copyright = "2026, The Recoupe authors"  # noqa: A001
extensions = ["myst_parser", "sphinx_click"]
source_suffix = {".md": "markdown", ".rst": "restructuredtext"}
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "Recoupe"
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3
