"""How fast a page becomes an article, beside other extractors on the same pages in the same run.

    python -m benchmarks.extraction

Fetch-free: the pages of tests/pages, the corpus beside the repository where it is present, and one page as
heavy as large news sites make them. `ratio` is our time over trafilatura's own; it may be 1.25 at most.
"""

from __future__ import annotations

import gc
import json
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
MAX_RATIO = 1.25


def pages() -> dict[str, str]:
    """Return the pages by name."""
    files = sorted((ROOT / "tests" / "pages").glob("*/input.html"))
    files += sorted((ROOT.parent / "shared" / "corpus").glob("*/article.html"))
    return {file.parent.name: file.read_text("utf-8") for file in files} | {"heavy-news-page": heavy_page()}


def heavy_page() -> str:
    """Return an invented page with the weight of a large news site: menus, cards, scripts around 40 paragraphs."""
    menu = "".join(
        f'<li class="menu-item"><a href="/s/{i}"><span>Section {i}</span></a></li>' for i in range(300)
    )
    card = (
        '<div class="card"><a href="/c/{0}"><img src="{0}.jpg"><div class="card__text"><h3>Headline number {0}</h3>'
        '<p class="card__dek">What everybody says about the film that nobody saw</p></div></a></div>'
    )
    text = (
        "<p>The studio said that <em>Winter Regatta {0}</em> sold {0} million tickets in its first week, which is more "
        'than <a href="/x/{0}">the sequel</a> did in two, and that a further part is planned for the spring.</p>'
    )
    article = "".join(
        text.format(i) + ('<div class="ad-slot"><ins></ins></div>' if i % 4 == 0 else "") for i in range(40)
    )
    cards = "".join(card.format(i) for i in range(120))
    scripts = "".join(f"<script>window.d{i}={{a:{list(range(60))}}}</script>" for i in range(40))
    head = f"<head><meta charset=utf-8><title>Winter Regatta breaks the ice</title>{scripts}</head>"
    main = f"<main><article><h1>Winter Regatta breaks the ice</h1>{article}</article>"
    related = f'<section class="related-grid">{cards}</section></main>'
    around = f"<header><nav><ul>{menu}</ul></nav></header>{main}{related}<footer><ul>{menu}</ul></footer>"
    return f"<!doctype html><html lang=en>{head}<body>{around}</body></html>"


def readers() -> dict[str, Callable[[str], Any]]:
    """Return the extractors that can be measured here, by name."""
    from lxml import html as lxml_html
    from trafilatura import bare_extraction

    from scraper.extract import read_html

    def trafilatura_alone(page: str) -> Any:
        return bare_extraction(
            page, favor_precision=True, include_formatting=True, include_comments=False, include_tables=True
        )

    found: dict[str, Callable[[str], Any]] = {
        "presscheck": read_html,
        "trafilatura": trafilatura_alone,
        "trafilatura with metadata": lambda page: bare_extraction(
            page, favor_precision=True, with_metadata=True
        ),
        "lxml parse alone": lambda page: lxml_html.document_fromstring(page.encode()),
    }
    return found | {name: tool for name, make in PEERS.items() if (tool := make())}


def readability() -> Callable[[str], Any] | None:
    """Return readability-lxml; None where it is not installed."""
    try:
        from readability import Document
    except ImportError:
        return None
    return lambda page: Document(page).summary()


