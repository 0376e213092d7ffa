from __future__ import annotations

import time

import pytest

from recoupe.readers.web.robots import EVERYTHING, NOTHING, fits, parse_robots


@pytest.mark.parametrize(
    ("pattern", "target", "expected"),
    [
        ("/", "/x", True), ("/a", "/b", False), ("/*.php", "/x/y.php?z", True), ("/*.php$", "/y.php?z", False),
        ("/*.php$", "/y.php", True), ("/a$", "/a", True), ("/a$", "/ab", False), ("*", "/x", True),
        ("/a*b*c", "/a-b-c-d", True), ("/a*b*c", "/a-c-b", False), ("/a*a$", "/a", False), ("/*a*a$", "/xaya", True),
    ],
)  # fmt: skip
def test_patterns(pattern: str, target: str, expected: bool) -> None:
    assert fits(pattern, target) is expected


def test_the_longest_rule_decides_and_of_equals_the_one_that_allows() -> None:
    text = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\nDisallow:\n"
    rules = parse_robots(text, "recoupe")
    assert [rules.allows(p) for p in ("/a", "/a/b/x", "/c", "/d")] == [False, True, True, True]


def test_groups_are_by_agent_and_a_name_of_ones_own_goes_first() -> None:
    text = (
        "\ufeffUser-Agent: *\nDisallow: /\nUser-agent: autre\nUser-agent: RECOUPE/2.0 # nous\n"
        "Crawl-delay: 2.5\nDisallow: /x\nSitemap: http://a.example/s.xml\n"
    )
    rules = parse_robots(text, "recoupe")
    assert (rules.allows("/y"), rules.allows("/x"), rules.delay) == (True, False, 2.5)
    assert not parse_robots(text, "tiers").allows("/y")


def test_nothing_said_allows_everything() -> None:
    for text in ("", "garbage", "Disallow: /", "User-agent: autre\nDisallow: /"):
        assert parse_robots(text, "recoupe").allows("/x")
    assert EVERYTHING.allows("/x")
    assert not NOTHING.allows("/x")


def test_hostile_rules_take_no_time() -> None:
    text = "User-agent: *\n" + "Disallow: /" + "*a" * 900 + "\n" + "Allow: /x\n" * 50_000
    start = time.perf_counter()
    rules = parse_robots(text, "recoupe")
    rules.allows("/" + "a" * 3000)
    assert time.perf_counter() - start < 2
