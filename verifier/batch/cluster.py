"""The same work on a Dask cluster (the extra `cluster`): docs/cluster.md says how one is started.

Few tasks are in flight, so little is lost when a worker dies, and finished results are taken and released at
once. Dask blames every task that sat on a dying worker, the innocent ones, too: each of them is therefore
handed back as died, and tried again alone.
"""

from __future__ import annotations

import logging
import pickle
import queue
import time
import warnings
from contextlib import suppress
from dataclasses import replace
from typing import Any

from verifier.batch.engine import Died, Done
from verifier.batch.errors import BatchStopped, ClusterLost
from verifier.batch.reference import BatchReference, OpenReference, open_reference
from verifier.batch.task import Perform, Result, Task, perform
from verifier.errors import UsageError

try:
    from distributed import Client, Future, KilledWorker, WorkerPlugin
    from distributed.comm import CommClosedError
except ImportError as error:
    raise UsageError(
        "a cluster needs Dask: install the extra, presscheck[cluster], here and on every worker."
    ) from error

PER_THREAD = 2
"""Tasks in flight for each thread of the cluster: one at work, one waiting beside it."""
_CONNECT_S = 10.0
_ANSWER_S = 30.0
_LOOK_EVERY_S = 2.0
_EMPTY_S = 60.0  # so long a cluster may be without workers
_opened: dict[str, tuple[Perform, OpenReference]] = {}


class Equipment(WorkerPlugin):  # type: ignore[misc]
    """What every worker of the cluster holds for a run, those that join or come back later, too."""

    def __init__(self, packed: bytes, basis: str) -> None:
        self.name = f"presscheck-{basis}"
        self.packed = packed
        self.basis = basis

    def setup(self, worker: Any) -> None:
        """Keep the reference in packed form; the first task opens it, and its errors reach the coordinator."""
        _packed[self.basis] = self.packed

    def teardown(self, worker: Any) -> None:
        """Forget the reference of a run that is over."""
        _packed.pop(self.basis, None)
        _, held = _opened.pop(self.basis, (None, None))
        if held is not None and held.opened.store is not None:
            held.opened.store.close()


_packed: dict[str, bytes] = {}


def perform_on_worker(task: Task, basis: str) -> Result:
    """Perform a task with the reference that this worker holds."""
    if basis not in _opened:
        work, reference = pickle.loads(_packed[basis])
        _opened[basis] = work, open_reference(reference)
    work, opened = _opened[basis]
    return work(task, opened)


class ClusterWorkers:
    """The workers of a Dask cluster, as the driver uses them."""

    def __init__(self, address: str, reference: BatchReference, work: Perform = perform) -> None:
        """Connect to the scheduler at `address`; UsageError where none answers there."""
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told by the run itself
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._client = Client(address, timeout=_CONNECT_S, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"no Dask scheduler answers at {address}; start one (docs/cluster.md)."
            ) from error
        self._basis = f"{reference.basis[:24]}-{self._client.id[-8:]}"
        self._client.register_plugin(Equipment(pickle.dumps((work, reference)), self._basis))
        self._ended: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._flying: dict[str, tuple[Task, Future]] = {}
        self._serial = 0
        self._threads = 0
        self._peopled_at = time.monotonic()
        self._looked_at = 0.0

    def takes(self, deaths: int) -> bool:
        """Tell whether there is room; a task with deaths behind it needs the cluster for itself."""
        if not self._flying:
            return True
        alone = deaths or any(flying.deaths for flying, _ in self._flying.values())
        return not alone and len(self._flying) < PER_THREAD * max(1, self._threads)

    def submit(self, task: Task) -> None:
        """Send the task to the cluster."""
        self._serial += 1
        key = f"presscheck-{self._basis}-{task.key[:16]}-{self._serial}"
        future = self._client.submit(perform_on_worker, task, self._basis, key=key, pure=False)
        self._flying[key] = task, future
        future.add_done_callback(self._ended.put)

    @property
    def busy(self) -> int:
        """How many tasks are in flight."""
        return len(self._flying)

    def collect(self, timeout_s: float) -> list[Done | Died]:
        """Return what ended, and release it on the cluster; ClusterLost where the scheduler is gone."""
        ended: list[Done | Died] = []
        self._watch()
        try:
            future = self._ended.get(timeout=timeout_s)
            while True:
                ended.append(self._outcome(future))
                future = self._ended.get_nowait()
        except queue.Empty:
            return ended

    def _outcome(self, future: Future) -> Done | Died:
        task, _ = self._flying.pop(future.key)
        try:
            if future.status == "error":
                raise future.exception(timeout=_ANSWER_S)
            return Done(future.result(timeout=_ANSWER_S))
        except KilledWorker as error:
            how = f"{error.allowed_failures + 1} workers of the cluster died with it, one after another"
            return Died(replace(task, deaths=task.deaths + 1), how)
        except BatchStopped:
            raise
        except TimeoutError:
            # the worker that held the answer died with it, and nobody has it any more: the task is done again
            return Died(
                replace(task, deaths=task.deaths + 1), "its answer was lost with a worker of the cluster"
            )
        except CommClosedError as error:
            # answers come by way of the scheduler: it may be gone before the client has noticed
            raise ClusterLost(_LOST) from error
        except Exception as error:
            if self._client.status != "running" or future.status in ("cancelled", "lost"):
                raise ClusterLost(_LOST) from error
            raise BatchStopped(
                f"a worker of the cluster cannot work: {type(error).__name__}: {error}"
            ) from error
        finally:
            future.release()

    def _watch(self) -> None:
        """Look at the cluster every few seconds: how many threads it has, and whether it is there at all."""
        now = time.monotonic()
        if now - self._looked_at < _LOOK_EVERY_S:
            return
        self._looked_at = now
        if self._client.status != "running":
            raise ClusterLost(_LOST)
        try:
            workers = self._client.scheduler_info()["workers"]
        except Exception as error:  # the connection broke off under the question
            raise ClusterLost(_LOST) from error
        self._threads = sum(worker["nthreads"] for worker in workers.values())
        if self._threads:
            self._peopled_at = now
        elif now - self._peopled_at > _EMPTY_S:
            raise BatchStopped(
                "the cluster has no workers. Start some (docs/cluster.md), then go on with --resume."
            )

    def close(self) -> None:
        """Leave the cluster, which goes on without us; what is in flight is dropped there."""
        with suppress(OSError):  # a scheduler that died just now is still "running" here
            if self._client.status == "running":
                self._client.cancel([future for _, future in self._flying.values()])
                self._client.unregister_worker_plugin(f"presscheck-{self._basis}")
        self._client.close(timeout=2)


_LOST = (
    "the scheduler of the cluster is gone. What was done is kept: start it again, or leave --cluster out, "
    "and go on with --resume."
)