def newspaper() -> Callable[[str], Any] | None:
    """Return newspaper4k without its fetching of pictures; None where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its optional language parts
            from newspaper import Article as Newspaper
            from newspaper import Config
    except ImportError:
        return None
    config = Config()
    config.fetch_images = False
    config.language = "en"  # for others it wants further packages

    def read(page: str) -> Any:
        article = Newspaper("https://a.example/2025/10/04/report", config=config)
        article.download(input_html=page)
        article.parse()
        return article

    return read


PEERS = {"readability-lxml": readability, "newspaper4k": newspaper}


def text_of(result: Any) -> str:
    """Return the body text that a tool found, whatever shape it answers in."""
    if isinstance(result, str):
        from lxml import html

        return str(html.fromstring(result).text_content()) if result.strip() else ""
    if hasattr(result, "text_content"):
        return str(result.text_content())
    return str(getattr(result, "text", None) or "")


def quality() -> dict[str, tuple[float, float]]:
    """Return by tool the share of wanted passages that it keeps, and of unwanted ones that it lets in.

    Wanted are the passages that the pages' `expected.json` name and the quotes of the corpus's required
    statements; unwanted is the furniture that `expected.json` names. The pages are our own development
    material: of two tools that are near each other the comparison says little.
    """
    wanted, unwanted = passages()
    found = {}
    for name, tool in readers().items():
        texts = {page: _plain(text_of(tool(markup))) for page, markup in pages().items() if page in wanted}
        kept = [text in texts[page] for page, many in wanted.items() for text in many]
        let_in = [text in texts[page] for page, many in unwanted.items() for text in many]
        found[name] = (sum(kept) / len(kept), sum(let_in) / len(let_in))
    return found


def passages() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the wanted and the unwanted passages of each page that has any."""
    wanted: dict[str, list[str]] = {}
    unwanted: dict[str, list[str]] = {}
    for file in sorted((ROOT / "tests" / "pages").glob("*/expected.json")):
        told = json.loads(file.read_text("utf-8"))
        wanted[file.parent.name] = [_plain(text) for text in told.get("contains", ())]
        unwanted[file.parent.name] = [_plain(text) for text in told.get("absent", ())]
    for file in sorted((ROOT.parent / "shared" / "corpus").glob("*/gold.jsonl")):
        if (file.parent / "article.html").exists():
            rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
            quotes = (row["quote"] for row in rows if not row.get("optional"))
            wanted[file.parent.name] = [_plain(quote) for quote in quotes]
    return wanted, unwanted


_QUOTES = str.maketrans("‘’“”\u00a0", "''\"\" ")


def _plain(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split())


def _best_ms(tools: dict[str, Callable[[str], Any]], page: str, rounds: int) -> dict[str, float]:
    """Return each tool's best time on a page in ms; the tools take turns, and processor time alone counts."""
    best = dict.fromkeys(tools, float("inf"))
    for _ in range(rounds):
        for name, tool in tools.items():
            start = time.process_time()
            tool(page)
            best[name] = min(best[name], (time.process_time() - start) * 1000)
    return best


def run(rounds: int = ROUNDS) -> dict[str, Any]:
    """Measure every extractor on every page; return ms per page, pages per second and our ratio to trafilatura."""
    material, tools = pages(), readers()
    gc.collect()
    times = {page: _best_ms(tools, text, rounds) for page, text in material.items()}
    ms = {name: {page: found[name] for page, found in times.items()} for name in tools}
    mean = {name: sum(by_page.values()) / len(by_page) for name, by_page in ms.items()}
    return {
        "pages": len(material),
        "ms_per_page": mean,
        "pages_per_second": {name: 1000 / value for name, value in mean.items()},
        "ms_heavy_page": {name: by_page["heavy-news-page"] for name, by_page in ms.items()},
        "ratio": mean["presscheck"] / mean["trafilatura"],
        "worst_ratio": max(ms["presscheck"][page] / ms["trafilatura"][page] for page in material),
        "max_ratio": MAX_RATIO,
    }


def table(figures: dict[str, Any]) -> str:
    """Return the figures as a table."""
    lines = [f"{'extractor':28}{'ms/page':>9}{'pages/s':>9}{'heavy page':>12}"]
    for name, ms in figures["ms_per_page"].items():
        heavy = figures["ms_heavy_page"][name]
        lines.append(f"{name:28}{ms:9.2f}{figures['pages_per_second'][name]:9.0f}{heavy:12.1f}")
    lines.append(
        f"ours / trafilatura {figures['ratio']:.2f} (at most {figures['max_ratio']}), {figures['pages']} pages"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(run()))
