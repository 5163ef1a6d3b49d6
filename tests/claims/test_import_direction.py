"""Imports go one way: verifier → claims → scraper, never back."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    "scraper": {"claims", "verifier", "app"},
    "claims": {"verifier", "app"},
    "verifier": {"app"},
}


def imported(path: Path) -> Iterator[str]:
    """Yield the top packages that a module imports, inside functions and by name, too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and _is_import_module(node.func) and node.args:
            first = node.args[0]
            if isinstance(first, ast.JoinedStr) and first.values:
                first = first.values[0] if isinstance(first.values[0], ast.Constant) else first
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value.split(".")[0]


def _is_import_module(func: ast.expr) -> bool:
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    return name in ("import_module", "__import__")


@pytest.mark.parametrize("package", sorted(FORBIDDEN))
def test_package_imports_nothing_from_above(package: str) -> None:
    modules = sorted((ROOT / package).rglob("*.py"))
    assert modules, f"no modules found in {ROOT / package}"
    against = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules
        for name in imported(path)
        if name in FORBIDDEN[package]
    }
    assert not against


def test_the_walk_sees_every_kind_of_import(tmp_path: Path) -> None:
    module = tmp_path / "sample.py"
    module.write_text(
        "import claims.dates\nfrom verifier import check\n"
        "def f():\n    from scraper.page import parse\n    import_module(f'app.{parse}')\n"
    )
    assert set(imported(module)) == {"claims", "verifier", "scraper", "app"}


def test_reading_asks_no_store_and_no_network() -> None:
    network = {"httpx", "httpcore", "sqlite3", "socket", "urllib", "requests"}
    against = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / "claims").rglob("*.py"))
        for name in imported(path)
        if name in network
    }
    assert not against
