"""A visit to the web with manners: snapshots, robots.txt and a pace for each host around the bare fetch."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from scraper.addresses import check_url
from scraper.deadline import Deadline
from scraper.errors import Disallowed, InvalidTarget
from scraper.fetch import Fetched, NotModified, Validators, fetch
from scraper.guard import SYSTEM_NETWORK, Network
from scraper.pace import Pace
from scraper.robots import MAX_BYTES, Robots, Rules
from scraper.settings import FetchSettings
from scraper.snapshots import Snapshots
from scraper.sniff import refuse_other_content

log = logging.getLogger("presscheck.session")

_ROBOTS_S = 3.0  # a site whose robots.txt takes longer is read as if it had none
_ROBOTS_WARNING = "The site's robots.txt asks automatic readers not to fetch this page."


class Session:
    """Fetch pages one after another or from several threads; hosts and their rules are remembered."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        network: Network = SYSTEM_NETWORK,
        robots: Robots | None = None,
        pace: Pace | None = None,
    ) -> None:
        self.settings = settings
        self._network = network
        self._robots = robots or Robots()
        self._pace = pace or Pace()
        self._snapshots = Snapshots(settings.data_folder) if settings.data_folder else None

    def get(self, url: str) -> Fetched:
        """Return the page at an address, fetched or - with `snapshot_only` - as it was last seen."""
        url = check_url(url, self.settings.dangerously_allow_loopback)
        seen = self._load(url)
        if self.settings.snapshot_only:
            if seen is None:
                raise InvalidTarget("No copy of this page is kept.", hint="Fetch it once while online.")
            return replace(seen, from_snapshot=True)
        try:
            page = self.visit(url, Validators(seen.etag, seen.last_modified) if seen else None)
        except NotModified as same:
            if seen is None:
                raise InvalidTarget(
                    "The site says that the page has not changed, but it was never read."
                ) from None
            now = datetime.now(UTC).isoformat(timespec="seconds")
            page = replace(seen, fetched_at=now, warnings=same.warnings)
        if page.status == 200:
            self._save(page)
        return page

    def get_raw(self, url: str, check: Callable[[bytes, str], None]) -> Fetched:
        """Return what is at an address without keeping it; `check` judges bytes and declared type."""
        return fetch(url, self.settings, network=self._network, check_content=check)

    def visit(self, url: str, known: Validators | None = None) -> Fetched:
        """Fetch an address with manners and keep nothing; a batch keeps its pages itself.

        `NotModified` is raised where the page is still the one that `known` was told of.
        """
        url = check_url(url, self.settings.dangerously_allow_loopback)
        settings = self.settings
        deadline = Deadline(settings.total_s)
        rules = self._rules(url, deadline) if settings.check_robots else Rules()
        warnings: tuple[str, ...] = ()
        if not rules.allow(url):
            if settings.obey_robots:
                raise Disallowed(_ROBOTS_WARNING, hint="Paste the text of the article instead.")
            warnings = (_ROBOTS_WARNING,)
        spacing = max(settings.spacing_s, rules.delay_s) if settings.obey_robots else settings.spacing_s
        host = urlsplit(url).hostname or ""
        if spacing:
            self._pace.wait(host, spacing)
            deadline = Deadline(settings.total_s)
        try:
            page = fetch(url, settings, network=self._network, known=known, deadline=deadline)
        except NotModified:
            raise NotModified(warnings) from None
        finally:
            self._pace.rest(host, spacing)  # counted from the answer, the space holds at the server, too
        return replace(page, warnings=(*warnings, *page.warnings))

    def _rules(self, url: str, deadline: Deadline) -> Rules:
        brief = replace(self.settings, max_decoded_bytes=MAX_BYTES, max_wire_bytes=MAX_BYTES, max_retries=0)

        def read(address: str) -> tuple[int, str]:
            budget = Deadline(min(_ROBOTS_S, deadline.left() / 3))
            page = fetch(
                address, brief, network=self._network, deadline=budget, check_content=refuse_other_content
            )
            return page.status, page.text

        return self._robots.rules(url, read)

    def _load(self, url: str) -> Fetched | None:
        if self._snapshots is None:
            return None
        try:
            return self._snapshots.load(url)
        except (sqlite3.Error, OSError) as error:
            log.warning("snapshots cannot be read: %s", error)
            return None

    def _save(self, page: Fetched) -> None:
        if self._snapshots is None:
            return
        try:
            self._snapshots.save(page)
        except (sqlite3.Error, OSError) as error:
            log.warning("snapshot not kept: %s", error)
