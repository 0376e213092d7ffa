from __future__ import annotations

import ipaddress
import time

import pytest

from recoupe.errors import ReadError
from recoupe.readers.web import address
from recoupe.readers.web.address import is_public, vetted


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "2001:db8::1", "::127.0.0.1", "198.18.0.1", "192.0.2.1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(ip: str) -> None:
    assert not is_public(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    "ip", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"]
)
def test_addresses_that_are(ip: str) -> None:
    assert is_public(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "javascript:x", "//a.example/",
        "http://", "http:///x", "http://user:pass@a.example/", "http://a.example:99999/", "http://[::1/",
        "http://a.example/ x", "http://a.example/\r\nHost: b", "http://" + "a" * 300 + ".example/", "x" * 5000,
    ],
)  # fmt: skip
def test_what_is_not_even_looked_up(url: str) -> None:
    with pytest.raises(ReadError) as error:
        vetted(url, resolve=lambda *_: pytest.fail("looked up"))
    assert error.value.code == "read-url-refused"


def test_one_address_that_is_not_public_spoils_the_name() -> None:
    with pytest.raises(ReadError) as error:
        vetted("http://a.example/", resolve=lambda *_: ["1.1.1.1", "10.0.0.1"])
    assert error.value.code == "read-url-refused"


@pytest.mark.parametrize(
    "url",
    ["http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://localhost/", "http://[::1]/"],
)
def test_other_spellings_of_this_machine(url: str) -> None:
    with pytest.raises(ReadError) as error:
        vetted(url)
    assert error.value.code in ("read-url-refused", "read-url-failed")


def test_the_place_is_the_vetted_address() -> None:
    place = vetted(
        "https://Évran.example/à côté?q=é#x".replace(" ", "%20"), resolve=lambda *_: ["1.1.1.1"]
    )
    assert (place.ip, place.port, place.secure) == ("1.1.1.1", 443, True)
    assert place.host == "xn--vran-9oa.example"
    assert place.target == "/%C3%A0%20c%C3%B4t%C3%A9?q=%C3%A9"
    assert (
        vetted("http://a.example:8080", resolve=lambda *_: ["1.1.1.1"]).authority
        == "a.example:8080"
    )


def test_a_name_that_is_not_found_or_not_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "SECONDS_TO_RESOLVE", 0.05)

    def slow(*_: object) -> list[str]:
        time.sleep(0.3)
        return ["1.1.1.1"]

    def lost(*_: object) -> list[str]:
        raise OSError("no such name")

    for resolve in (slow, lost, lambda *_: [], lambda *_: ["nonsense"]):
        with pytest.raises(ReadError) as error:
            vetted("http://a.example/", resolve=resolve)
        assert error.value.code == "read-url-failed"
