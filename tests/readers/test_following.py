from __future__ import annotations

import gzip

import pytest

from recoupe.model.page import ItemError, Page
from recoupe.readers.options import ReadOptions
from recoupe.readers.sources import read_sources
from tests.readers.samples import FULL_ITEM, HTML, SHORT_ITEM, codes, items, pages, rss, sitemap
from tests.readers.web.site import Site, answer, running

NEWS_MAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{}</loc><news:news>
 <news:publication_date>2031-02-03T04:05:06+01:00</news:publication_date></news:news></url></urlset>"""


@pytest.fixture
def found_site() -> object:
    with running() as site:
        yield site


def html(number: int) -> bytes:
    return HTML.replace("mardi", f"mardi {number}").encode()


def test_addresses_are_fetched_because_they_are_given(found_site: Site) -> None:
    site = found_site
    site.gives["/p"] = answer(html(1), Content_Type="text/html; charset=utf-8")
    (page,) = read_sources([f"{site.root}/p"], ReadOptions(fetcher=site.client()))
    assert isinstance(page, Page)
    assert (page.url, page.media_type, page.text) == (
        f"{site.root}/p",
        "text/html",
        html(1).decode(),
    )
    assert page.fetched is not None


def test_a_feeds_links_and_a_sitemaps_are_followed_only_when_allowed(found_site: Site) -> None:
    site = found_site
    site.gives |= {f"/{n}": answer(html(n), Content_Type="text/html") for n in range(3)}
    site.gives["/feed"] = answer(
        rss(SHORT_ITEM.replace("https://nouvelles.example/pont/breve", "/1"), FULL_ITEM)
    )
    site.gives["/s.xml.gz"] = answer(gzip.compress(sitemap(f"{site.root}/2", f"{site.root}/404")))
    site.gives["/index"] = answer(
        f"<sitemapindex><sitemap><loc>{site.root}/s.xml.gz</loc></sitemap></sitemapindex>".encode()
    )
    sources = [f"{site.root}/feed", f"{site.root}/index"]
    shy = list(read_sources(sources, ReadOptions(fetcher=site.client())))
    assert codes(shy) == ["read-needs-fetch", "ok", "read-needs-fetch"]
    assert "/1" not in [path for path, _ in site.asked]
    bold = list(read_sources(sources, ReadOptions(fetcher=site.client(), follow=True)))
    assert codes(bold) == ["ok", "ok", "ok", "read-status"]
    assert [p.url for p in bold if isinstance(p, Page)][::2] == [f"{site.root}/1", f"{site.root}/2"]


def test_the_day_of_a_news_sitemap_is_the_pages(found_site: Site) -> None:
    site = found_site
    site.gives["/0"] = answer(html(0))
    options = ReadOptions(fetcher=site.client(), follow=True)
    (page,) = pages(items(NEWS_MAP.format(f"{site.root}/0").encode(), "s.xml", options))
    assert page.published == "2031-02-03T04:05:06+01:00"


def test_lists_in_lists_end_and_so_do_long_ones(found_site: Site) -> None:
    site = found_site
    index = f"<sitemapindex><sitemap><loc>{site.root}/index</loc></sitemap></sitemapindex>".encode()
    site.gives["/index"] = answer(index)
    options = ReadOptions(fetcher=site.client(), follow=True, max_links=2)
    assert codes(items(index, "s.xml", options)) == ["read-nested-archive"]
    many = sitemap(*(f"{site.root}/x{n}" for n in range(5)))
    assert codes(items(many, "s.xml", options)) == ["read-status", "read-status", "read-too-many"]
    assert codes(items(sitemap("ftp://a.example/"), "s.xml", options)) == ["read-empty"]


def test_a_fetched_failure_names_its_address(found_site: Site) -> None:
    options = ReadOptions(fetcher=found_site.client())
    (failed,) = read_sources([f"{found_site.root}/none"], options)
    assert isinstance(failed, ItemError)
    assert (failed.locator, failed.code) == (f"{found_site.root}/none", "read-status")
