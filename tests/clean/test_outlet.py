from __future__ import annotations

import pytest

from recoupe.clean.dump import dump_lines
from recoupe.clean.outlet import visible_outlet
from recoupe.clean.traits import traits_of
from tests.clean.pages import PARAGRAPHS, TITLE


def outlet(text: str, first: int | None = None, url: str | None = None) -> tuple[str, str] | None:
    lines = dump_lines(text)
    found = visible_outlet(lines, traits_of(lines), url, first)
    return (found.value, found.reason) if found else None


@pytest.mark.parametrize(
    ("text", "first", "value", "reason"),
    [
        (f"{TITLE}\n{PARAGRAPHS[0]}\n© Le Phare - 2031 | Tous droits réservés", 1, "Le Phare", "copyright line"),
        (f"{TITLE}\n{PARAGRAPHS[0]}\nTous droits réservés Le Phare libre", 1, "Le Phare libre", "copyright line"),
        (f"{TITLE}\n{PARAGRAPHS[0]}\nLE PHARE - 2031 | Tous droits", 1, "LE PHARE", "copyright line"),
        (f"{TITLE}\n{PARAGRAPHS[0]}\nSource : Cap Kerbihan", 1, "Cap Kerbihan", "source line"),
        (f"Le Phare | Toute l’info de la côte\n{TITLE}\n{PARAGRAPHS[0]}", 2, "Le Phare", "first line of the page, a name and a slogan"),
        (f"Le Phare\n{TITLE}\n{PARAGRAPHS[0]}\nLa lettre du soir de Le Phare", 2, "Le Phare", "first line of the page"),
        (f"LE PHARE\n{TITLE}\nLe Phare-Parmi {PARAGRAPHS[0]}", 2, "Le Phare", "named before the text"),
    ],
)  # fmt: skip
def test_outlet_with_its_reason(text: str, first: int, value: str, reason: str) -> None:
    assert outlet(text, first) == (value, reason)


def test_address_is_the_last_resort_and_silence_beats_a_guess() -> None:
    assert outlet(PARAGRAPHS[0], 0, "https://www.phare.example/a") == (
        "phare.example", "domain of the address",
    )  # fmt: skip
    assert outlet(f"{TITLE}\n{PARAGRAPHS[0]}", 1) is None
    assert outlet(f"Accueil\n{TITLE}\n{PARAGRAPHS[0]}\nPhoto : © Agence Lannig", 2) is None
    assert outlet(f"{TITLE}\n{PARAGRAPHS[0]}\nSource : AFP", 1) is None


def test_the_first_half_of_a_compound_is_no_outlet() -> None:
    text = f"{TITLE}\nLes Côtes-Basses ont voté lundi contre la digue.\nLes Côtes-Basses en images"
    assert outlet(text, 1) is None
