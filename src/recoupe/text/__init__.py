"""Pure functions on text: folding, alignment, shingles, similarity."""
