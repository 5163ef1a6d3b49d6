"""A real server on 127.0.0.1 that speaks an API in its recorded shapes, and logs what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Answer:
    """One answer; a body that is no bytes is sent as JSON. With `hangs` it comes only when the lab closes."""

    body: object = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    hangs: bool = False

    @property
    def sent(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class Api:
    """A server that answers by path, or by path and parameters; several answers are given in turn."""

    def __init__(self) -> None:
        self.routes: dict[str, list[Answer]] = {}
        self._by_id: dict[str, tuple[str, Callable[[str], Any], str]] = {}
        self._always: Answer | None = None
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def on(self, route: str, *answers: object) -> None:
        """Answer a path, or a path with some of its parameters ("/search?q=house")."""
        self.routes[route] = [a if isinstance(a, Answer) else Answer(a) for a in answers]

    def answer_ids(self, route: str, parameter: str, look_up: Callable[[str], Any], key: str) -> None:
        """Answer with one object a requested id ("ids=Q1|Q2"), as Wikidata does."""
        self._by_id[route] = (parameter, look_up, key)

    def answer_all(self, answer: Answer) -> None:
        """Answer everything alike."""
        self._always = answer

    def answer_to(self, target: str) -> Answer:
        if self._always is not None:
            return self._always
        path, wanted = _parts(target)
        for route, answers in reversed(self.routes.items()):
            if _fits(route, path, wanted):
                return answers.pop(0) if len(answers) > 1 else answers[0]
        for route, (parameter, look_up, key) in reversed(self._by_id.items()):
            if _fits(route, path, wanted):
                ids = dict(wanted)[parameter].split("|")
                return Answer({key: {id_: look_up(id_) or {"id": id_, "missing": ""} for id_ in ids}})
        return Answer(b"", 404)

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def _handler(api) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                api.asked.append(self.path)
                api.agents.append(self.headers.get("User-Agent", ""))
                answer = api.answer_to(self.path)
                if answer.hangs:
                    api.closing.wait(90)
                    return
                self.send_response(answer.status)
                for name, value in {"Content-Length": str(len(answer.sent)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(answer.sent)

            do_HEAD = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                return

        return Handler


def _fits(route: str, path: str, wanted: set[tuple[str, str]]) -> bool:
    own_path, needed = _parts(route)
    return own_path == path and needed <= wanted


def _parts(target: str) -> tuple[str, set[tuple[str, str]]]:
    split = urlsplit(target)
    return split.path or "/", set(parse_qsl(split.query))
