"""One budget of time over a whole fetch: names, connections, redirects, headers and body together."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Deadline:
    """The moment by which a fetch ends; `clock` counts in seconds."""

    total_s: float
    clock: Callable[[], float] = time.monotonic
    _end: float = field(init=False)

    def __post_init__(self) -> None:
        self._end = self.clock() + self.total_s

    def left(self) -> float:
        """Return the seconds left, never below zero."""
        return max(0.0, self._end - self.clock())

    def clip(self, timeout_s: float | None) -> float:
        """Return the smaller of a step's own timeout and the time left, in seconds."""
        left = self.left()
        return left if timeout_s is None else min(timeout_s, left)

    @property
    def over(self) -> bool:
        """Whether the time is used up."""
        return self.left() <= 0
