"""The French pack: resources as data, and the spaCy pipe, loaded when first needed."""
