"""The web page: `presscheck app` opens it. It draws reports and decides nothing."""

from __future__ import annotations


def main() -> None:
    """Draw the page that is asked for, with the way to the others."""
    import streamlit as st

    from app_pages import batch, check, history, sources
    from app_pages.style import draw_style
    from app_pages.visitor import remember_visitor
    from app_pages.warming import warm_up

    st.set_page_config(page_title="presscheck", page_icon="✅", layout="wide", menu_items={"About": None})
    draw_style()
    pages = {
        "check": st.Page(
            check.draw, title="Check", icon=":material/fact_check:", url_path="check", default=True
        ),
        "batch": st.Page(batch.draw, title="Batch", icon=":material/list:", url_path="batch"),
        "history": st.Page(history.draw, title="History", icon=":material/history:", url_path="history"),
        "sources": st.Page(
            sources.draw, title="Sources", icon=":material/library_books:", url_path="sources"
        ),
    }
    st.session_state["pages"] = pages
    st.navigation(list(pages.values()), position="top").run()
    remember_visitor()
    warm_up()


if __name__ == "__main__":  # the worker processes of a batch import this file, too
    main()
