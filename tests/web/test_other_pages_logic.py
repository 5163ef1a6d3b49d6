"""History, Sources and Batch without a browser: what is listed, for whom, and what is said where nothing is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from applab import STORY, go_to, open_app, press, shown
from streamlit.testing.v1 import AppTest

from scraper.target import Text
from verifier.annotations import Kind
from verifier.check import check
from verifier.history import History


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a test a data folder of its own."""
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    return tmp_path


def keep(folder: Path, title: str, visitor: str = "someone else") -> str:
    return History(folder).keep(check(Text(STORY, title=title)), visitor)


def history_of(page: AppTest) -> str:
    return shown(go_to(page, "history"))


def test_empty_history_says_so(folder: Path) -> None:
    page = go_to(open_app(), "history")
    assert not page.exception
    assert "Nothing has been checked yet" in shown(page)


def test_history_is_searched(folder: Path) -> None:
    keep(folder, "The Lantern Street finale")
    keep(folder, "Something else")
    page = go_to(open_app(), "history")
    assert "Lantern" in shown(page) and "Something else" in shown(page)
    page.text_input(key="search").input("LANTERN").run()
    assert "Lantern" in shown(page) and "Something else" not in shown(page)
    page.text_input(key="search").input("nowhere").run()
    assert "No earlier check has these words" in shown(page)


def test_shared_history_lists_only_the_visitors_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCHECK_SHARED", "1")
    keep(folder, "The check of another visitor")
    page = open_app()
    page.button(key="try").click().run()
    told = history_of(page)
    assert "another visitor" not in told
    assert "Ballard" in told


def test_strangers_markup_in_a_headline_stays_text(folder: Path) -> None:
    keep(folder, "<script>alert(1)</script> **bold**")
    told = history_of(open_app())
    assert "<script>" not in told
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **bold**" in told


def test_removed_check_is_gone(folder: Path) -> None:
    name = keep(folder, "The Lantern Street finale")
    page = go_to(open_app(), "history")
    page.button(key=f"forget-{name}").click().run()
    assert "Nothing has been checked yet" in shown(page)
    assert History(folder).load(name) is None


def test_text_is_judged_again_in_place(folder: Path) -> None:
    name = keep(folder, "The Lantern Street finale")
    page = go_to(open_app(), "history")
    page.button(key=f"again-{name}").click().run()
    assert not page.exception
    assert "verdicts are the same" in page.success[0].value


def test_damaged_history_stops_no_check(folder: Path) -> None:
    (folder / "history.sqlite3").write_bytes(b"no database" * 1000)
    page = open_app()
    page.button(key="try").click().run()
    assert not page.exception
    assert "statements found" in shown(page)
    assert "gone after a reload" in page.info[0].value
    assert "damaged" in go_to(page, "history").error[0].value


def test_note_is_kept_and_shown_and_the_verdict_stays(folder: Path) -> None:
    page = open_app()
    page.button(key="try").click().run()
    page.session_state["claim"] = "c2"
    page.run()
    page.radio(key="kind-c2").set_value(Kind.ADD_FACT)
    page.text_area(key="words-c2").input("It was 9 July.")
    press(page, "Keep the note")
    assert "needs its source" in page.error[0].value
    page.radio(key="kind-c2").set_value(Kind.ADD_FACT)
    page.text_area(key="words-c2").input("It was 9 July <b>.")
    page.text_input(key="source-c2").input("https://studio.example/ballard")
    press(page, "Keep the note")
    assert not page.error
    told = shown(page)
    assert "It was 9 July &lt;b&gt;." in told and "https://studio.example/ballard" in told
    assert "Refuted" in told
    name = str(page.query_params["report"])
    assert [note.kind for note in History(folder).annotations(name)] == [Kind.ADD_FACT]


def test_shared_report_of_another_visitor_takes_no_note(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSCHECK_SHARED", "1")
    name = keep(folder, "The check of another visitor")
    page = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=30)
    page.query_params["report"] = name
    page.run()
    page.session_state["claim"] = "c1"
    page.run()
    assert "The reference says" in shown(page)
    assert not page.radio


def test_claim_of_the_address_is_chosen(folder: Path) -> None:
    name = keep(folder, "The Lantern Street finale")
    page = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=30)
    page.query_params["report"], page.query_params["claim"] = name, "c1"
    page.run()
    assert "The reference says" in shown(page)


