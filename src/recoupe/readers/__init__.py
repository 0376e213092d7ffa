"""Files, folders and JSON lines to Pages."""
