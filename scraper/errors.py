"""What can go wrong on the way from an address to an article.

PresscheckError
└── ScrapeError         the article could not be read; the message is one sentence for the user
    ├── InvalidTarget   not an address, file or text that can be read at all
    ├── Blocked         the address may not be reached (or cannot: the message is the same on purpose)
    │   └── Disallowed  the site's robots.txt forbids it, and this run obeys
    ├── HttpError       the server answered with an error status
    ├── NotHtml         the content is a PDF, an image, an archive …
    ├── TooLarge        more bytes than the limit
    └── TimedOut        not finished within the deadline
"""

from __future__ import annotations


class PresscheckError(Exception):
    """Base of every error that presscheck raises on purpose; its text is fit for the user."""


class ScrapeError(PresscheckError):
    """The article could not be read; `code` is the machine-readable reason, `hint` says what to do next."""

    code = "unreadable"

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class InvalidTarget(ScrapeError):
    """Not an address, file or text that can be read at all."""

    code = "invalid_target"


class Blocked(ScrapeError):
    """The address may not be reached, or nothing answers there."""

    code = "blocked"


class Disallowed(Blocked):
    """The site's robots.txt asks readers like this one to stay away."""


class HttpError(ScrapeError):
    """The server answered with an error status (`status`), or broke off."""

    code = "http_error"

    def __init__(self, message: str, *, hint: str | None = None, status: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.status = status


class NotHtml(ScrapeError):
    """The content is no text page."""

    code = "not_html"


class TooLarge(ScrapeError):
    """The content is larger than the limit."""

    code = "too_large"


class TimedOut(ScrapeError):
    """The fetch was not finished within its deadline."""

    code = "timeout"
