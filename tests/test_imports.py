"""Imports run one way: app → app_pages → verifier → claims → scraper, and no two modules need each other to load."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("scraper", "claims", "verifier", "app_pages")
"""From the lowest to the highest; each may import itself and those before it."""


def module_of(path: Path) -> str:
    """Return the dotted name of a file."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_of(path): path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))}


def imported(path: Path, *, on_load: bool) -> Iterator[str]:
    """Yield the modules of ours that a file names in its imports: all, or only those that it needs to load."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = _on_load(tree.body) if on_load else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            parts = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else node.module for name in parts)


def _on_load(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Yield the statements that run when a module is loaded, `if TYPE_CHECKING:` left out."""
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node


@pytest.mark.parametrize("name", MODULES)
def test_a_layer_imports_only_what_lies_below(name: str) -> None:
    layer = name.split(".")[0]
    above = LAYERS[LAYERS.index(layer) + 1 :]
    found = {m for m in imported(MODULES[name], on_load=False) if m.split(".")[0] in (*above, "app")}
    assert not found


def test_no_modules_need_each_other_to_load() -> None:
    needs = {
        name: {m for m in imported(path, on_load=True) if m in MODULES and m != name}
        for name, path in MODULES.items()
    }
    order = list(TopologicalSorter(needs).static_order())  # raises CycleError, which names the circle
    assert set(order) >= set(MODULES)
