from recoupe.group.copies import find_copies
from recoupe.group.origins import find_origins
from recoupe.model.marks import Marks, Quotation
from recoupe.model.span import Span

from .pages import BRIDGE, article

WIRE = article(
    "wire",
    "Grève des dockers à Port-Lazare",
    "Les dockers de Port-Lazare ont cessé le travail jeudi matin pour dénoncer la vente du "
    "terminal sud à un groupe étranger. Une vingtaine de navires attendaient au large en fin de "
    "journée, selon la capitainerie. « Nous ne bougerons pas avant d'avoir lu le contrat de vente "
    "que la ville veut signer », a lancé leur délégué. Le maire a promis une réunion lundi.",
    outlet="Agence du Littoral",
    published="2030-05-02",
)
REPRINT = article(
    "reprint",
    "Port-Lazare : les quais bloqués",
    "Notre port tourne au ralenti. Les dockers de Port-Lazare ont cessé le travail jeudi matin "
    "pour dénoncer la vente du terminal sud à un groupe étranger. Une vingtaine de navires "
    "attendaient au large en fin de journée, selon la capitainerie.\nAvec Agence du Littoral",
    outlet="La Dépêche des quais",
    published="2030-05-03",
)
OWN = article(
    "own",
    "Colère sur les quais",
    "À Port-Lazare, personne ne décharge plus rien. « Nous ne bougerons pas avant d'avoir lu le "
    "contrat de vente que la ville veut signer », répète le délégué syndical devant les grilles.",
)


def test_a_reprint_is_found_with_its_longest_passages_in_both_articles() -> None:
    copy, credit = find_copies([WIRE, REPRINT], [])
    assert copy.members == ("wire", "reprint")
    assert copy.kind == "same_dispatch"
    assert copy.share > 0.5
    left, right = copy.evidence[:2]
    assert left.span.of(WIRE.text) == right.span.of(REPRINT.text)
    assert left.span.of(WIRE.text).startswith("Les dockers de Port-Lazare ont cessé")
    assert credit.kind == "credited"
    assert credit.evidence[0].span.of(REPRINT.text) == "Avec Agence du Littoral"
    assert "Agence du Littoral" in credit.reason


def test_a_shared_quotation_is_no_copy() -> None:
    assert find_copies([WIRE, OWN], []) == ()
    straight = article("straight", "Quais", OWN.body_text.replace("« ", "").replace(" »", ""))
    start = straight.text.index("Nous ne")
    part = Span(start, straight.text.index(", répète"))
    quotation = Quotation(content=part, mode="direct", parts=(part,))
    marks = [Marks(article_id="straight", quotations=(quotation,))]
    padded = article("padded", "Quais", straight.body_text + " " + BRIDGE[0].body_text)
    assert find_copies([WIRE, straight], marks) == ()
    assert find_copies([OWN, padded], []) == ()


def test_offices_and_institutions_named_alike_are_no_copy() -> None:
    name = "la secrétaire générale de la Commission mixte des pêches de la mer du Levant, Ana Trel"
    left = article(
        "a", "Pêche", f"Lundi, {name}, ouvrait les débats devant trente délégués venus tôt."
    )
    right = article(
        "b", "Quotas", f"Rien ne presse pour {name}, dont le mandat finit à Noël prochain."
    )
    assert find_copies([left, right], []) == ()


def test_origins_partition_the_articles_and_name_the_first() -> None:
    pages = [OWN, REPRINT, WIRE]
    origins = find_origins(pages, find_copies(pages, []))
    assert [o.members for o in origins] == [("own",), ("reprint", "wire")]
    assert [o.first for o in origins] == ["own", "wire"]
    assert origins[0].reuse == 0.0
    assert origins[1].reuse > 0.5
    assert "passage" in origins[1].reason


def test_copies_of_copies_are_of_one_origin() -> None:
    extra = article("extra", "Navires", "Rien de neuf ce soir. " + REPRINT.body_text.split("\n")[0])
    pages = [WIRE, REPRINT, extra]
    copies = [c for c in find_copies(pages, []) if set(c.members) != {"wire", "extra"}]
    (origin,) = find_origins(pages, copies)
    assert origin.members == ("wire", "reprint", "extra")
    assert origin.first is None  # one day is unknown


def test_pages_told_in_their_own_words_are_of_as_many_origins() -> None:
    assert find_copies(BRIDGE, []) == ()
    assert len(find_origins(BRIDGE, ())) == 3


def test_the_same_text_twice_is_one_origin() -> None:
    twin = article("twin", WIRE.title, WIRE.body_text)
    (copy,) = find_copies([WIRE, twin], [])
    assert copy.share == 1.0
    assert "même dépêche" in copy.reason
