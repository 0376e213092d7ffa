"""Story and marks to entities, dated times and resolved speakers."""
