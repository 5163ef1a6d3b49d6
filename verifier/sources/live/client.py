"""Ask an API politely: cached, spaced, bounded, within a deadline, the key kept out of everything written.

The only module here that imports httpx. The key is added to a request below the cache, so that cache keys,
errors and addresses shown never hold it.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scraper.settings import FetchSettings, data_folder
from verifier.errors import LookupFailed, SourceUnavailable

if TYPE_CHECKING:
    import httpx

MAX_BODY = 8_000_000
"""Bytes of an answer at most."""
CONNECT_S = 1.5
READ_S = 8.0
TOO_MANY = 429
_NO_KEY = (401, 403)


class Client:
    """Requests to one source.

    `base` is the address that every path follows; `key` is added as the query parameter `key_parameter`;
    `deadline` (time.monotonic) ends everything; answers count as fresh for `fresh_s` seconds at least.
    Use it as a context manager.
    """

    def __init__(
        self,
        name: str,
        base: str,
        *,
        deadline: float,
        key: str | None = None,
        key_parameter: str | None = None,
        spacing_s: float = 0.0,
        fresh_s: int = 3600,
        cache: Path | None = None,
    ) -> None:
        self.name = name
        self._base = os.environ.get(f"PRESSCHECK_{name.upper()}_URL", base).rstrip("/")
        self._deadline = deadline
        self._key = (key_parameter, key) if key and key_parameter else None
        self._spacing_s, self._fresh_s = spacing_s, fresh_s
        self._cache = cache or data_folder() / "http-cache.db"
        self._http: httpx.Client | None = None

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        if self._http is not None:
            self._http.close()

    @property
    def left_s(self) -> float:
        """Seconds until the deadline."""
        return self._deadline - time.monotonic()

    def get(self, path: str, params: Mapping[str, str | int] | None = None) -> Any:
        """Return the JSON at a path of the source; None where there is nothing (404, an empty body).

        LookupFailed where this one answer is of no use, SourceUnavailable where the source is: no network,
        no key, refused, asked too often, out of time.
        """
        import httpx

        if self.left_s <= 0:
            raise SourceUnavailable("out of time")
        timeout = httpx.Timeout(min(READ_S, self.left_s), connect=min(CONNECT_S, self.left_s))
        try:
            answer = self._client().get(self._base + path, params=params, timeout=timeout)
        except httpx.TimeoutException as error:
            raise SourceUnavailable("timed out") from error
        except (httpx.NetworkError, httpx.ProxyError, httpx.UnsupportedProtocol) as error:
            raise SourceUnavailable("unreachable") from error
        except httpx.HTTPError as error:
            raise LookupFailed(f"{self.name}: the answer broke off") from error
        return self._read(answer.status_code, answer.content)

    def _read(self, status: int, body: bytes) -> Any:
        if status == TOO_MANY:
            raise SourceUnavailable("asked too often; try again later")
        if status in _NO_KEY:
            raise SourceUnavailable("refused (is the key right?)" if self._key else "refused")
        if status == 404 or status == 200 and not body.strip():
            return None
        if status != 200:
            raise LookupFailed(f"{self.name}: status {status}")
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as error:
            raise LookupFailed(f"{self.name}: no JSON") from error

    def _client(self) -> httpx.Client:
        import hishel
        import httpx
        from hishel.httpx import CacheTransport

        if self._http is None:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            polite = _polite_transport(self)
            storage = hishel.SqliteStorage(database_path=self._cache, max_size=200_000_000)
            agent = FetchSettings(contact=os.environ.get("PRESSCHECK_CONTACT")).user_agent
            self._http = httpx.Client(
                transport=CacheTransport(polite, storage, rfc={"shared": False}),
                headers={"User-Agent": agent, "Accept": "application/json"},
                follow_redirects=True,
                max_redirects=3,
            )
        return self._http

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for this source's turn: one request at a time, `spacing_s` apart over all clients of this process."""
        with _TURNS_LOCK:
            due = max(time.monotonic(), _NEXT_TURN.get(self._base, 0.0))
            _NEXT_TURN[self._base] = due + self._spacing_s
        wait = due - time.monotonic()
        if wait > max(0.0, self.left_s):
            raise SourceUnavailable("out of time")
        if wait > 0:
            time.sleep(wait)
        yield


_TURNS_LOCK = threading.Lock()
_NEXT_TURN: dict[str, float] = {}


def _polite_transport(client: Client) -> httpx.BaseTransport:
    """Make the transport below the cache: key, spacing, one patient retry at 429, bounded body, freshness floor."""
    import httpx

    class Polite(httpx.BaseTransport):
        def __init__(self) -> None:
            self._wire = httpx.HTTPTransport(retries=0)

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            keyed = self._with_key(request)
            with client.turn():
                answer = self._send(keyed)
            if answer.status_code == TOO_MANY:
                wait = _retry_after(answer.headers.get("Retry-After"))
                if wait < client.left_s - 1:
                    time.sleep(wait)
                    answer = self._send(keyed)
            return answer

        def _with_key(self, request: httpx.Request) -> httpx.Request:
            if client._key is None:
                return request
            name, key = client._key
            return httpx.Request(
                request.method, request.url.copy_merge_params({name: key}), headers=request.headers,
                extensions=request.extensions,
            )  # fmt: skip

        def _send(self, request: httpx.Request) -> httpx.Response:
            answer = self._wire.handle_request(request)
            try:
                body = b""
                for piece in answer.iter_bytes():
                    body += piece
                    if len(body) > MAX_BODY:
                        raise LookupFailed(f"{client.name}: the answer is larger than {MAX_BODY:,} bytes")
                    if client.left_s <= 0:
                        raise SourceUnavailable("out of time")
            finally:
                answer.close()
            dropped = ("content-encoding", "content-length", "transfer-encoding", "set-cookie", "vary")
            headers = {k: v for k, v in answer.headers.items() if k.lower() not in dropped}
            if answer.status_code == 200:
                headers["Cache-Control"] = f"max-age={client._fresh_s}"
            return httpx.Response(answer.status_code, headers=headers, content=body)

        def close(self) -> None:
            self._wire.close()

    return Polite()


def _retry_after(value: str | None) -> float:
    try:
        return max(0.0, float(value or ""))
    except ValueError:
        return 5.0
