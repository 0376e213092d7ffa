"""What a person types into the search box, understood.

Words must all be there; words between quotation marks stand side by side; ``-word`` must not
be there; ``word*`` may go on. Nothing that can be typed is an error.
"""

from __future__ import annotations

import re

from recoupe.lang.fr.stopwords import stopwords
from recoupe.storage.search_matching import Term, Terms
from recoupe.text.folding import bare_words

# Characters and terms of a query that are looked at.
LONGEST, MOST = 400, 16
MARKS = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})
PART = re.compile(r'(?P<minus>(?<!\S)[-−])?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


def understood(text: str) -> Terms:
    """The terms of a query; function words are left out where other words are wanted."""
    found: list[Term] = []
    for match in PART.finditer(text[:LONGEST].translate(MARKS)):
        found += terms_of(match)
    told = tuple(term for term in found if not empty(term))
    wanted = any(not term.kept_out for term in told)
    return (told if wanted else tuple(found))[:MOST]


def terms_of(match: re.Match[str]) -> list[Term]:
    """A phrase as one term; a run of letters as a term for each of its words."""
    kept_out = match["minus"] is not None
    if match["phrase"] is not None:
        words = tuple(bare_words(match["phrase"]))
        return [Term(words=words, kept_out=kept_out)] if words else []
    words = tuple(bare_words(match["word"]))
    begins = match["word"].endswith("*")
    if kept_out and words:
        return [Term(words=words, begins=begins, kept_out=True)]
    last = len(words) - 1
    return [Term(words=(w,), begins=begins and n == last) for n, w in enumerate(words)]


def empty(term: Term) -> bool:
    """Whether the term is a function word, or a letter that an apostrophe left."""
    if len(term.words) > 1 or term.begins:
        return False
    word = term.words[0]
    return word in stopwords() or (len(word) == 1 and word.isalpha())
