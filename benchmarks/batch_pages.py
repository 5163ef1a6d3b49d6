"""Generated pages and the hosts that serve them: `python -m benchmarks.batch_pages PAGES PORT LOG` is the server.

The server is a process of its own; it answers on 127.0.0.2, 127.0.0.3 … and writes one line a request to LOG.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from pathlib import Path

HOSTS = 50
SEED = 20261123
_SHOWS = [
    f"{a} {b}"
    for a in "Lantern Saltmarsh Copper Winter Glass".split()
    for b in "Street Row Harbour Crown".split()
]
_PEOPLE = [
    f"{a} {b}"
    for a in "Ida Tom Nell Odile Marcus Vera".split()
    for b in "Vance Rudd Okoro Marrow Lindqvist".split()
]
_SERVICES = "Netflix,Hulu,Prime Video,Apple TV+,HBO Max".split(",")
_MONTHS = "January February March April May June July August September October November December".split()
_PLAIN = (
    "The first hours take their time, and the weather does a good part of the acting.",
    "It is a story about rent, memory and the sort of quarrel that outlives everybody who began it.",
    "The camera stays low and close to the ground, so that every room seems a little too large.",
    "Nobody in the village wants to talk about the ledger, which is of course all that anybody talks about.",
    "What begins as a comedy of manners turns, almost without a sign, into something much colder.",
    "The sound department deserves a prize of its own for making so much rain feel warm.",
)


def address(number: int, port: int) -> str:
    """Return the address of a page; neighbours stand on different hosts."""
    return f"http://127.0.0.{number % HOSTS + 2}:{port}/page/{number}.html"


def page(number: int) -> bytes:
    """Return one page: a headline, ten paragraphs, some twenty checkable statements."""
    chance = random.Random(f"{SEED} {number}")
    show, service = chance.choice(_SHOWS), chance.choice(_SERVICES)
    date = f"{chance.choice(_MONTHS)} {chance.randint(1, 28)}, {chance.randint(2019, 2025)}"
    lead, other = chance.sample(_PEOPLE, 2)
    said = [
        f"{service}'s <em>{show}</em> premiered on {date}.",
        f"The first season of <em>{show}</em> has {chance.randint(4, 13)} episodes.",
        f"<em>{show}</em> stars {lead} as Detective {other.split()[1]}.",
        f"<em>{show}</em> was created by {other}.",
        f"The series holds a {chance.randint(40, 100)}% score on Rotten Tomatoes from {chance.randint(9, 90)} reviews.",
        f"It drew {chance.randint(3, 300)} million hours in its first week.",
        f"<em>{show}</em> was filmed in {chance.choice(('Porto', 'Hull', 'Toronto', 'Cape Town'))}.",
        f"<em>{show}</em> has been renewed for a second season.",
    ]
    paragraphs = [f"<p>{one} {' '.join(chance.sample(_PLAIN, 3))}</p>" for one in said]
    title = f"{show} Is Back, Part {number}"
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<meta property='article:published_time' content='2025-10-{number % 28 + 1:02}T08:00:00Z'></head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{''.join(paragraphs)}</article></body></html>"
    ).encode()


async def _serve(pages: int, port: int, log: Path) -> None:
    with log.open("w", buffering=1) as lines:

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:  # somebody only looked whether we are there
                writer.close()
                return
            path = head.split(b" ")[1].decode()
            host = writer.get_extra_info("sockname")[0]
            lines.write(f"{host} {time.monotonic():.4f} {path}\n")
            number = path.removeprefix("/page/").removesuffix(".html")
            known = number.isdigit() and int(number) < pages
            body = page(int(number)) if known else b""
            writer.write(
                f"HTTP/1.1 {'200 OK' if known else '404 Not Found'}\r\nContent-Type: text/html; charset=utf-8\r\n"
                f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
                + body
            )
            await writer.drain()
            writer.close()

        servers = [await asyncio.start_server(answer, f"127.0.0.{n + 2}", port) for n in range(HOSTS)]
        await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
