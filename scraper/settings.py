"""How pages are fetched: limits, manners, identity - one frozen value, made in one place."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = "presscheck/0.1"
LOOPBACK_VARIABLE = "PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK"
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Limits and manners of one fetch.

    `contact` (an address or e-mail) is told to the sites that are read. `obey_robots` is for batches: a
    single page that a person asked for is fetched with a warning. `data_folder` holds the snapshots; None
    keeps none; with `snapshot_only` nothing is fetched, only read as it was last seen.
    `dangerously_allow_loopback` admits this machine's own servers, at any port: for tests only.
    """

    total_s: float = 15.0
    connect_s: float = 5.0
    read_s: float = 5.0
    max_wire_bytes: int = 5 * MEGABYTE
    max_decoded_bytes: int = 5 * MEGABYTE
    max_redirects: int = 5
    max_retries: int = 2
    contact: str | None = None
    check_robots: bool = True
    obey_robots: bool = False
    spacing_s: float = 0.0
    data_folder: Path | None = None
    snapshot_only: bool = False
    dangerously_allow_loopback: bool = False

    @property
    def user_agent(self) -> str:
        """The honest name under which pages are asked for."""
        return f"{PROJECT} (+{self.contact})" if self.contact else PROJECT


def data_folder() -> Path:
    """Return the folder for the user's data: $PRESSCHECK_DATA, or the system's usual place."""
    named = os.environ.get("PRESSCHECK_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_dir

    return Path(user_data_dir("presscheck"))


def default_settings() -> FetchSettings:
    """Return the settings for this process: $PRESSCHECK_CONTACT, the data folder, the loopback switch."""
    return FetchSettings(
        contact=os.environ.get("PRESSCHECK_CONTACT") or None,
        data_folder=data_folder(),
        dangerously_allow_loopback=os.environ.get(LOOPBACK_VARIABLE) == "1",
    )
