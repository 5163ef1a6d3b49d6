"""Fetch a published data file through the guarded client, only when it has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scraper.fetch import NotModified, fetch
from scraper.fetch import Validators as PageValidators
from scraper.settings import default_settings

if TYPE_CHECKING:
    from verifier.store.commands import Download, Validators

MAX_BYTES = 200_000_000
TOTAL_S = 300.0


def download(address: str, known: Validators) -> Download:
    """Fetch a file; its body is None where the server says that it is unchanged. Raises ScrapeError."""
    from verifier.store.commands import Download, Validators

    settings = replace(
        default_settings(),
        max_wire_bytes=MAX_BYTES,
        max_decoded_bytes=MAX_BYTES,
        total_s=TOTAL_S,
        read_s=30.0,
    )
    asked = PageValidators(known.etag, known.last_modified)
    try:
        page = fetch(address, settings, known=asked, check_content=lambda body, declared: None)
    except NotModified:
        return Download(None, known)
    return Download(page.body, Validators(page.etag, page.last_modified))
