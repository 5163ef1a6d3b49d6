"""A whole check, offline with a loaded store: ms by length, share of the stages, floor, cold start, memory.

Time is processor time, best of several rounds, so that the machine's other work is not counted as ours.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.block_speed import best_ms
from benchmarks.block_tables import sample_text

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "ballard-netflix-thriller.html"
WORDS = (500, 1000, 2500, 5000, 10_000)
_FLOOR = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b|[$£€]?\d[\d,.]*(?: (?:million|billion|thousand))?%?")


def page_of(words: int) -> str:
    """Return a page of press English of that many words: the tables' own text, repeated where it ends."""
    text = sample_text(words)
    short = words // len(text.split()) + 1
    body = "\n\n".join([text] * short)
    kept, count = list[str](), 0
    for paragraph in body.split("\n\n"):
        if count >= words:
            break
        kept.append(f"<p>{escape(paragraph)}</p>")
        count += len(paragraph.split())
    head = "<head><title>Report</title><meta property='article:published_time' content='2025-10-04'></head>"
    article = f"<article><h1>A report on the week</h1>{''.join(kept)}</article>"
    return f"<!doctype html><html lang='en'>{head}<body>{article}</body></html>"


def run(rounds: int = 5) -> dict[str, Any]:
    """Measure everything; the store is the starter facts', built in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        before = os.environ.get("PRESSCHECK_DATA")
        os.environ["PRESSCHECK_DATA"] = folder
        try:
            return _measured(stack, rounds)
        finally:
            if before is None:
                del os.environ["PRESSCHECK_DATA"]
            else:
                os.environ["PRESSCHECK_DATA"] = before


def _measured(stack: ExitStack, rounds: int) -> dict[str, Any]:
    from verifier.check import check_article, open_sources

    opened = open_sources([], [], ["store"], stack)
    example = EXAMPLE.read_text("utf-8")
    pages = {"example": example, **{f"{words} words": page_of(words) for words in WORDS}}
    by_length = {name: _stages(page, opened, check_article, rounds) for name, page in pages.items()}
    return {
        "by_length": by_length,
        "articles_per_s_and_core": round(1000 / by_length["example"]["whole"], 1),
        "growth_10x": round(by_length["5000 words"]["whole"] / by_length["500 words"]["whole"], 1),
        "floor_ms": round(best_ms(lambda: floor(example), rounds * 3), 2),
        "cold": cold_start(),
        "peak_mb": peak_memory(),
    }


def _stages(page: str, opened: Any, check_article: Callable[..., Any], rounds: int) -> dict[str, float]:
    """Return the ms of each stage of the best round, and of the whole."""
    from scraper.extract import read_html
    from verifier.exports import render

    best: dict[str, float] = {"whole": float("inf")}
    for _ in range(rounds):
        marks = [time.process_time()]
        article = read_html(page, "https://a.example/2025/10/04/report")
        marks.append(time.process_time())
        report = check_article(article, opened, offline=True)
        marks.append(time.process_time())
        render(report, "html")
        marks.append(time.process_time())
        whole = (marks[3] - marks[0]) * 1000
        if whole < best["whole"]:
            checked = (marks[2] - marks[1]) * 1000
            read, judged = (report.run.seconds[name] * 1000 for name in ("read", "judge"))
            total = (read + judged) or 1.0
            best = {
                "whole": whole,
                "article": (marks[1] - marks[0]) * 1000,
                "claims": checked * read / total,
                "verdicts": checked * judged / total,
                "report": (marks[3] - marks[2]) * 1000,
                "words": len(article.text.split()),
                "statements": len(report.claims),
            }
    return {name: round(value, 1) for name, value in best.items()}


def floor(page: str) -> int:
    """Do the least that any reader must: parse the page, and run one regular expression over its text."""
    from lxml import html

    return len(_FLOOR.findall(html.document_fromstring(page.encode()).text_content()))


COMMANDS = {
    "presscheck --version": ["-m", "verifier.cli", "--version"],
    "import of the command line": ["-c", "import verifier.cli"],
    "python itself": ["-c", "pass"],
    "presscheck check, example, offline": ["-m", "verifier.cli", "check", str(EXAMPLE), "--offline"],
}


def cold_start(rounds: int = 5) -> dict[str, float]:
    """Return processor seconds of whole processes, the least of some rounds."""
    found = {}
    for name, arguments in COMMANDS.items():
        best = float("inf")
        for _ in range(rounds):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *arguments], capture_output=True, check=True, cwd=ROOT)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        found[name] = round(best, 3)
    return found


_PEAK = """
import sys
from pathlib import Path
from verifier.cli import run
try:
    run(sys.argv[1:])
finally:
    sys.stderr.write(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""


def peak_memory() -> float:
    """Return the most memory (MB) that one check of the example takes, 0 where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return 0.0
    command = [sys.executable, "-c", _PEAK, "check", str(EXAMPLE), "--offline"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return round(int(done.stderr.split()[-1]) / 1000, 1)
