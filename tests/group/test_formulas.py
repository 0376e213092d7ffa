from recoupe.group.copies import find_copies
from recoupe.group.formulas import CROWD

from .pages import article

FOOT = "Nos lecteurs ont été nombreux à nous écrire à ce propos et leurs avis ont guidé ce récit."


def own(n: int) -> str:
    return " ".join(f"mot{n}{chr(97 + k)}{k}" for k in range(40)) + "."


def test_a_formula_of_many_articles_makes_no_copies() -> None:
    pages = [article(f"p{n}", f"Titre {n}", f"{own(n)} {FOOT}") for n in range(CROWD + 3)]
    assert len(find_copies(pages[:2], [])) == 1
    assert find_copies(pages, []) == ()


def test_a_dispatch_that_a_crowd_prints_is_still_a_copy() -> None:
    text = f"{own(1)} Les dockers ont cessé le travail jeudi matin pour dénoncer la vente du quai."
    pages = [article(f"p{n}", f"Titre {n}", text) for n in range(CROWD + 3)]
    joined = {pages[0].id}
    for copy in find_copies(pages, []):
        joined.update(copy.members)
    assert joined == {page.id for page in pages}
