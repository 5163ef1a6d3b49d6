"""Who is visiting: a random id in a cookie of this page, and whether the page is shared by several people."""

from __future__ import annotations

import os
import re
import secrets
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

COOKIE = "presscheck_visitor"
_ID = re.compile(r"[0-9a-f]{32}")


def is_shared() -> bool:
    """Whether the page serves people who must not see each other's checks: PRESSCHECK_SHARED=1."""
    return os.environ.get("PRESSCHECK_SHARED", "") not in ("", "0")


def visitor() -> str:
    """Return the visitor's id: of the session, else of the cookie, else a new one of 128 bits."""
    known = str(st.session_state.get("visitor") or st.context.cookies.get(COOKIE, ""))
    name = known if _ID.fullmatch(known) else secrets.token_hex(16)
    st.session_state["visitor"] = name
    return name


def remember_visitor() -> None:
    """Put the visitor's id into a cookie, so that a reload finds their history again."""
    _component()(key="visitor-cookie", data={"name": COOKIE, "value": visitor()}, height="content")


@cache
def _component() -> ComponentRenderer:
    script = Path(__file__).with_name("visitor.js").read_text("utf-8")
    return st.components.v2.component("visitor_cookie", html="<span></span>", js=script)
