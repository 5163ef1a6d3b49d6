"""The attacks once more against real addresses and a real name server, where the machine allows it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAB = Path(__file__).with_name("namespace_lab.py")
ROOT = LAB.parents[2]


def test_no_attack_reaches_the_private_side() -> None:
    if not (shutil.which("unshare") and shutil.which("ip")):
        pytest.skip("no unshare or no ip: a network namespace cannot be made here")
    command = ["unshare", "--map-root-user", "--net", "--mount", sys.executable, str(LAB)]
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=100, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    if ran.returncode and "unshare" in ran.stderr:
        pytest.skip("this machine does not let its users make a network namespace")
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    if "skip" in found:
        pytest.skip(f"the namespace cannot be furnished here: {found['skip']}")
    assert found["controls"] == ["<p>public</p>"] * 3
    assert found["inside"] == []
    assert found["unguarded"] == "<p>secret</p>"  # the lab would show a leak
    assert [
        url for url, outcome in found["outcomes"].items() if outcome not in ("Blocked", "InvalidTarget")
    ] == []
    assert len(found["outcomes"]) >= 40
