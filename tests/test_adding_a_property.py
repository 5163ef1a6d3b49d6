"""The example of docs/adding-a-property.md, run as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "adding-a-property.md"

RUN = """
import sys, claims.extract as extract
from claims.properties import RULES as known
from scraper import read_text
exec(compile(sys.argv[1], "example", "exec"))
extract.RULES = (*known, *RULES)
for claim in extract.extract(read_text(sys.argv[2], title="Low Water is back")):
    if claim.kind == "dub_count":
        print(f"→ {claim.kind} {claim.value} {claim.unit}, {claim.subject.name}")
"""


def test_the_example_reads_what_the_page_says() -> None:
    page = PAGE.read_text("utf-8")
    code = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert len(code) == len(shown) == 1
    sentence, result = shown[0].strip().split("\n")
    ran = subprocess.run(
        [sys.executable, "-c", RUN, code[0], sentence],
        capture_output=True,
        text=True,
        check=False,
        cwd=PAGE.parents[1],
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == result