def test_problems_only_leaves_out_what_an_editor_dismissed(folder: Path) -> None:
    page = open_app()
    page.button(key="try").click().run()
    name = str(page.query_params["report"])
    page.session_state[f"view-{name}"] = "Claims"
    page.toggle(key=f"problems-{name}").set_value(True).run()
    assert set(page.dataframe[0].value["Verdict"]) == {"✗ refuted"}
    before = len(page.dataframe[0].value)
    History(folder).annotate(name, "c2", Kind.DISMISS)
    page.run()
    assert len(page.dataframe[0].value) == before - 1


def test_filter_by_property(folder: Path) -> None:
    page = open_app()
    page.button(key="try").click().run()
    name = str(page.query_params["report"])
    page.session_state[f"view-{name}"] = "Claims"
    page.multiselect(key=f"kinds-{name}").set_value(["critic_score"]).run()
    assert {str(v).split(" of ")[0] for v in page.dataframe[0].value["Statement"]} == {"score"}


def test_charts_of_the_example(folder: Path) -> None:
    page = open_app()
    page.button(key="try").click().run()
    page.session_state[f"view-{page.query_params['report']}"] = "Charts"
    page.run()
    assert not page.exception
    assert all(title in shown(page) for title in ("Verdicts by property", "Figures", "Dates"))


def test_sources_tell_of_the_reference_and_of_keys_only_whether_they_are_set(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMDB_API_KEY", "very-secret")
    page = go_to(open_app(), "sources")
    assert not page.exception
    assert "persons" in shown(page)
    live = page.dataframe[-1].value.set_index("Source")
    assert live.loc["TMDB", "Key"] == "set"
    assert live.loc["OMDb", "Key"] == "not set"
    assert "very-secret" not in str(page.main) + live.to_string()
    assert page.button(key="sync").disabled  # the tests' page is offline


def test_sources_of_a_shared_page_have_no_upkeep_and_no_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSCHECK_SHARED", "1")
    page = go_to(open_app(), "sources")
    assert {button.key for button in page.button} == {"probe"}
    assert "Key" not in page.dataframe[-1].value.columns
    assert str(folder) not in shown(page)


def test_reference_is_rebuilt(folder: Path) -> None:
    page = go_to(open_app(), "sources")
    page.button(key="rebuild").click().run()
    assert "up to date" in page.success[0].value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names no article"),
        ("/etc/passwd\nfile:///etc/passwd", "names no article"),
        ("\n".join(f"https://a.example/{n}" for n in range(1001)), "the page takes 1,000"),
    ],
)
def test_list_that_will_not_do_is_one_sentence(folder: Path, text: str, said: str) -> None:
    page = go_to(open_app(), "batch")
    page.text_area(key="list").input(text)
    press(page, "Check the list")
    assert not page.exception
    assert said in page.error[0].value
    assert not (folder / "batches").exists()


@pytest.mark.parametrize("name", ["0" * 32, "../../etc", "x"])
def test_unknown_batch_is_gone(folder: Path, name: str) -> None:
    page = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=30).run()
    page.query_params["batch"] = name
    assert "no longer kept" in go_to(page, "batch").info[0].value


@pytest.mark.slow
def test_batch_of_a_failing_list_ends_with_its_reason(folder: Path) -> None:
    page = go_to(open_app(), "batch")
    page.text_area(key="list").input("https://nothing.invalid/a")
    press(page, "Check the list")
    deadline = time.monotonic() + 60
    while "<td>failed" not in shown(page) and time.monotonic() < deadline:
        time.sleep(0.3)
        page.run()
    assert not page.exception
    assert "nothing.invalid/a" in shown(page)


def test_trusted_page_never_names_a_file(folder: Path) -> None:
    page = open_app()
    page.text_input(key="trusted").input("/etc/passwd")
    page.text_area(key="text").input(STORY)
    press(page, "Check the text")
    assert not page.exception
    assert len(page.error) == 1
    assert "statements found" not in shown(page)


def test_offline_page_cannot_ask_live_sources(folder: Path) -> None:
    toggle = open_app().toggle(key="live")
    assert toggle.disabled and not toggle.value
