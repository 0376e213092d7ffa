"""Why articles are of one story, in a reader's words: names, rare words and days they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import stopwords
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.text.folding import fold_name, words

SHOWN = 6
NAMED = ("person", "organisation", "place", "country")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def reasons_for(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[str, ...]:
    """Up to three lines, most telling first; one line for a story of one article."""
    if len(articles) < 2:
        return ("seul article sur ce sujet",)
    lines = []
    names = shared_names(marks)
    if names:
        lines.append("noms communs : " + _list(names))
    matter = shared_words(articles)
    if matter:
        lines.append("mots communs : " + _list(matter))
    days = shared_days(articles, marks)
    if days:
        lines.append("jours communs : " + _list(days))
    return tuple(lines) or ("vocabulaire proche",)


def shared_names(marks: Sequence[Marks]) -> list[tuple[str, int]]:
    """Names that at least two articles mention, with how many do."""
    holders: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for one in marks:
        here = {fold_name(m.norm): m.norm for m in one.mentions if m.kind in NAMED[:3] and m.norm}
        holders.update(here.keys())
        for key, name in here.items():
            shown.setdefault(key, name)
    ranked = sorted(holders.items(), key=lambda item: (-item[1], item[0]))
    return [(shown[key], n) for key, n in ranked if n > 1 and key][:SHOWN]


def shared_words(articles: Sequence[Article]) -> list[tuple[str, int]]:
    """The rarest words that most articles use, with a capital where they always have one."""
    holders: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for article in articles:
        here = set()
        for word, span in words(article.text):
            key = term(word)
            if len(word) > 3 and word not in stopwords() and word.isalpha():
                here.add(key)
                uses[key] += 1
                written = span.of(article.text)
                if key not in shown or (written.islower() and not shown[key].islower()):
                    shown[key] = written
        holders.update(here)
    known = background()
    least = max(2, len(articles) / 2)
    common = [key for key, held in holders.items() if held >= least]
    common.sort(key=lambda key: (-holders[key] * uses[key] ** 0.5 * known.idf(key), key))
    return [(shown[key], holders[key]) for key in common[:SHOWN]]


def shared_days(articles: Sequence[Article], marks: Sequence[Marks]) -> list[tuple[str, int]]:
    """Days that at least two articles name, as the first of them writes them."""
    text = {article.id: article.text for article in articles}
    holders: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for one in marks:
        for time in one.times:
            if time.value and _DAY.fullmatch(time.value) and one.article_id in text:
                holders[time.value[-5:]].add(one.article_id)
                shown.setdefault(time.value[-5:], time.span.of(text[one.article_id]))
    ranked = sorted(holders.items(), key=lambda item: (-len(item[1]), item[0]))
    return [(shown[day], len(ids)) for day, ids in ranked if len(ids) > 1][:SHOWN]


def _list(items: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in items)
