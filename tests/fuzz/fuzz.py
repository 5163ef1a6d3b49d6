"""Fuzz one door of the tool for a while: `python tests/fuzz/fuzz.py TARGET --seconds 300`.

With atheris (`uv pip install --group fuzz`) coverage leads the mutation; without it, or with --plain, own
mutations run alone. What breaks is written to tests/fuzz/found/TARGET/, one file a kind of failure.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from types import ModuleType

from fuzz_mutations import mutate

HERE = Path(__file__).resolve().parent
SLOW_S = 5.0


class Watch:
    """Run a target, keep what breaks it (once for each place of failure), and count."""

    def __init__(self, name: str, targets: ModuleType) -> None:
        self.runs = 0
        self.broken: dict[str, str] = {}
        self._name = name
        self._target = targets.TARGETS[name]

    def __call__(self, data: bytes) -> None:
        """Run the target on one input."""
        self.runs += 1
        began = time.process_time()
        try:
            self._target(data)
        except Exception as error:
            self._keep(_place(error), data)
        if time.process_time() - began > SLOW_S:
            self._keep("slow", data)

    def _keep(self, place: str, data: bytes) -> None:
        if place in self.broken:
            return
        self.broken[place] = traceback.format_exc()
        path = HERE / "found" / self._name / hashlib.sha256(place.encode()).hexdigest()[:12]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"\n== {self._name}: {place} -> {path.name}\n{self.broken[place]}", flush=True)

    def summary(self) -> None:
        """Print how much was tried and what broke."""
        print(f"{self._name}: {self.runs} runs, {len(self.broken)} kinds of failure", flush=True)


def _place(error: Exception) -> str:
    """Name a failure by its kind and the last line of our own code that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if any(f"/{name}/" in f.filename for name in ("scraper", "claims", "verifier"))]
    last = (ours or frames)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.name}"


def run_alone(watch: Watch, material: list[bytes], seconds: float) -> None:
    """Bend seeds, and now and then what came of them, until the time is over."""
    chance, end, pool = random.Random(), time.monotonic() + seconds, list(material)
    while time.monotonic() < end:
        data = mutate(chance.choice(pool), chance)
        watch(data)
        if chance.random() < 0.02 and len(data) < 50_000:
            pool = [*pool[-500:], data]


def run_with_atheris(atheris: ModuleType, watch: Watch, material: list[bytes], seconds: float) -> None:
    """Let libFuzzer choose what is worth bending; it ends the process."""

    def bend(data: bytes, max_size: int, seed: int) -> bytes:
        bent = bytes(atheris.Mutate(data, max_size)) if seed % 3 == 0 else mutate(data, random.Random(seed))
        return bent[:max_size]

    corpus, end = Path(tempfile.mkdtemp(prefix="presscheck-fuzz-")), time.monotonic() + seconds

    def run(data: bytes) -> None:
        watch(data)
        if time.monotonic() > end:  # libFuzzer itself would end the process without a word
            shutil.rmtree(corpus)
            watch.summary()
            os._exit(bool(watch.broken))

    for seed in material:
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    limits = ["-max_len=60000", "-timeout=60", "-rss_limit_mb=3000", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], run, custom_mutator=bend)
    atheris.Fuzz()


def main() -> None:
    """Fuzz until the time is over; status 1 where something broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--plain", action="store_true", help="own mutations alone, without atheris")
    args = parser.parse_args()
    atheris = None if args.plain else _atheris()
    if atheris is None:
        targets = importlib.import_module("fuzz_targets")
    else:
        with atheris.instrument_imports(include=["scraper", "claims", "verifier"]):
            targets = importlib.import_module("fuzz_targets")
    material = importlib.import_module("fuzz_seeds").seeds(args.target)
    watch = Watch(args.target, targets)
    if atheris is None:
        run_alone(watch, material, args.seconds)
        watch.summary()
    else:
        run_with_atheris(atheris, watch, material, args.seconds)
    sys.exit(bool(watch.broken))


def _atheris() -> ModuleType | None:
    try:
        return importlib.import_module("atheris")
    except ImportError:
        print("atheris is not installed (uv pip install --group fuzz): own mutations alone.")
        return None


if __name__ == "__main__":
    main()
