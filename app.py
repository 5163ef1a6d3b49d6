"""The web page: `presscheck app` opens it. It draws reports and decides nothing."""

from __future__ import annotations

import streamlit as st

from app_pages import check
from app_pages.warming import warm_up
from verifier.exports.stylesheet import stylesheet

st.set_page_config(page_title="presscheck", page_icon="✅", layout="wide", menu_items={"About": None})
st.html(f"<style>{stylesheet('palette', 'cards')}\n{check.STYLE.read_text('utf-8')}</style>")
pages = [st.Page(check.draw, title="Check", icon=":material/fact_check:", url_path="check", default=True)]
st.navigation(pages, position="top").run()
warm_up()
