"""What can go wrong on the verifier's side.

PresscheckError (scraper.errors)
├── UsageError          the call is wrong: a file that is missing, an unreadable line of a fact sheet …
├── Cancelled           the caller's progress hook asked to stop
├── StoreError          the reference store is missing, damaged or busy
├── LookupFailed        one look-up in one source failed; the check goes on
└── SourceUnavailable   a source cannot be used at all in this run; the report says so
"""

from __future__ import annotations

from scraper.errors import PresscheckError


class UsageError(PresscheckError):
    """The call is wrong; the message says what to change."""


class Cancelled(PresscheckError):
    """The caller asked to stop."""


class StoreError(PresscheckError):
    """The reference store cannot be read or written; the message says what to do."""


class LookupFailed(PresscheckError):
    """One look-up failed; others may still succeed."""


class SourceUnavailable(PresscheckError):
    """The source cannot be used in this run; `state` is what the report says of it ("unreachable", "needs key")."""

    def __init__(self, message: str, state: str = "unreachable") -> None:
        super().__init__(message)
        self.state = state
