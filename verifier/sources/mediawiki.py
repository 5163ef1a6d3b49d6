"""Ask the API that Wikidata and Wikipedia share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifier.errors import LookupFailed
from verifier.sources.reading import at, text

if TYPE_CHECKING:
    from verifier.sources.client import Client


def ask(client: Client, action: str, **parameters: str) -> object:
    """Return the answer to one action; LookupFailed where it is an error, which comes with HTTP 200."""
    asked = {"action": action, "format": "json", "formatversion": "2", **parameters}
    body: object = client.get("", asked)
    if at(body, "error") is not None:
        raise LookupFailed(
            f"the wiki refused a look-up ({text(at(body, 'error', 'code')) or 'no reason given'})."
        )
    return body
