"""Where the store and the user's own facts live on this computer."""

from __future__ import annotations

import os
from pathlib import Path

STORE_FILE = "reference.sqlite"
OWN_FACTS_FILE = "own-facts.jsonl"
STARTER_FOLDER = Path(__file__).with_name("starter")
"""The fact sheets that come with the package."""


def data_folder() -> Path:
    """Return the user's data folder: $PRESSCHECK_DATA, else the platform's usual place."""
    chosen = os.environ.get("PRESSCHECK_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_dir  # imported late: the package must stay quick to import

    return Path(user_data_dir("presscheck", appauthor=False))


def store_path() -> Path:
    """Return the path of the user's store; the file need not exist yet."""
    return data_folder() / STORE_FILE
