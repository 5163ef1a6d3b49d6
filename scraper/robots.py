"""What a site's robots.txt allows: warned about for a single page, obeyed in a batch."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from scraper.errors import HttpError, ScrapeError

AGENT = "presscheck"
MAX_BYTES = 500_000
_KEPT_S = 3600.0
_MAX_HOSTS = 500
_MAX_DELAY_S = 30.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for this reader; `delay_s` is the space it asks for between requests."""

    parsed: Protego | None = None
    closed: bool = False

    def allow(self, url: str) -> bool:
        """Tell whether the address may be fetched."""
        if self.closed:
            return False
        return self.parsed is None or bool(self.parsed.can_fetch(url, AGENT))

    @property
    def delay_s(self) -> float:
        """The crawl delay that the site asks for, in seconds, at most 30."""
        delay = self.parsed.crawl_delay(AGENT) if self.parsed is not None else None
        return min(float(delay or 0.0), _MAX_DELAY_S)


class Robots:
    """The robots.txt of the sites visited lately; `read` fetches one and returns (status, text)."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[float, Rules]] = {}

    def rules(self, url: str, read: Callable[[str], tuple[int, str]]) -> Rules:
        """Return the rules for an address, fetched at most once an hour a site."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            kept = self._kept.get(origin)
        if kept is not None and self._clock() - kept[0] < _KEPT_S:
            return kept[1]
        rules = _ask(f"{origin}/robots.txt", read)
        with self._lock:
            if len(self._kept) >= _MAX_HOSTS:
                self._kept.clear()
            self._kept[origin] = (self._clock(), rules)
        return rules


def _ask(address: str, read: Callable[[str], tuple[int, str]]) -> Rules:
    """Read one robots.txt: none (4xx) allows everything, a failing server (5xx, 429) nothing for now."""
    try:
        status, text = read(address)
    except HttpError as error:
        return Rules(closed=error.status is not None and error.status >= 500)
    except ScrapeError:
        return Rules()  # the page itself will say what is wrong with the site
    if status != 200:
        return Rules(closed=status == 429 or status >= 500)
    return Rules(Protego.parse(text))
