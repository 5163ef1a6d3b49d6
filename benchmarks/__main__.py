"""Run the benchmarks: `python -m benchmarks` prints one table beside peers and writes results.json (`make bench`).

`quality` holds the figures kept in quality.json and fails where one falls (`--write` keeps new ones); `--smoke`
prints the quality alone. `blocks` measures the reading blocks; `vitaminc` and `feverfact` measure verdicts and
extraction on sentences that nobody here wrote. `soak` lets page and batch run for a while and watches them.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks import quality

PARTS = ("blocks", "quality", "vitaminc", "feverfact", "soak")


def main() -> None:
    """Run one part, or everything side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=PARTS, help="only this part")
    parser.add_argument("--smoke", action="store_true", help="only the quality, which takes seconds")
    parser.add_argument("--misses", action="store_true", help="with blocks: list what was missed, too")
    parser.add_argument("--no-peers", action="store_true", help="with blocks: only our own readers")
    parser.add_argument(
        "--write", action="store_true", help="with quality: keep the figures as those to hold"
    )
    parser.add_argument("--minutes", type=float, default=30, help="with soak: how long")
    args = parser.parse_args()
    if args.part == "quality":
        from benchmarks import quality_gate

        sys.exit(quality_gate.run(args.write))
    if args.part == "soak":
        from benchmarks import soak

        sys.exit(soak.run(args.minutes))
    if args.part == "blocks":
        _blocks(args.misses, peers=not args.no_peers)
    elif args.part:
        _foreign(args.part)
    elif args.smoke:
        _quality()
    else:
        from benchmarks import side_by_side

        side_by_side.run()


def _quality() -> None:
    results = quality.run()
    if not results:
        print("no corpus beside the repository: quality not measured")
        return
    print(quality.table(results))
    print(quality.baseline_table(quality.baselines()))
    print(quality.property_table(quality.by_property()))


def _blocks(with_misses: bool, *, peers: bool) -> None:
    from benchmarks import blocks

    results = blocks.run(peers=peers)
    print(blocks.table(results))
    if with_misses:
        print(blocks.misses(results))


def _foreign(part: str) -> None:
    from benchmarks import feverfact, vitaminc

    print(vitaminc.table(vitaminc.run()) if part == "vitaminc" else feverfact.table(feverfact.run()))


if __name__ == "__main__":
    main()
