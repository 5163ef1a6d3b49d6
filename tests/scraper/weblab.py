"""A little internet on 127.0.0.1: a public and a private server, names with chosen answers, and logs of both.

Whether an attack reached the private side is judged by the private server's log, never by an error.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import httpcore

from scraper.fetch import Fetched, fetch
from scraper.guard import Network
from scraper.settings import FetchSettings

PUBLIC_V4 = "93.184.216.34"
PUBLIC_V6 = "2606:2800:220:1:248:1893:25c8:1946"
SECRET = b"<html><body><p>the secret of the private side</p></body></html>"
PAGE = b"<html><body><p>the public page</p></body></html>"

Handler = Callable[[socket.socket], None]


def answer(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    """Return the bytes of an HTTP answer; underscores in header names stand for dashes."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    named.setdefault("Content-Type", "text/html; charset=utf-8")
    named.setdefault("Content-Length", str(len(body)))
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}Connection: close\r\n\r\n".encode("latin-1") + body


def redirect(target: str, status: int = 302) -> bytes:
    """Return a redirect."""
    return answer(b"", f"{status} Moved", Location=target)


class Site:
    """A server on 127.0.0.1 that answers by path and logs every connection and request."""

    def __init__(self, default: bytes | None = None) -> None:
        self.routes: dict[str, bytes | Handler | list[bytes]] = {}
        self.connections = 0
        self.requests: list[str] = []
        self.heads: list[str] = []
        self.tls: ssl.SSLContext | None = None
        self._default = default
        self._closing = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def closing(self) -> threading.Event:
        return self._closing

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._handle, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _handle(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        try:
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with connection:
                self._speak(connection)
        except OSError:
            connection.close()

    def _speak(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        path = head.split(b" ")[1].decode("latin-1")
        self.requests.append(path)
        self.heads.append(head.decode("latin-1"))
        self._reply(connection, path)

    def _reply(self, connection: socket.socket, path: str) -> None:
        route = self.routes.get(path.split("?")[0], self._default)
        if isinstance(route, list):
            route = route.pop(0) if len(route) > 1 else route[0]
        if callable(route):
            route(connection)
        else:
            connection.sendall(route if route is not None else answer(b"nothing here", "404 Not Found"))

    def close(self) -> None:
        self._closing.set()
        self._socket.shutdown(socket.SHUT_RDWR)  # wakes accept()
        self._socket.close()
        for thread in self._threads:
            thread.join(timeout=5)


@dataclass
class Lab:
    """The public and the private side, and who answers to which name."""

    public: Site
    private: Site
    names: dict[str, list[list[str]]] = field(default_factory=dict)
    dialled: list[str] = field(default_factory=list)

    def name(self, host: str, *answers: list[str]) -> None:
        """Let a name have these answers, one after another; the last one stays."""
        self.names[host] = list(answers)

    def resolve(self, host: str, port: int) -> list[str]:
        answers = self.names.get(host)
        if answers is not None:
            return answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            pass
        try:
            return [socket.inet_ntoa(socket.inet_aton(host))]  # as the system reads 127.1 or 2130706433
        except OSError:
            raise socket.gaierror(f"unknown name {host}") from None

    def dial(self, address: str, port: int, timeout_s: float) -> httpcore.NetworkStream:
        self.dialled.append(address)
        site = self.public if address in (PUBLIC_V4, PUBLIC_V6) else self.private
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", site.port, timeout=timeout_s)

    @property
    def network(self) -> Network:
        return Network(self.resolve, self.dial)

    def fetch(self, url: str, **settings: object) -> Fetched:
        """Fetch through the lab's network with small limits."""
        plain = FetchSettings(total_s=5.0, check_robots=False)
        return fetch(url, replace(plain, **settings), network=self.network, sleep=lambda _: None)  # type: ignore[arg-type]


@contextmanager
def open_lab() -> Iterator[Lab]:
    """Open a lab whose public server answers with a page at / and whose private one answers everything."""
    public, private = Site(), Site(answer(SECRET))
    public.routes["/"] = answer(PAGE)
    lab = Lab(public, private)
    lab.name("public.test", [PUBLIC_V4])
    try:
        yield lab
    finally:
        public.close()
        private.close()
