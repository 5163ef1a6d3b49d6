"""What ends a batch before its time; the journal keeps what was done, and `--resume` goes on.

PresscheckError (scraper.errors)
└── BatchStopped        the run cannot go on; the message says why and what to do
    ├── ClusterLost     the scheduler of the cluster is gone
    └── Interrupted     the user asked to stop (Ctrl-C)
"""

from __future__ import annotations

from scraper.errors import PresscheckError


class BatchStopped(PresscheckError):
    """The run cannot go on; everything that was done is in the journal."""


class ClusterLost(BatchStopped):
    """The cluster's scheduler is gone."""


class Interrupted(BatchStopped):
    """The user asked to stop."""
