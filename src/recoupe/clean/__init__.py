"""Page to Article: what a reader would call the article, the rest kept with its reason."""
