"""No host is asked more often than it can bear: one request after another, with a space between."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Pace:
    """Hand out the moments at which a host may be asked; safe to share between threads."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._free_at: dict[str, float] = {}

    def wait(self, host: str, spacing_s: float) -> None:
        """Wait until `host` may be asked again, then take the next `spacing_s` seconds for oneself."""
        if spacing_s <= 0:
            return
        with self._lock:
            now = self._clock()
            start = max(now, self._free_at.get(host, now))
            self._free_at[host] = start + spacing_s
        if start > now:
            self._sleep(start - now)

    def rest(self, host: str, spacing_s: float) -> None:
        """Leave `host` alone for `spacing_s` from now on: it has just answered."""
        if spacing_s <= 0:
            return
        with self._lock:
            self._free_at[host] = max(self._free_at.get(host, 0.0), self._clock() + spacing_s)

    def free_in(self, host: str) -> float:
        """Return in how many seconds `host` may be asked again; 0 where it may be asked now."""
        with self._lock:
            now = self._clock()
            return max(0.0, self._free_at.get(host, now) - now)


def retry_after_s(value: str) -> float | None:
    """Read a Retry-After header: seconds, or a date; None where it is neither."""
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max(0.0, (moment - datetime.now(UTC)).total_seconds()) if moment.tzinfo else None
