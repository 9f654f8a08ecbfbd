"""The server: Streamlit's page with our routes beside it and the guard before it.

`python -m dashboard` starts it; any ASGI server can (`uvicorn dashboard.asgi:app`).
"""

import logging
from pathlib import Path
from uuid import uuid4

import streamlit as st
from starlette.middleware import Middleware

from dashboard import entry
from dashboard.guard import Guard
from dashboard.routes import ROUTES

log = logging.getLogger(__name__)


def apologise(error: Exception) -> bool:
    """Tell the reader that the page failed, under a reference that the log has too."""
    reference = uuid4().hex[:8]
    log.error("reference %s", reference, exc_info=error)
    st.error(
        f"This view could not be shown. Reload the page; if it fails again, report reference {reference}."
    )
    return True


app = st.App(
    Path(__file__).with_name("page.py"),
    routes=[*entry.ROUTES, *ROUTES],
    middleware=[Middleware(Guard, entry.scripts()), Middleware(entry.Entrance)],
    on_script_error=apologise,
)
