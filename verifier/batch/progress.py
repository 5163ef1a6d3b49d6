"""The progress of a batch on a terminal: done, rate, time left, failures, and the hosts that have most to come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console, Group
from rich.live import Live
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.progress import TimeRemainingColumn as TimeLeft
from rich.text import Text

from verifier.batch.driver import State, Tell

_HOSTS = 5


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


@contextmanager
def show_progress() -> Iterator[Tell]:
    """Lend a function that shows the state of a run on standard error; nothing is shown where that is no terminal."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("checking"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeLeft(),
        TextColumn("{task.fields[failed]}"),
        console=console,
    )
    task = bar.add_task("", total=None, failed="")
    with Live(Group(bar), console=console, transient=True, refresh_per_second=4) as live:

        def show(state: State) -> None:
            failed = f"{state.failed} failed" if state.failed else ""
            bar.update(task, completed=state.done, total=state.total, failed=failed)
            live.update(Group(bar, Text(_hosts(state.hosts), style="dim")))

        yield show


def _hosts(hosts: dict[str, int]) -> str:
    """Say how many pages are still to come, and from where most of them."""
    if not hosts:
        return ""
    most = sorted(hosts.items(), key=lambda pair: (-pair[1], pair[0]))[:_HOSTS]
    named = ", ".join(f"{host} {count}" for host, count in most)
    return f"to fetch: {sum(hosts.values())} pages of {len(hosts)} hosts ({named})"
