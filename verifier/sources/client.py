"""Ask live sources over HTTP: cached, paced, bounded in time and size. The one place that imports httpx here.

A key joins a request only after the cache has named it and leaves every answer before the cache sees it, so
that it stands in no file, log, message or address shown.
"""

from __future__ import annotations

import json
import logging
import os
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import hishel
import httpx
from hishel.httpx import CacheTransport

from scraper.deadline import Deadline
from scraper.errors import ScrapeError
from scraper.guard import SYSTEM_NETWORK, GuardedTransport, Network
from scraper.inflate import read_bounded
from scraper.pace import Pace, retry_after_s
from scraper.settings import PROJECT
from verifier.errors import LookupFailed, SourceUnavailable
from verifier.sources.service import DAY_S, Key, Service

MAX_BYTES = 8_000_000
CONNECT_S = 1.2  # a network that is cut is noticed within a report's two seconds
READ_S = 8.0
CACHE_BYTES = 200_000_000
CACHE_FILE = "answers-v2.sqlite"  # named for hishel's format
_MOST_ASKED = 3
_MOST_REDIRECTS = 3
_BACK_OFF_S = 1.0
_KEPT = (200, 404)  # "nothing by that name" is an answer worth keeping
_HEADERS_KEPT = ("Content-Type", "Date", "ETag", "Last-Modified", "Location", "Retry-After")
_MAX_AGE = re.compile(r"\bmax-age=(\d{1,9})")
_LOOPBACK = re.compile(r"(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])")

Params = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Access:
    """How this process reaches live sources: its name, its cache (None keeps none), its pace, its network."""

    user_agent: str
    storage: hishel.BaseStorage | None
    pace: Pace
    network: Network = SYSTEM_NETWORK

    def close(self) -> None:
        """Close the cache."""
        if self.storage is not None:
            self.storage.close()


@cache
def process_pace() -> Pace:
    """Return the pace that all checks of this process share: services count requests by the caller."""
    return Pace()


# httpcore notes at DEBUG every header that it receives, and a server may send a key back in a redirect
logging.getLogger("httpcore.http11").setLevel(logging.INFO)


def access_from(folder: Path | None, environ: Mapping[str, str] = os.environ) -> Access:
    """Return the access of this process; answers are kept below `folder`, or not at all where it is None.

    $PRESSCHECK_CONTACT tells the services whom to write to.
    """
    contact = environ.get("PRESSCHECK_CONTACT", "").strip()
    agent = f"{PROJECT} ({f'+{contact}; ' if contact else ''}fact-checker) python-httpx/{httpx.__version__}"
    return Access(agent, _storage(folder / "live") if folder else None, process_pace())


def _storage(folder: Path) -> hishel.BaseStorage | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None  # a check on a full or read-only disk is still a check
    return hishel.SqliteStorage(database_path=folder / CACHE_FILE, max_size=CACHE_BYTES)


