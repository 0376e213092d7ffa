"""What the pages of a dossier show, made ready for the templates of every format."""
