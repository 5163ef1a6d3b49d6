"""Rows of a fact table: a label, a bar, a value; no name goes from one row to the next."""

from __future__ import annotations

import pytest

from claims.extract import extract
from scraper.extract import read_html

PAGE = """<html><head><title>Harbour Nine: all we know</title></head><body><article>
<h1>Harbour Nine: all we know</h1>
<p>The drama “Harbour Nine” is set on a pier where nobody has paid for a ferry since the war, and it is the talk of
every queue in town, from the baker's to the one for the ferry itself, which has been shut for repairs since May.</p>
<table>
<tr><th>Streaming on</th><td>Netflix</td></tr>
<tr><th>Premiere</th><td>March 11, 2026</td></tr>
<tr><th>Created by</th><td>Ida Marl</td></tr>
<tr><th>Executive producer</th><td>Kit Vane</td></tr>
<tr><th>Starring</th><td>Lena Orth, Jon Amsel</td></tr>
<tr><th>Episodes</th><td>16</td></tr>
<tr><th>Filmed in</th><td>Tongyeong, Halden</td></tr>
<tr><th>Tissues needed</th><td>4 boxes</td></tr>
</table>
<p>Nobody knows yet whether the ferry will run again, and the people who could say so have gone to the mainland to ask
the people who could pay for it, who in turn have asked for a table with all the figures in it.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("platform", ["Netflix"]),
        ("release_date", ["2026-03-11"]),
        ("crew", ["Ida Marl", "Kit Vane"]),
        ("cast", ["Jon Amsel", "Lena Orth"]),
        ("episode_count", [16]),
        ("filming_location", ["Halden", "Tongyeong"]),
    ],
)
def test_row(kind: str, values: list[object]) -> None:
    found = [c.value for c in extract(read_html(PAGE)) if c.kind == kind]
    assert sorted(map(str, found)) == sorted(map(str, values))
