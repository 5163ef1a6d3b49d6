"""Run the benchmarks: `python -m benchmarks` prints the tables, `--smoke` only the quick ones.

`python -m benchmarks blocks` measures the reading blocks alone, beside peers; `quality` holds the figures kept in
quality.json and fails where one falls.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks import quality

RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    """Print quality (and, unless `--smoke`, speed), and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=["blocks", "quality"], help="only this part")
    parser.add_argument("--misses", action="store_true", help="with blocks: list what was missed, too")
    parser.add_argument("--smoke", action="store_true", help="only what takes seconds")
    parser.add_argument(
        "--write", action="store_true", help="with quality: keep the figures as those to hold"
    )
    args = parser.parse_args()
    if args.part == "quality":
        from benchmarks import quality_gate

        sys.exit(quality_gate.run(args.write))
    if args.part == "blocks":
        _blocks(args.misses)
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


def _blocks(with_misses: bool) -> None:
    from benchmarks import blocks

    results = blocks.run()
    print(blocks.table(results))
    if with_misses:
        print(blocks.misses(results))


if __name__ == "__main__":
    main()
