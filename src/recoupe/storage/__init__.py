"""Where dossiers are kept: folders of files, and the workspace."""
