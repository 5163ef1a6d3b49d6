"""What mutation starts from: honest bytes for every door, out of the repository's own pages, texts and bodies."""

from __future__ import annotations

import json
from pathlib import Path

from fuzz_targets import ROOT

_SAID = {"name": "The studio", "url": "https://a.example/x", "tier": 1}
_BODIES: tuple[dict[str, object], ...] = (
    {"property": "budget", "value": 8_000_000, "unit": "USD"},
    {
        "property": "release_date",
        "value": "2024-07-04",
        "qualifiers": {"event": "release"},
        "as_of": "2024-08",
    },
    {"property": "critic_score", "value": 91, "unit": "%", "qualifiers": {"aggregator": "Rotten Tomatoes"}},
    {"property": "cast", "value": "Ann Author", "complete": True},
    {"property": "box_office", "value": 1.5e8, "unit": "USD", "bound": "more_than", "resolution": 1e6},
)
_FILM = {"name": "Red Sea", "type": "film", "year": 2024, "aliases": ["The Red Sea"], "ids": {"imdb": "tt1"}}
FACTS = tuple(json.dumps({"subject": _FILM, **body, "source": _SAID}) for body in _BODIES)
ARTICLE = (
    "Red Sea breaks the ice\n\nThe film “Red Sea” opened on July 4, 2024 and cost $8 million. It made more than "
    "$150 million worldwide and has a score of 91% on Rotten Tomatoes, based on 52 reviews. Ann Author, 42, plays "
    "Captain Jones.\n\nThe sequel is planned for spring 2026; the series was not renewed for a third season, and "
    "No. 2 on the chart that week was nearly twice as long."
)
SHEET_CSV = (
    "subject,type,year,property,value,unit,source,tier,as_of,q.territory,complete,aliases,id.imdb\n"
    'Red Sea,film,2024,box_office,"150,000,000",USD,The studio,1,2024-08-01,worldwide,yes,The Red Sea|RS,tt1\n'
)
LISTS = (
    "# a list\nhttps://a.example/x\nwww.b.example/y?utm_source=z\n",
    "url;title;published;desk\nhttps://a.example/x;A title;2025-10-04;film\n",
    '{"text": "A text of a list", "title": "A title", "url": "https://a.example/x"}\n',
    '{"url": "https://a.example/x", "title": "T"}\n{"text": "A text", "published": "2025"}\n"https://c.example/"\n',
    "<?xml version='1.0'?><rss><channel><item><title>T</title><link>https://a.example/x</link><guid>1</guid>"
    "<pubDate>Sat, 04 Oct 2025 10:00:00 GMT</pubDate></item></channel></rss>",
    "<urlset><url><loc>https://a.example/x</loc><lastmod>2025-10-04</lastmod></url></urlset>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link href='https://a.example/x'/></entry></feed>",
)


def seeds(name: str) -> list[bytes]:
    """Return the seeds of a target; bodies that lie beside the repository join where they are there."""
    return [seed.encode("utf-8") if isinstance(seed, str) else seed for seed in _SEEDS[name]()]


def _pages() -> list[str | bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "tests" / "pages").glob("*/input.html"))]


def _texts() -> list[str | bytes]:
    found = [path.read_bytes() for path in sorted((ROOT / "tests" / "corpus").glob("*/article.txt"))]
    return [ARTICLE, *found]


def _bodies() -> list[str | bytes]:
    import ballard_world as world

    shows = [world.SHOW_WITH_ALL, {"entities": {e["id"]: e for e in world.WIKIDATA}}]
    wiki = {
        "title": "Ballard (TV series)",
        "description": "2025 television series",
        "revisions": [{"content": world.PAGE}],
    }
    film = {
        "imdbID": "tt1",
        "Title": "Red Sea",
        "Type": "movie",
        "Year": "2024",
        "Released": "04 Jul 2024",
        "Runtime": "1 h 40 min",
        "Actors": "Ann Author, B. Cee (x)",
        "Director": "N/A",
        "BoxOffice": "$1,000",
        "imdbRating": "7.1",
        "Metascore": "61",
        "Ratings": [{"Source": "Rotten Tomatoes", "Value": "91%"}],
    }
    return [json.dumps(body) for body in (*shows, {"query": {"pages": [wiki]}}, film, world.CAST)] + [
        path.read_bytes() for path in _recorded() if path.stat().st_size < 30_000
    ]


def _recorded() -> list[Path]:
    folders = (
        "tvmaze",
        "tmdb",
        "omdb",
        "openlibrary",
        "musicbrainz",
        "wikidata",
        "wikipedia",
        "googlefactcheck",
    )
    return [p for f in folders for p in sorted((ROOT.parent / "shared" / "recordings" / f).glob("*.json"))]


_SEEDS = {
    "page": _pages,
    "claims": _texts,
    "sheet": lambda: [*FACTS, "\n".join(FACTS), SHEET_CSV],
    "records": _bodies,
    "lists": lambda: [*LISTS],
    "verdicts": lambda: ["\n--\n".join((ARTICLE, "\n".join(FACTS)))],
}
