"""A transport for httpx that connects only to addresses it has checked itself.

Every new connection - first request, redirect, retry - resolves the name once, checks **every** answer and
connects to a checked address, never by name again; so neither a redirect nor a changing DNS answer leads
inside. The fetch's deadline holds over each step of the connection.
"""

from __future__ import annotations

import logging
import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import certifi
import httpcore
import httpx

from scraper.addresses import PORTS, UNREACHABLE, is_loopback, is_public
from scraper.deadline import Deadline

log = logging.getLogger("presscheck.guard")

_MAX_TRIES = 4  # checked addresses of one host that are tried


class Refused(httpx.ConnectError):
    """The guard does not connect there; the reason goes to the log, never to the user."""


class _RefusedInside(httpcore.ConnectError):
    """The same, raised beneath httpcore."""


def system_resolve(host: str, port: int) -> list[str]:
    """Ask the system for all addresses of a host."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def system_dial(address: str, port: int, timeout_s: float) -> httpcore.NetworkStream:
    """Open a TCP connection to an IP address."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=timeout_s)


@dataclass(frozen=True, slots=True)
class Network:
    """The two doors to the network: names to addresses, an address to a connection."""

    resolve: Callable[[str, int], list[str]] = system_resolve
    dial: Callable[[str, int, float], httpcore.NetworkStream] = system_dial


SYSTEM_NETWORK = Network()


class GuardedTransport(httpx.BaseTransport):
    """Send requests through checked connections only, until `deadline`; no proxy, no kept connection."""

    def __init__(
        self, deadline: Deadline, network: Network = SYSTEM_NETWORK, allow_loopback: bool = False
    ) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls_context(),
            max_keepalive_connections=0,
            http1=True,
            http2=False,
            retries=0,
            network_backend=_GuardedBackend(deadline, network, allow_loopback),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; raise httpx errors only."""
        assert isinstance(request.stream, httpx.SyncByteStream)
        inner = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _as_httpx_errors():
            response = self._pool.handle_request(inner)
        assert isinstance(response.stream, Iterable)
        return httpx.Response(
            response.status, headers=response.headers, stream=_Body(response), extensions=response.extensions
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx_errors():
            yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


@contextmanager
def _as_httpx_errors() -> Iterator[None]:
    try:
        yield
    except _RefusedInside as error:
        raise Refused(str(error)) from error
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except (httpcore.ConnectError, OSError) as error:
        raise httpx.ConnectError(str(error)) from error
    except httpcore.UnsupportedProtocol as error:
        raise httpx.UnsupportedProtocol(str(error)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise httpx.RemoteProtocolError(str(error)) from error


@cache
def _tls_context() -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class _GuardedBackend(httpcore.NetworkBackend):
    def __init__(self, deadline: Deadline, network: Network, allow_loopback: bool) -> None:
        self._deadline = deadline
        self._network = network
        self._allow_loopback = allow_loopback

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._checked(host.strip("[]"), port, timeout)
        error: Exception | None = None
        for address in addresses[:_MAX_TRIES]:
            if self._deadline.over:
                break
            try:
                stream = self._network.dial(address, port, self._deadline.clip(timeout))
            except (httpcore.ConnectError, httpcore.ConnectTimeout, OSError) as failed:
                error = failed
                continue
            return _DeadlineStream(stream, self._deadline)
        if self._deadline.over:
            raise httpcore.ConnectTimeout("deadline")
        raise httpcore.ConnectError(UNREACHABLE) from error

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        raise _RefusedInside("unix sockets are never connected to")

    def _checked(self, host: str, port: int, timeout: float | None) -> list[str]:
        """Resolve a host and return its addresses, or refuse it as a whole when a single one is bad."""
        addresses = _resolve_within(self._network.resolve, host, port, self._deadline.clip(timeout))
        for address in addresses:
            good_port = port in PORTS or (self._allow_loopback and is_loopback(address))
            if not good_port or not is_public(address, self._allow_loopback):
                log.warning("refused %s (%s) port %d", host, address, port)
                raise _RefusedInside(UNREACHABLE)
        if not addresses:
            raise httpcore.ConnectError(UNREACHABLE)
        return addresses


def _resolve_within(
    resolve: Callable[[str, int], list[str]], host: str, port: int, timeout_s: float
) -> list[str]:
    """Resolve in a thread of its own, as the system's resolver knows no deadline."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolve").start()
    try:
        answer = answers.get(timeout=max(timeout_s, 0.001))
    except queue.Empty:
        raise httpcore.ConnectTimeout("name resolution took too long") from None
    if isinstance(answer, Exception):
        raise httpcore.ConnectError(UNREACHABLE) from answer
    return answer


class _DeadlineStream(httpcore.NetworkStream):
    """A connection on which no step outlasts the fetch's deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._time(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._time(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._stream.start_tls(
            ssl_context, server_hostname, self._time(timeout, httpcore.ConnectTimeout)
        )
        return _DeadlineStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _time(self, timeout: float | None, error: type[httpcore.TimeoutException]) -> float:
        if self._deadline.over:
            raise error("deadline")
        return self._deadline.clip(timeout)
