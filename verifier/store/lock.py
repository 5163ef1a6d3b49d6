"""One writer at a time: a lock between processes that the system releases when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verifier.errors import StoreError

_PAUSE_S = 0.02

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_writer(path: Path, wait_s: float = 0.0) -> Iterator[None]:
    """Hold the lock of the store at `path`; StoreError when another process still holds it after `wait_s`."""
    handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        deadline = time.monotonic() + wait_s
        while True:
            try:
                _take(handle)
                break
            except OSError:
                if time.monotonic() >= deadline:
                    raise StoreError(
                        f"another process is writing the reference store {path}; "
                        "wait until it is done, then try again"
                    ) from None
                time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(handle)