class Client:
    """Ask one service during one check. Once the service fails as a whole, every further call says so."""

    def __init__(
        self,
        service: Service,
        access: Access,
        deadline: Deadline,
        *,
        key: str | None = None,
        environ: Mapping[str, str] = os.environ,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.as_of = datetime.now(UTC).date().isoformat()
        self._service = service
        self._base = service.base(environ)
        self._deadline = deadline
        self._sleep = sleep
        self._given_up: SourceUnavailable | None = None
        self._client = httpx.Client(
            transport=_transport(service, access, deadline, self._base, key),
            trust_env=False,
            timeout=httpx.Timeout(READ_S, connect=CONNECT_S),
            headers={
                "User-Agent": access.user_agent,
                "Accept": "application/json",
                "Accept-Encoding": "gzip, deflate",
            },
        )

    def get(self, path: str, params: Params | None = None) -> Any:
        """Return the JSON at `path`, or None where the service has nothing there.

        Raises LookupFailed where this answer is of no use, SourceUnavailable where no further one will be.
        """
        if self._given_up is not None:
            raise self._given_up
        try:
            return self._body(self._follow(path, params or {}))
        except SourceUnavailable as error:
            self._given_up = error
            raise

    def reach(self) -> None:
        """Raise SourceUnavailable unless the service answers at all."""
        self._ask(httpx.Request("HEAD", self._base))

    def _follow(self, path: str, params: Params) -> httpx.Response:
        """Follow redirects within the service only."""
        url = httpx.URL(f"{self._base}{path}", params=dict(params) or None)
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._ask(self._client.build_request("GET", url))
            if not response.has_redirect_location:
                return response
            target = url.join(response.headers["Location"])
            if _origin(target) != _origin(url):
                raise LookupFailed(f"{self._service.label} sent the request elsewhere.")
            url = target
        raise LookupFailed(f"{self._service.label} redirects too often.")

    def _ask(self, request: httpx.Request) -> httpx.Response:
        """Send a request, again where the service asks for patience and the time allows it."""
        label = self._service.label
        for attempt in range(_MOST_ASKED):
            response = self._send(request)
            if response.status_code not in (429, 503):
                return response
            named = retry_after_s(response.headers.get("Retry-After", ""))
            wait = _BACK_OFF_S * 2.0**attempt if named is None else named
            if wait >= self._deadline.left() or attempt == _MOST_ASKED - 1:
                raise SourceUnavailable(f"{label} asks for fewer requests.", "rate limited")
            self._sleep(wait)
        raise AssertionError("the last attempt always ends")

    def _send(self, request: httpx.Request) -> httpx.Response:
        label = self._service.label
        if self._deadline.over:
            raise SourceUnavailable(f"{label} did not answer in time.", "timed out")
        try:
            return self._client.send(request)
        except httpx.ConnectError:
            raise SourceUnavailable(f"{label} cannot be reached.") from None
        except httpx.TimeoutException:
            raise SourceUnavailable(f"{label} did not answer in time.", "timed out") from None
        except (httpx.HTTPError, ScrapeError) as error:
            raise LookupFailed(f"{label} sent an answer that cannot be read.") from error

    def _body(self, response: httpx.Response) -> Any:
        status, label = response.status_code, self._service.label
        if status in (404, 410):
            return None
        if status in (401, 403):
            why = "refuses the key" if self._service.key else "refuses to answer"
            raise SourceUnavailable(f"{label} {why}.", why)
        if status != 200:
            raise LookupFailed(f"{label} answered with an error (HTTP {status}).")
        try:
            return json.loads(response.content)
        except (ValueError, RecursionError):
            raise LookupFailed(f"{label} sent no JSON.") from None


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _transport(
    service: Service, access: Access, deadline: Deadline, base: str, key: str | None
) -> httpx.BaseTransport:
    own_server = bool(_LOOPBACK.fullmatch(urlsplit(base).hostname or ""))  # named by the user's variable
    guarded = GuardedTransport(deadline, access.network, allow_loopback=own_server)
    polite = _PoliteTransport(guarded, service, access.pace, key)
    if access.storage is None:
        return polite
    return CacheTransport(polite, access.storage, rfc=hishel.CacheOptions(shared=False))


class _PoliteTransport(httpx.BaseTransport):
    """Beneath the cache: keep the pace, add the key, bound the answer, say how long it stays fresh."""

    def __init__(self, inner: httpx.BaseTransport, service: Service, pace: Pace, key: str | None) -> None:
        self._inner = inner
        self._service = service
        self._pace = pace
        self._key = key

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request and return its whole answer, without the key."""
        self._pace.wait(request.url.netloc.decode(), self._service.spacing_s)
        answer = self._inner.handle_request(self._with_key(request))
        try:
            encoding = answer.headers.get("Content-Encoding", "")
            body = read_bounded(answer.iter_raw(), encoding, MAX_BYTES, MAX_BYTES)
        finally:
            answer.close()
        headers = {name: answer.headers[name] for name in _HEADERS_KEPT if name in answer.headers}
        headers.setdefault("Date", format_datetime(datetime.now(UTC), usegmt=True))
        headers["Cache-Control"] = self._freshness(answer)
        if self._key:
            body = body.replace(self._key.encode(), b"")
            headers = {name: value.replace(self._key, "") for name, value in headers.items()}
        return httpx.Response(answer.status_code, headers=headers, content=body)

    def _with_key(self, request: httpx.Request) -> httpx.Request:
        key = self._service.key
        if key is None or self._key is None:
            return request
        url = _keyed(request.url, key, self._key)
        return httpx.Request(request.method, url, headers=request.headers, extensions=request.extensions)

    def _freshness(self, answer: httpx.Response) -> str:
        if answer.status_code not in (*_KEPT, 304) or "MediaWiki-API-Error" in answer.headers:
            return "no-store"
        said = _MAX_AGE.search(answer.headers.get("Cache-Control", ""))
        seconds = max(self._service.fresh_s, min(int(said[1]) if said else 0, DAY_S))
        return f"max-age={seconds:.0f}"

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


def _keyed(url: httpx.URL, key: Key, value: str) -> httpx.URL:
    return url.copy_set_param(key.parameter, value)
