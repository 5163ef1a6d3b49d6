"""What the visitor asks to have checked: an address, a pasted text or an uploaded file - never a file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from scraper.article import Article
from scraper.errors import InvalidTarget
from scraper.target import Text, Url
from verifier.check import asked_offline

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "ballard-netflix-thriller.html"
MAX_FILE_MB = 10
MAX_SHEET_MB = 5
MAX_TEXT = 1_000_000  # characters
_BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)")


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded file: its name is only ever shown."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Example:
    """The article that comes with presscheck."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an article is checked against.

    `sheet` is a fact sheet of the visitor's own, `trusted` a page whose text counts as a source; `live` asks
    live sources, too.
    """

    sheet: Upload | None = None
    trusted: Url | None = None
    live: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One check to run; `earlier` is the id of the report that it repeats."""

    what: Url | Text | Upload | Example
    options: Options = Options()
    earlier: str | None = None


def draw_ask() -> Ask | None:
    """Draw the ways to hand in an article; return what was just handed in."""
    address, text, file = st.tabs(["Address", "Text", "File"], key="way")
    with address:
        asked: Url | Text | Upload | None = _draw_address()
    with text:
        asked = _draw_text() or asked
    with file:
        asked = _draw_file() or asked
    options = _draw_options()
    return Ask(asked, options) if asked else None


def _draw_address() -> Url | None:
    with st.form("address_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        address = st.text_input(
            "Address of the article",
            key="address",
            placeholder="https://…",
            icon=":material/link:",
        )
        sent = st.form_submit_button("Check", type="primary", icon=":material/search:")
    return Url(_with_scheme(address)) if sent and address and address.strip() else None


def _with_scheme(address: str) -> str:
    """Complete "example.com/page"; everything else is left for the reader to judge."""
    address = address.strip()
    return f"https://{address}" if _BARE_HOST.match(address) and "://" not in address else address


def _draw_text() -> Text | None:
    with st.form("text_form", border=False):
        text = st.text_area(
            "Text of the article", key="text", height=220, max_chars=MAX_TEXT, placeholder="Paste it here."
        )
        headline, day, address = st.columns([2, 1, 2])
        title = headline.text_input(
            "Headline", key="title", max_chars=300, placeholder="if the text has none"
        )
        published = day.date_input(
            "Published on", key="published", value=None, min_value=date(1990, 1, 1), format="YYYY-MM-DD"
        )
        url = address.text_input("Where it stood", key="where", max_chars=2000, placeholder="https://…")
        sent = st.form_submit_button("Check the text", type="primary", icon=":material/search:")
    if not sent or not (text or "").strip():
        return None
    day_given = published.isoformat() if isinstance(published, date) else None
    return Text(text, title=title.strip() or None, published=day_given, url=url.strip() or None)


def _draw_file() -> Upload | None:
    with st.form("file_form", border=False):
        given = st.file_uploader(
            "Saved page (.html) or text (.txt)",
            type=["html", "htm", "txt"],
            key="file",
            max_upload_size=MAX_FILE_MB,
        )
        sent = st.form_submit_button("Check the file", type="primary", icon=":material/search:")
    return _upload(given) if sent and given else None


def _draw_options() -> Options:
    """Draw what an article is checked against."""
    with st.popover("Options", icon=":material/tune:", type="tertiary"):
        live = st.toggle(
            "Ask live sources",
            value=not asked_offline(),
            key="live",
            disabled=asked_offline(),
            help="Wikidata, Wikipedia and others are asked about the works and people of the article. "
            "Without them, only the reference on this machine answers.",
        )
        sheet = st.file_uploader(
            "Facts of your own (.jsonl)",
            type=["jsonl"],
            key="sheet",
            max_upload_size=MAX_SHEET_MB,
            help="One fact a line; they go before every other source.",
        )
        trusted = st.text_input(
            "A page that you trust",
            key="trusted",
            max_chars=2000,
            placeholder="https://…",
            help="What it states counts as a source, a press release for example.",
        ).strip()
    page = Url(_with_scheme(trusted)) if trusted else None
    return Options(_upload(sheet) if sheet else None, page, bool(live))


def _upload(file: UploadedFile) -> Upload:
    return Upload(file.name, file.getvalue())


def target_of(ask: Ask) -> Url | Text | Article:
    """Return what `verifier.check` takes; an upload is read here, by its content. Raises ScrapeError."""
    if isinstance(ask.what, Example):
        from scraper.read import read_file

        return read_file(EXAMPLE)
    if isinstance(ask.what, Upload):
        return _read_upload(ask.what)
    return ask.what


def _read_upload(file: Upload) -> Article:
    from scraper.charset import decode_page
    from scraper.extract import read_html
    from scraper.plaintext import read_text
    from scraper.sniff import refuse_other_content

    if not file.body.strip():
        raise InvalidTarget("The file is empty.", hint="Choose another one.")
    refuse_other_content(file.body)
    text = decode_page(file.body)
    return read_html(text) if file.name.lower().endswith((".html", ".htm")) else read_text(text)
