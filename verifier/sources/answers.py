"""What is kept of live sources beside their cached answers: when each answered last. And how to forget it all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from verifier.report import SourceState
from verifier.sources.reading import mapping, text

FILE = Path("live") / "last-answers.json"


def note_answers(folder: Path, states: Iterable[SourceState], at: str) -> None:
    """Note the sources that answered at a moment (ISO 8601); a disk that cannot be written is no error."""
    answered = {s.name: {"at": at, "state": s.state} for s in states if s.state.startswith("answered")}
    if not answered:
        return
    path = folder / FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".last-answers.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({**_known(path), **answered}, file, indent=1)
        Path(name).replace(path)
    except OSError:
        return


def last_answers(folder: Path) -> dict[str, str]:
    """Return by source when it answered last and what came ("2025-10-06T10:00:00+00:00, answered 12 facts")."""
    found = {}
    for name, entry in _known(folder / FILE).items():
        at, state = text(mapping(entry).get("at")), text(mapping(entry).get("state"))
        if at and state:
            found[name] = f"{at}, {state}"
    return found


def forget_answers(folder: Path) -> None:
    """Remove every kept answer of live sources, and when they answered last."""
    for path in (folder / FILE).parent.glob("*"):
        if path.is_file():
            path.unlink(missing_ok=True)


def _known(path: Path) -> dict[str, object]:
    try:
        return mapping(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError):
        return {}
