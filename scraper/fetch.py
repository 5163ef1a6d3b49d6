"""Fetch one address: polite, bounded in time and size, every hop through the guard."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from urllib.parse import urljoin, urlsplit

import httpx

from scraper.addresses import UNREACHABLE, check_url
from scraper.archive import gone_hint
from scraper.charset import decode_page
from scraper.deadline import Deadline
from scraper.errors import Blocked, HttpError, InvalidTarget, ScrapeError, TimedOut, TooLarge
from scraper.guard import SYSTEM_NETWORK, GuardedTransport, Network
from scraper.inflate import read_bounded
from scraper.pace import retry_after_s
from scraper.settings import FetchSettings
from scraper.sniff import refuse_other_content

_REDIRECTS = (301, 302, 303, 307, 308)
_RETRIED = (429, 503)
_WALL_STATUSES = (401, 402, 403, 429, 451, 503)  # their pages may say what stands in the way
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"
_BACK_OFF_S = 1.0
_MAX_BACK_OFF_S = 10.0
_HINT_PASTE = "Open the page in your browser and paste the text of the article instead."


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came; `fetched_at` is UTC in ISO 8601, `warnings` are sentences for the user."""

    url: str
    final_url: str
    body: bytes
    content_type: str
    fetched_at: str
    status: int = 200
    etag: str | None = None
    last_modified: str | None = None
    warnings: tuple[str, ...] = ()
    from_snapshot: bool = False

    @property
    def charset(self) -> str | None:
        """The charset that the server declares, if any."""
        message = Message()
        message["Content-Type"] = self.content_type
        value = message.get_param("charset")
        return value if isinstance(value, str) else None

    @property
    def text(self) -> str:
        """The body as text."""
        return decode_page(self.body, self.charset)


@dataclass(frozen=True, slots=True)
class Validators:
    """What an earlier answer gave to ask "changed since?" with."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


class NotModified(Exception):
    """The server says that the page is still the one that was fetched before."""

    def __init__(self, warnings: tuple[str, ...] = ()) -> None:
        super().__init__("not modified")
        self.warnings = warnings


@dataclass(slots=True)
class _Trip:
    """One fetch under way: its limits, its doors, what it has to tell."""

    settings: FetchSettings
    deadline: Deadline
    client: httpx.Client
    check_content: Callable[[bytes, str], None]
    sleep: Callable[[float], None]
    warnings: list[str] = field(default_factory=list)


def fetch(
    url: str,
    settings: FetchSettings,
    *,
    network: Network = SYSTEM_NETWORK,
    known: Validators | None = None,
    deadline: Deadline | None = None,
    check_content: Callable[[bytes, str], None] = refuse_other_content,
    sleep: Callable[[float], None] = time.sleep,
) -> Fetched:
    """Fetch a page within the limits of `settings`; raise a `ScrapeError` that says what is wrong.

    `known` makes the request conditional: `NotModified` is raised where the page has not changed.
    `deadline` is a budget that is already running; `check_content` judges the bytes and their declared type.
    """
    url = check_url(url, settings.dangerously_allow_loopback)
    deadline = deadline or Deadline(settings.total_s)
    transport = GuardedTransport(deadline, network, settings.dangerously_allow_loopback)
    timeout = httpx.Timeout(settings.read_s, connect=settings.connect_s)
    headers = {
        "User-Agent": settings.user_agent,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "en",
    }
    with httpx.Client(transport=transport, trust_env=False, timeout=timeout, headers=headers) as client:
        trip = _Trip(settings, deadline, client, check_content, sleep)
        try:
            return _follow(trip, url, (known or Validators()).headers())
        except httpx.HTTPError as error:
            raise _for_user(error, deadline, settings) from error
        except httpx.InvalidURL:
            raise InvalidTarget("This is not a web address.", hint=_HINT_PASTE) from None


def _for_user(error: httpx.HTTPError, deadline: Deadline, settings: FetchSettings) -> ScrapeError:
    """Return what the user is told; a refused and an unreachable address sound the same on purpose."""
    if deadline.over or isinstance(error, httpx.ReadTimeout):
        return TimedOut(f"The page did not arrive within {settings.total_s:.0f} seconds.", hint=_HINT_PASTE)
    if isinstance(error, httpx.ConnectError):
        return Blocked(UNREACHABLE, hint=_HINT_PASTE)
    return HttpError("The connection broke off before the page was complete.", hint=_HINT_PASTE)


def _follow(trip: _Trip, url: str, extra: dict[str, str]) -> Fetched:
    """Follow at most `max_redirects` redirects, every target checked like the first address."""
    current = url
    for _ in range(trip.settings.max_redirects + 1):
        answer = _get_with_retries(trip, current, extra)
        if isinstance(answer, Fetched):
            return replace(answer, url=url, warnings=tuple(trip.warnings))
        following = check_url(urljoin(current, answer), trip.settings.dangerously_allow_loopback)
        if urlsplit(current).scheme == "https" and urlsplit(following).scheme == "http":
            trip.warnings.append(
                "The site redirected from https to http: the page could have been altered on its way."
            )
        current, extra = following, {}
    raise HttpError("The site redirects too often.", hint=_HINT_PASTE)


def _get_with_retries(trip: _Trip, url: str, extra: dict[str, str]) -> Fetched | str:
    """Return the page, or the target of a redirect; wait and ask again only where the server says so."""
    for attempt in range(trip.settings.max_retries + 1):
        with trip.client.stream("GET", url, headers=extra) as response:
            wait = _wait_s(response, attempt)
            last = attempt == trip.settings.max_retries
            if wait is None or last or wait >= trip.deadline.left():
                return _read(trip, url, response)
        trip.sleep(wait)
    raise AssertionError("the last attempt always answers")


def _wait_s(response: httpx.Response, attempt: int) -> float | None:
    """Return how long to wait before asking again, None where asking again is not wanted."""
    if response.status_code not in _RETRIED:
        return None
    named = response.headers.get("Retry-After", "").strip()
    if not named:
        return _BACK_OFF_S * 2.0**attempt
    seconds = retry_after_s(named)
    return seconds if seconds is not None and seconds <= _MAX_BACK_OFF_S else None


def _read(trip: _Trip, url: str, response: httpx.Response) -> Fetched | str:
    status = response.status_code
    location: str | None = response.headers.get("Location")
    if status in _REDIRECTS and location:
        return location
    if status == 304:
        raise NotModified
    if status != 200 and status not in _WALL_STATUSES:
        raise _status_error(status, url)
    settings = trip.settings
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > settings.max_wire_bytes:
        raise TooLarge(f"The page is larger than {settings.max_wire_bytes / 1e6:.0f} MB.")
    encoding = response.headers.get("Content-Encoding", "")
    body = read_bounded(response.iter_raw(), encoding, settings.max_wire_bytes, settings.max_decoded_bytes)
    content_type = response.headers.get("Content-Type", "")
    if status == 200:
        trip.check_content(body, content_type)
    return Fetched(
        url=url,
        final_url=url,
        body=body,
        content_type=content_type,
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        status=status,
        etag=response.headers.get("ETag"),
        last_modified=response.headers.get("Last-Modified"),
    )


def _status_error(status: int, url: str) -> HttpError:
    if status in (404, 410):
        return HttpError(f"The page is gone (HTTP {status}).", hint=gone_hint(url), status=status)
    return HttpError(f"The site answered with an error (HTTP {status}).", hint=_HINT_PASTE, status=status)
