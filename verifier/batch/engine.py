"""What the driver asks of whoever does the work: this machine's processes, or a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from verifier.batch.task import Result, Task


@dataclass(frozen=True, slots=True)
class Done:
    """A task came back."""

    result: Result


@dataclass(frozen=True, slots=True)
class Died:
    """The worker that had this task died; `task.deaths` counts it. `how` is for the user."""

    task: Task
    how: str


class Engine(Protocol):
    """Workers with a bounded number of tasks in flight; BatchStopped where they cannot work at all."""

    def takes(self, deaths: int) -> bool:
        """Tell whether a task may be submitted now; one of which workers died before runs alone."""
        ...

    def submit(self, task: Task) -> None:
        """Give the task to a worker."""
        ...

    def collect(self, timeout_s: float) -> list[Done | Died]:
        """Wait for tasks that ended, at most `timeout_s`."""
        ...

    @property
    def busy(self) -> int:
        """How many tasks are in flight."""
        ...

    def close(self) -> None:
        """Stop the workers; what is in flight is lost."""
        ...
