"""Own mutations: JSON is bent as a tree, text by pieces that break readers; both by a given source of chance."""

from __future__ import annotations

import json
import random
from typing import Any

ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 10**400, -(10**30), 2**63, 1e308, 1e-320, 0.1, float("inf"), float("nan"), "", " ", "0", "00", "-1", "1e9",
    "9" * 400, "\ud800", "\0", "\x1b[2J", "\u202e", "²", "٣", "⅓", "１２", "N/A", "0000-00-00", "9999-12-31", "2025-02-30", "2025-13", "-0001",
    "+99999-01-01T00:00:00Z", "Q", "Q0", "P1", "{{", "}}", "[[", "{{{1|}}}", "<ref>", "%s", "{}", "{subject}", "$1", [], {}, [[]], [None], {"": ""},
    {"name": []}, {"value": None}, "x" * 5000,
)  # fmt: skip
ODD_PIECES: tuple[str, ...] = (
    "\0", "\x1b[2J", "\ud7ff", "\u202e", "\ufeff", "\u2028", "\x85", "\xad", "²", "٣", "⅓", "１２", "½", "№", "ﬂ", "İ", "ß", "ŉ", "ǆ", "\u0345", "e\u0301\u0301",
    "$", "€", "%", "9" * 50, "9" * 5000, "1,", "1.", ".5", "0", "00", "-", "–", "$0 million", "0%", "10^9", "1e9", "no. 0", "No. 1", "“", "”", "’", "‘", '"',
    "'s", "(", ")", "[", "]", "…", ". ", "?!", "\n", "\n\n", "\t", " the ", " of ", " not ", "half a ", "nearly ", "over ", " to ", " and ", "two-", "dozens of ",
    "February 30, 2025", "31/12/0000", "the 1990s", "99th", "season 0", "season 999999999999", "Season Two", "aged 0", "a million", "zillion", "trillion",
    "<p>", "</p>", "<b>", "<table><tr><td>", "<!--", "-->", "<script type='application/ld+json'>", "</script>", "{", "}", '{"@graph":[', "\\ud800",
    "&#0;", "&#xd800;", "&#x110000;", "&#27;", "&amp;", "&nbsp;", "<![CDATA[", "<base href='//'>", "<a href='http://['>", "<time datetime='2025-99-99'>",
    "<meta property='article:published_time' content='0000-00-00'>", "http://[", "https://a.example:99999/", "file:///etc/passwd", "//", "http://\u202e/",
    "\r", ",,,", ";;", '"""', "url", "null", "[]", "NaN", "Infinity", "-1", "1e999", "true",
)  # fmt: skip


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return a bent copy: as a tree where the bytes are JSON (or end in lines of it), else as text."""
    if data[:1] in (b"{", b"[") and chance.random() < 0.9:
        try:
            body = json.loads(data)
        except (ValueError, RecursionError):
            return bend_text(data, chance)
        for _ in range(chance.randint(1, 4)):
            body = bend_tree(body, chance)
        return _dump(body)
    if b"\n--\n" in data and chance.random() < 0.5:
        text, _, lines = data.partition(b"\n--\n")
        bent = [mutate(line, chance) for line in lines.split(b"\n")]
        return text + b"\n--\n" + b"\n".join(bent)
    return bend_text(data, chance)


def _dump(body: Any) -> bytes:
    try:
        return json.dumps(body, ensure_ascii=True).encode()
    except (ValueError, RecursionError):
        return b"{}"


def bend_tree(body: Any, chance: random.Random) -> Any:
    """Return the tree with one node taken away, doubled, or put in the place of another kind."""
    if isinstance(body, dict) and body and chance.random() < 0.9:
        key = chance.choice(list(body))
        done = dict(body)
        if chance.random() < 0.08:
            del done[key]
        elif chance.random() < 0.05:
            done[str(chance.choice(ODD_PIECES))] = done[key]
        else:
            done[key] = bend_tree(body[key], chance)
        return done
    if isinstance(body, list) and body and chance.random() < 0.9:
        place = chance.randrange(len(body))
        if chance.random() < 0.1:
            return body * chance.randint(0, 3)
        return [*body[:place], bend_tree(body[place], chance), *body[place + 1 :]]
    if isinstance(body, str) and body and chance.random() < 0.4:
        return bend_text(body.encode("utf-8", "replace"), chance).decode("utf-8", "replace")
    return chance.choice(ODD_VALUES)


def bend_text(data: bytes, chance: random.Random) -> bytes:
    """Return the text with pieces put in, cut out, doubled or swapped, some of its bytes changed."""
    done = data
    for _ in range(chance.randint(1, 6)):
        a, b = sorted((chance.randint(0, len(done)), chance.randint(0, len(done))))
        b = min(b, a + 200)
        kind = chance.random()
        if kind < 0.6:
            piece = chance.choice(ODD_PIECES).encode("utf-8", "surrogatepass")
            done = done[:a] + piece * chance.choice((1, 1, 1, 2, 40)) + done[a if kind < 0.4 else b :]
        elif kind < 0.75:
            done = done[:a] + done[b:]
        elif kind < 0.9:
            done = done[:b] + done[a:]
        elif done:
            done = done[:a] + bytes([chance.randrange(256)]) + done[a + 1 :]
    return done
