"""Placed mentions as points for maps: GeoJSON and GeoParquet, in degrees (OGC:CRS84)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, get_type_hints

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from .rows import PlacedMention

ROWS_AT_ONCE = 20_000
"""Rows of GeoParquet that are held in memory: a row group of the file."""

Position = tuple[float, float]


def geojson_lines(mentions: Iterable[PlacedMention]) -> Iterator[str]:
    """Placed mentions as the lines of a GeoJSON FeatureCollection (RFC 7946), one feature a line."""
    yield '{"type":"FeatureCollection","features":['
    separator = "\n"
    for mention in mentions:
        properties = mention._asdict()
        position = _lon_lat(properties.pop("lat"), properties.pop("lon"))
        geometry = {"type": "Point", "coordinates": position}
        feature = {"type": "Feature", "geometry": geometry, "properties": properties}
        yield separator + orjson.dumps(feature).decode()
        separator = ",\n"
    yield "\n]}\n"


def geoparquet_pieces(mentions: Iterable[PlacedMention]) -> Iterator[bytes]:
    """Placed mentions as a GeoParquet 1.1 file (https://geoparquet.org), piece after piece."""
    rows = iter(mentions)
    sent = _Pieces()
    with pq.ParquetWriter(pa.PythonFile(sent, mode="w"), SCHEMA, compression="zstd") as writer:
        while group := list(islice(rows, ROWS_AT_ONCE)):
            writer.write_table(_table(group))
            yield sent.taken()
    yield sent.taken()


def _table(mentions: Sequence[PlacedMention]) -> pa.Table:
    columns = dict(zip(PlacedMention._fields, zip(*mentions, strict=True), strict=True))
    positions = [_lon_lat(lat, lon) for lat, lon in zip(columns["lat"], columns["lon"], strict=True)]
    columns["geometry"] = tuple(shapely.to_wkb(shapely.points(positions)))
    return pa.table({name: list(columns[name]) for name in SCHEMA.names}, schema=SCHEMA)


def _schema() -> pa.Schema:
    kinds = {int: pa.int64(), float: pa.float64()}
    hints = get_type_hints(PlacedMention)
    fields = [pa.field(name, kinds.get(hints[name], pa.string())) for name in PlacedMention._fields]
    told: dict[str, Any] = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
    }
    return pa.schema([*fields, pa.field("geometry", pa.binary())], {"geo": json.dumps(told)})


SCHEMA = _schema()


class _Pieces:
    """A file that gives away what was written to it, so that it never holds much."""

    closed = False

    def __init__(self) -> None:
        self._kept = bytearray()

    def write(self, piece: bytes) -> int:
        self._kept += piece
        return len(piece)

    def flush(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def taken(self) -> bytes:
        piece = bytes(self._kept)
        self._kept.clear()
        return piece


def _lon_lat(lat: float, lon: float) -> Position:
    """Both formats put longitude first; this is the only place where export turns the two round."""
    return lon, lat
