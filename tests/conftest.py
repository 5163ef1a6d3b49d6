"""What every test stands on: a data folder of its own, so that no test touches the user's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("presscheck", deadline=None)  # a busy machine is no defect
settings.load_profile("presscheck")


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Send store, cache and history of this session (and of its subprocesses) to a temporary folder."""
    folder = tmp_path_factory.mktemp("presscheck-data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESSCHECK_DATA", str(folder))
        patch.setenv(
            "PRESSCHECK_OFFLINE", "1"
        )  # no test asks a live source but those with a server of their own
        yield folder
