"""Where and how a live source is asked: its address, manners, licence and key."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.errors import UsageError

KEYS_FILE = "keys.toml"
HOUR_S = 3600.0
DAY_S = 24 * HOUR_S


@dataclass(frozen=True, slots=True)
class Key:
    """The key that a service wants: the variable that holds it, and the parameter that carries it."""

    variable: str
    parameter: str


@dataclass(frozen=True, slots=True)
class Service:
    """A service on the network.

    `name` is the source's name in `--sources`, `label` the one that evidence shows. Answers stay fresh for
    `fresh_s` seconds at least; requests keep `spacing_s` seconds apart. `tier` is the facts' standing
    (docs/reference.md).
    """

    name: str
    label: str
    address: str
    licence: str
    tier: int = 2
    fresh_s: float = DAY_S
    spacing_s: float = 0.0
    key: Key | None = None

    @property
    def variable(self) -> str:
        """The environment variable that sends requests to another address."""
        return f"PRESSCHECK_{self.name.upper()}_URL"

    def base(self, environ: Mapping[str, str] = os.environ) -> str:
        """Return the address that requests begin with, without a slash at its end."""
        return environ.get(self.variable, self.address).rstrip("/")


def key_for(service: Service, folder: Path, environ: Mapping[str, str] = os.environ) -> str | None:
    """Return a service's key from the environment, else from keys.toml in the data folder; None without one.

    UsageError where the file cannot be read; it names the file, never what stands in it.
    """
    if service.key is None:
        return None
    named = environ.get(service.key.variable, "").strip()
    return named or _keys(folder / KEYS_FILE).get(service.key.variable)


def _keys(path: Path) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise UsageError(
            f'{path}: cannot be read; write one key a line: TMDB_API_KEY = "…".'
        ) from None  # the cause would quote the line
    return {name: value.strip() for name, value in table.items() if isinstance(value, str) and value.strip()}
