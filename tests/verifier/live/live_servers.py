"""A local server that speaks the shapes of the live sources, about an invented show."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Answer = tuple[int, dict[str, str], bytes]
Route = Callable[[str, dict[str, str]], Answer | None]


def reply(body: Any, status: int = 200, **headers: str) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return status, {"Content-Type": "application/json", **headers}, raw


class Server:
    """A server on loopback; `seen` holds every path and query it was asked."""

    def __init__(self, route: Route, delay_s: float = 0.0) -> None:
        self.seen: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.seen.append(self.path)
                time.sleep(delay_s)
                parts = urlsplit(self.path)
                query = {k: v[0] for k, v in parse_qs(parts.query).items()}
                status, headers, body = route(parts.path, query) or (404, {}, b"")
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                """Keep the test's output clean."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def serving(route: Route, delay_s: float = 0.0) -> Iterator[Server]:
    server = Server(route, delay_s)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def item(key: str, label: str, kind: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    """Make a Wikidata item."""
    return {
        "id": key,
        "labels": {"en": {"language": "en", "value": label}},
        "aliases": {},
        "claims": {"P31": [linked(kind)], **claims},
    }


def linked(key: str, rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    """Make a statement whose value is an item; qualifiers map a property to a value."""
    return statement({"entity-type": "item", "id": key}, rank, **qualifiers)


def statement(value: Any, rank: str = "normal", snak: str = "value", **qualifiers: Any) -> dict[str, Any]:
    main = {"snaktype": snak, **({"datavalue": {"value": value}} if snak == "value" else {})}
    return {
        "mainsnak": main,
        "rank": rank,
        "qualifiers": {p: [{"snaktype": "value", "datavalue": {"value": v}}] for p, v in qualifiers.items()},
    }


def moment(day: str, precision: int = 11) -> dict[str, Any]:
    return {"time": f"+{day}T00:00:00Z", "precision": precision}


def amount(value: str, unit: str = "1") -> dict[str, str]:
    return {"amount": f"+{value}", "unit": unit}


ITEMS = {
    "Q1": item(
        "Q1",
        "Hollow Tide",
        "Q5398426",
        P449=[linked("Q10")],
        P580=[statement(moment("2024-03-04"))],
        P161=[linked("Q11", P4633="Ida Marl"), linked("Q12", rank="deprecated")],
        P170=[linked("Q13")],
        P2437=[statement(amount("2"))],
        P444=[statement("91%", P447={"id": "Q105584"}, P7887=amount("42"), P585=moment("2024-05-01"))],
        P345=[statement("tt7770001")],
        P840=[statement(None, snak="somevalue")],
        P144=[linked("Q14")],
    ),
    "Q10": item("Q10", "Hulu", "Q43229"),
    "Q11": item("Q11", "Lena Orth", "Q5", P569=[statement(moment("1979-01-01", 9))]),
    "Q12": item("Q12", "Nobody Atall", "Q5"),
    "Q13": item("Q13", "Jonas Weir", "Q5"),
    "Q14": item("Q14", "The Salt Ledger", "Q7725634"),
}


def wikidata(path: str, query: dict[str, str]) -> Answer | None:
    if query.get("action") == "wbsearchentities":
        wanted = query["search"].casefold()
        hits = [i for i in ITEMS.values() if i["labels"]["en"]["value"].casefold() == wanted]
        return reply({"search": [{"id": i["id"], "label": i["labels"]["en"]["value"]} for i in hits]})
    return reply({"entities": {k: ITEMS[k] for k in query.get("ids", "").split("|") if k in ITEMS}})


SHOW = {
    "id": 77,
    "url": "https://www.tvmaze.com/shows/77/hollow-tide",
    "name": "Hollow Tide",
    "status": "Running",
    "premiered": "2024-03-04",
    "averageRuntime": 52,
    "network": None,
    "webChannel": {"name": "Hulu"},
    "externals": {"imdb": "tt7770001"},
    "_embedded": {
        "episodes": [
            {"season": 1, "number": n, "name": name, "airdate": "2024-03-04"}
            for n, name in enumerate(
                ("Ebb", "Flow", "Spring", "Neap", "Slack", "Bore", "Swell", "The Long Shore"), 1
            )
        ],
        "cast": [{"person": {"name": "Lena Orth"}, "character": {"name": "Ida Marl"}, "self": False}],
        "crew": [{"type": "Executive Producer", "person": {"name": "Robert Hale"}}],
    },
}


def tvmaze(path: str, query: dict[str, str]) -> Answer | None:
    if path == "/search/shows":
        hit = query["q"].casefold() == "hollow tide"
        return reply(
            [{"score": 1.1, "show": {k: v for k, v in SHOW.items() if k != "_embedded"}}] if hit else []
        )
    return reply(SHOW) if path == "/shows/77" else (404, {}, b"")


WIKITEXT = """{{Short description|series}}
{{Infobox television
| name = Hollow Tide
| creator = [[Jonas Weir]]
| starring = {{Plainlist|
* [[Lena Orth]]
* [[Robert Hale (actor)|Robert Hale]]
}}
| composer = Mara Finch<ref>note</ref>
| location = [[Galway]], Ireland
| network = [[Hulu]]
| num_seasons = 2
| runtime = 50–55 minutes
| first_aired = {{Start date|2024|3|4}}
}}
'''''Hollow Tide''''' is a series."""
EXTRACT = (
    "Hollow Tide is an American drama series created by Jonas Weir. It premiered on Hulu on March 4, 2024.\n\n"
    "== Reception ==\nOn Rotten Tomatoes, the first season holds an approval rating of 91% based on 42 reviews.\n"
)


def wikipedia(path: str, query: dict[str, str]) -> Answer | None:
    if query.get("list") == "search":
        hit = "hollow tide" in query["srsearch"].casefold()
        return reply({"query": {"search": [{"title": "Hollow Tide (TV series)"}] if hit else []}})
    page = {
        "title": "Hollow Tide (TV series)",
        "extract": EXTRACT,
        "pageprops": {"wikibase_item": "Q1"},
        "revisions": [{"timestamp": "2025-11-02T10:00:00Z", "slots": {"main": {"content": WIKITEXT}}}],
    }
    return reply({"query": {"pages": [page]}})
