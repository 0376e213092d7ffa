from recoupe.group.stream_copies import CopyWindow

from .pages import BRIDGE, article
from .test_copies import OWN, REPRINT, WIRE


def test_a_reprint_is_of_the_origin_of_what_it_takes_over() -> None:
    window = CopyWindow()
    first, again, other = (window.origin(page) for page in (WIRE, REPRINT, OWN))
    assert first.first == "wire"
    assert (again.id, again.first) == (first.id, "wire")
    assert again.reuse > 0.5
    assert other.id != first.id
    assert other.first == "own"


def test_what_has_left_the_window_is_not_remembered() -> None:
    window = CopyWindow(most=2)
    for page in (WIRE, *BRIDGE[:2]):
        window.origin(page)
    assert window.origin(article("late", WIRE.title, WIRE.body_text)).first == "late"
