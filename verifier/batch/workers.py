"""Worker processes of this machine: one task at a time each, replaced when they die.

`concurrent.futures` gives up all that is left when one of its processes is killed; here the others go on, the
dead one is replaced, and the one task that it had is known. A worker takes no more than one task, so a task
that is tried again always runs alone.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from verifier.batch.engine import Died, Done
from verifier.batch.errors import BatchStopped
from verifier.batch.reference import BatchReference
from verifier.batch.task import Perform, Task, perform

TASK_S = 180.0
"""A task that takes longer is ended with its worker."""
_START_TRIES = 3
_SPAWN = multiprocessing.get_context("spawn")  # a fork would share the threads' locks of the fetcher


class LocalWorkers:
    """`count` processes that perform tasks."""

    def __init__(
        self, count: int, reference: BatchReference, work: Perform = perform, task_s: float = TASK_S
    ) -> None:
        self._packed = pickle.dumps((work, reference))
        self._task_s = task_s
        self._failed_starts = 0
        self._workers = [_Worker(self._packed) for _ in range(count)]

    def takes(self, deaths: int) -> bool:
        """Tell whether a worker is free."""
        return any(worker.free for worker in self._workers)

    def submit(self, task: Task) -> None:
        """Give the task to a free worker."""
        next(worker for worker in self._workers if worker.free).start(task)

    @property
    def busy(self) -> int:
        """How many tasks are in flight."""
        return sum(worker.task is not None for worker in self._workers)

    @property
    def processes(self) -> list[int]:
        """The ids of the worker processes."""
        return [worker.process.pid for worker in self._workers if worker.process.pid is not None]

    def collect(self, timeout_s: float) -> list[Done | Died]:
        """Return what ended; replace workers that died or did not come to an end."""
        self._end_overdue()
        ended: list[Done | Died] = []
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection), timeout_s):
            assert isinstance(connection, Connection)
            outcome = self._hear(by_connection[connection])
            if outcome is not None:
                ended.append(outcome)
        return ended

    def _hear(self, worker: _Worker) -> Done | Died | None:
        try:
            kind, value = worker.connection.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            return self._bury(worker)
        if kind == "failed":
            raise BatchStopped(str(value))
        if kind == "ready":
            worker.ready, self._failed_starts = True, 0
            return None
        worker.task = None
        return Done(value)

    def _bury(self, worker: _Worker) -> Died | None:
        """Replace a dead worker; return the task that it had."""
        worker.end()
        task, how = worker.task, worker.how_it_ended(self._task_s)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _START_TRIES:
                raise BatchStopped(f"the worker processes do not start ({how}).")
        self._workers[self._workers.index(worker)] = _Worker(self._packed)
        if task is None:
            return None
        return Died(replace(task, deaths=task.deaths + worker.reached), how)

    def _end_overdue(self) -> None:
        for worker in self._workers:
            if worker.task is not None and time.monotonic() - worker.since > self._task_s:
                worker.overdue = True
                worker.process.kill()

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.end()


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, packed: bytes) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self.process: SpawnProcess = _SPAWN.Process(
            target=_serve, args=(theirs, packed), daemon=True, name="presscheck-worker"
        )
        self.process.start()
        theirs.close()  # so that the pipe ends with the process
        self.task: Task | None = None
        self.since = 0.0
        self.ready = self.overdue = False
        self.reached = True

    @property
    def free(self) -> bool:
        return self.ready and self.task is None

    def start(self, task: Task) -> None:
        """Send a task; where the process has just died, `collect` gives it back without blame."""
        self.task, self.since = task, time.monotonic()
        try:
            self.connection.send(task)
        except OSError:
            self.reached = False

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()

    def how_it_ended(self, task_s: float) -> str:
        if self.overdue:
            return f"it was not done within {task_s:.0f} seconds"
        code = self.process.exitcode or 0
        return (
            f"the worker process was ended by signal {-code}" if code < 0 else f"it ended with status {code}"
        )


def _serve(connection: Connection, packed: bytes) -> None:
    """Perform tasks until the pipe ends: in a worker process, which leaves Ctrl-C to the coordinator."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from verifier.batch.reference import open_reference

    try:
        work, reference = pickle.loads(packed)
        opened = open_reference(reference)
    except Exception as error:
        connection.send(("failed", f"a worker process cannot open the reference: {error}"))
        return
    try:
        connection.send(("ready", None))
        while True:
            connection.send(("done", work(connection.recv(), opened)))
    except (EOFError, OSError):
        return  # the coordinator is gone, and its journal knows what was done
