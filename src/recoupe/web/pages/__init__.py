"""One module a part of the desk: what a path shows, and nothing about how it is found."""
