"""The client of live sources: cache, pace, limits, errors, and keys that stay where they belong."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from apilab import Answer, Api

from scraper.deadline import Deadline
from scraper.guard import Network
from scraper.pace import Pace
from verifier.errors import LookupFailed, SourceUnavailable, UsageError
from verifier.sources.client import MAX_BYTES, Access, Client, access_from
from verifier.sources.service import HOUR_S, Key, Service, key_for

SERVICE = Service("lab", "The Lab", "https://lab.example", "CC0", fresh_s=HOUR_S)
KEYED = replace(SERVICE, key=Key("LAB_KEY", "api_key"))
SECRET = "s3cret-and-long-0123456789"

ClientOf = Callable[..., Client]


def everything_below(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


# answers


def test_answer_is_json(api: Api, client_of: ClientOf) -> None:
    api.on("/show?q=x", {"id": 1})
    assert client_of(SERVICE).get("/show", {"q": "x"}) == {"id": 1}


def test_repeated_parameters_are_sent_each(api: Api, client_of: ClientOf) -> None:
    api.on("/show", {})
    client_of(SERVICE).get("/show", {"embed[]": ["cast", "crew"]})
    assert api.asked == ["/show?embed%5B%5D=cast&embed%5B%5D=crew"]


def test_nothing_there_is_none_even_with_an_empty_body(api: Api, client_of: ClientOf) -> None:
    assert client_of(SERVICE).get("/lookup") is None


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"id": ', b"[" * 200_000, b"\xff\xfe"])
def test_what_is_no_json_fails_this_look_up_only(api: Api, client_of: ClientOf, body: bytes) -> None:
    api.on("/show", body)
    api.on("/other", {"id": 2})
    client = client_of(SERVICE)
    with pytest.raises(LookupFailed, match="The Lab sent no JSON"):
        client.get("/show")
    assert client.get("/other") == {"id": 2}


def test_huge_answer_fails_this_look_up_only(api: Api, client_of: ClientOf) -> None:
    api.on("/show", b'"' + b"x" * MAX_BYTES + b'"')
    with pytest.raises(LookupFailed):
        client_of(SERVICE).get("/show")


def test_server_error_fails_this_look_up_only(api: Api, client_of: ClientOf) -> None:
    api.on("/show", Answer(b"", 500))
    with pytest.raises(LookupFailed, match="HTTP 500"):
        client_of(SERVICE).get("/show")


def test_caller_is_named(api: Api, access: Access) -> None:
    named = replace(
        access, user_agent=access_from(None, {"PRESSCHECK_CONTACT": "desk@paper.example"}).user_agent
    )
    api.on("/show", {})
    Client(SERVICE, named, Deadline(5), environ={SERVICE.variable: api.address}).get("/show")
    assert api.agents[0].startswith("presscheck/")
    assert "+desk@paper.example" in api.agents[0]


# redirects


def test_redirect_within_the_service_is_followed(api: Api, client_of: ClientOf) -> None:
    api.on("/lookup", Answer(b"", 301, {"Location": "/shows/7"}))
    api.on("/shows/7", {"id": 7})
    assert client_of(SERVICE).get("/lookup") == {"id": 7}


def test_redirect_elsewhere_is_refused(api: Api, apis: Callable[[], Api], client_of: ClientOf) -> None:
    elsewhere = apis()
    elsewhere.on("/", {"id": 7})
    api.on("/lookup", Answer(b"", 302, {"Location": f"{elsewhere.address}/"}))
    with pytest.raises(LookupFailed, match="elsewhere"):
        client_of(SERVICE).get("/lookup")
    assert elsewhere.asked == []


def test_circle_of_redirects_ends(api: Api, client_of: ClientOf) -> None:
    api.on("/lookup", Answer(b"", 302, {"Location": "/lookup"}))
    with pytest.raises(LookupFailed, match="too often"):
        client_of(SERVICE).get("/lookup")


# cache


def test_fresh_answer_is_asked_for_once(api: Api, client_of: ClientOf) -> None:
    api.on("/show", {"id": 1})
    for _ in range(2):
        assert client_of(SERVICE).get("/show") == {"id": 1}
    assert len(api.asked) == 1


def test_floor_holds_against_a_server_that_forbids_keeping(api: Api, client_of: ClientOf) -> None:
    headers = {"Cache-Control": "private, no-store, max-age=0", "Vary": "*", "Set-Cookie": "id=1"}
    api.on("/show", Answer({"id": 1}, 200, headers))
    for _ in range(2):
        client_of(SERVICE).get("/show")
    assert len(api.asked) == 1


def test_nothing_there_is_kept_too(api: Api, client_of: ClientOf) -> None:
    for _ in range(2):
        assert client_of(SERVICE).get("/lookup") is None
    assert len(api.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"", 500),
        Answer(b"", 403),
        Answer({"error": {"code": "ratelimited"}}, 200, {"MediaWiki-API-Error": "ratelimited"}),
    ],
)
def test_errors_are_not_kept(api: Api, client_of: ClientOf, answer: Answer) -> None:
    api.on("/show", answer, {"id": 1})
    with suppress(LookupFailed, SourceUnavailable):
        client_of(SERVICE).get("/show")
    assert client_of(SERVICE).get("/show") == {"id": 1}


def test_stale_answer_is_asked_for_again_and_confirmed(api: Api, client_of: ClientOf) -> None:
    short = replace(SERVICE, fresh_s=0)
    api.on("/show", Answer({"id": 1}, 200, {"ETag": '"a"'}), Answer(b"", 304, {"ETag": '"a"'}))
    assert client_of(short).get("/show") == {"id": 1}
    assert client_of(short).get("/show") == {"id": 1}
    assert len(api.asked) == 2


def test_disk_that_cannot_be_written_only_costs_the_cache(api: Api, tmp_path: Path) -> None:
    (tmp_path / "live").write_text("a file where the folder should be")
    access = access_from(tmp_path, {})
    api.on("/show", {"id": 1})
    client = Client(SERVICE, access, Deadline(5), environ={SERVICE.variable: api.address})
    assert client.get("/show") == {"id": 1}


# manners


def test_requests_keep_their_distance(api: Api, access: Access) -> None:
    waits: list[float] = []
    slow = replace(access, pace=Pace(clock=lambda: 0.0, sleep=waits.append))
    client = Client(
        replace(SERVICE, spacing_s=1.5), slow, Deadline(5), environ={SERVICE.variable: api.address}
    )
    for number in range(3):
        client.get(f"/{number}")
    assert waits == [1.5, 3.0]


def test_retry_after_is_waited_for(api: Api, access: Access) -> None:
    waits: list[float] = []
    api.on("/show", Answer(b"", 429, {"Retry-After": "2"}), {"id": 1})
    environ = {SERVICE.variable: api.address}
    client = Client(SERVICE, access, Deadline(10), environ=environ, sleep=waits.append)
    assert client.get("/show") == {"id": 1}
    assert waits == [2.0]


def test_wait_beyond_the_deadline_gives_the_source_up(api: Api, client_of: ClientOf) -> None:
    api.on("/show", Answer(b"", 429, {"Retry-After": "3600"}))
    client = client_of(SERVICE)
    for _ in range(2):
        with pytest.raises(SourceUnavailable) as caught:
            client.get("/show")
        assert caught.value.state == "rate limited"
    assert len(api.asked) == 1


# sources that cannot be used


def test_refused_connection_is_found_out_once(access: Access) -> None:
    client = Client(SERVICE, access, Deadline(10), environ={SERVICE.variable: "http://127.0.0.1:9"})
    for _ in range(2):
        with pytest.raises(SourceUnavailable) as caught:
            client.get("/show")
        assert caught.value.state == "unreachable"


def test_silent_resolver_is_given_up_within_two_seconds(access: Access) -> None:
    closing = threading.Event()

    def silent(host: str, port: int) -> list[str]:
        closing.wait(30)
        return []

    client = Client(SERVICE, replace(access, network=Network(resolve=silent)), Deadline(30), environ={})
    began = time.monotonic()
    with pytest.raises(SourceUnavailable):
        client.get("/show")
    assert time.monotonic() - began < 2
    closing.set()


def test_slow_answer_ends_with_the_deadline(api: Api, client_of: ClientOf) -> None:
    api.on("/show", Answer(hangs=True))
    began = time.monotonic()
    with pytest.raises(SourceUnavailable) as caught:
        client_of(SERVICE, total_s=0.4).get("/show")
    assert caught.value.state == "timed out"
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(("service", "state"), [(SERVICE, "refuses to answer"), (KEYED, "refuses the key")])
def test_refusal_gives_the_source_up(api: Api, client_of: ClientOf, service: Service, state: str) -> None:
    api.on("/show", Answer({"status_message": "Invalid API key"}, 401))
    with pytest.raises(SourceUnavailable) as caught:
        client_of(service, key=SECRET).get("/show")
    assert caught.value.state == state


def test_addresses_inside_are_not_reached_by_name(access: Access) -> None:
    inside = Network(resolve=lambda host, port: ["10.0.0.1"])
    client = Client(SERVICE, replace(access, network=inside), Deadline(5), environ={})
    with pytest.raises(SourceUnavailable):
        client.get("/show")


# keys


def test_key_reaches_the_service_and_nothing_else(
    api: Api, client_of: ClientOf, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.on("/show", {"echo": f"you sent api_key={SECRET}"})
    api.on("/old", Answer(b"", 301, {"Location": f"/show?api_key={SECRET}"}))
    client = client_of(KEYED, key=SECRET)
    assert client.get("/show", {"q": "x"}) == {"echo": "you sent api_key="}
    assert client.get("/old") == {"echo": "you sent api_key="}
    assert all(SECRET in target for target in api.asked)
    assert SECRET.encode() not in everything_below(tmp_path)
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    "answer", [Answer(f"bad {SECRET}".encode(), 500), Answer(SECRET.encode()), Answer(b"", 401)]
)
def test_key_is_in_no_message(api: Api, client_of: ClientOf, answer: Answer) -> None:
    api.on("/show", answer)
    with pytest.raises((LookupFailed, SourceUnavailable)) as caught:
        client_of(KEYED, key=SECRET).get("/show")
    assert SECRET not in str(caught.value)
    assert SECRET not in repr(caught.value.__cause__)


def test_answers_of_one_key_serve_another(api: Api, client_of: ClientOf) -> None:
    api.on("/show", {"id": 1})
    client_of(KEYED, key=SECRET).get("/show")
    client_of(KEYED, key="another").get("/show")
    assert len(api.asked) == 1


def test_key_comes_from_the_environment_then_from_the_file(tmp_path: Path) -> None:
    assert key_for(KEYED, tmp_path, {}) is None
    (tmp_path / "keys.toml").write_text(f'LAB_KEY = "{SECRET}"\nOTHER = 3\n')
    assert key_for(KEYED, tmp_path, {}) == SECRET
    assert key_for(KEYED, tmp_path, {"LAB_KEY": "own"}) == "own"
    assert key_for(SERVICE, tmp_path, {"LAB_KEY": "own"}) is None


def test_broken_key_file_is_named_and_not_quoted(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text(f"LAB_KEY = {SECRET}")
    with pytest.raises(UsageError, match=r"keys\.toml") as caught:
        key_for(KEYED, tmp_path, {})
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None
