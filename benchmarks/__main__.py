"""Run the benchmarks: `python -m benchmarks` prints the tables, `--smoke` only the quick ones.

`python -m benchmarks blocks` measures the reading blocks alone, beside peers; `vitaminc` and `feverfact` measure
verdicts and extraction on sentences that nobody here wrote.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks import quality

RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    """Print quality (and, unless `--smoke`, speed), and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=["blocks", "vitaminc", "feverfact"], help="only this part")
    parser.add_argument("--misses", action="store_true", help="with blocks: list what was missed, too")
    parser.add_argument("--no-peers", action="store_true", help="with blocks: only our own readers")
    parser.add_argument("--smoke", action="store_true", help="only what takes seconds")
    args = parser.parse_args()
    if args.part == "blocks":
        _blocks(args.misses, peers=not args.no_peers)
        return
    if args.part:
        _foreign(args.part)
        return
    results = {"quality": quality.run()}
    print(
        quality.table(results["quality"])
        if results["quality"]
        else "no corpus beside the repository: quality not measured"
    )
    if results["quality"]:
        print(quality.baseline_table(quality.baselines()))
        print(quality.property_table(quality.by_property()))
    if not args.smoke:
        from benchmarks import extraction

        results["extraction"] = extraction.run()
        RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _foreign(part: str) -> None:
    from benchmarks import feverfact, vitaminc

    print(vitaminc.table(vitaminc.run()) if part == "vitaminc" else feverfact.table(feverfact.run()))


def _blocks(with_misses: bool, *, peers: bool) -> None:
    from benchmarks import blocks

    results = blocks.run(peers=peers)
    print(blocks.table(results))
    if with_misses:
        print(blocks.misses(results))


if __name__ == "__main__":
    main()
