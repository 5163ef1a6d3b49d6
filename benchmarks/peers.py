"""Install the peers of the group `bench` (pyproject.toml), one by one: what cannot be had here is left out.

    python -m benchmarks.peers

Installed versions of presscheck's own dependencies stay as they are: a peer that asks for others is left out.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def wanted() -> list[str]:
    """Return the requirements of the group."""
    groups = tomllib.loads(PYPROJECT.read_text("utf-8"))["dependency-groups"]
    return [row for row in groups["bench"] if isinstance(row, str)]


def install(requirement: str, constraints: Path) -> str | None:
    """Install one peer; return why it could not be had, None where it was."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    done = subprocess.run(
        [*command, "--constraint", str(constraints), requirement], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return errors[0].removeprefix("ERROR: ") if errors else "pip failed"


def main() -> None:
    """Install what can be had, and say what cannot."""
    constraints = Path(sys.prefix) / "bench-constraints.txt"
    installed = {d.name: d.version for d in distributions() if d.name and "presscheck" not in d.name}
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in sorted(installed.items())))
    for requirement in wanted():
        if why := install(requirement, constraints):
            print(f"left out: {requirement} ({why})")


if __name__ == "__main__":
    main()
