"""Read the dates that an article states, and never guess one."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

FIRST_NEWSPAPER = 1605
"""Year of the Relation of Strasbourg: nothing printed as news is older."""
FIRST_FEED = 1990
"""No feed or page states an honest earlier date: those are epochs and placeholders."""
FUTURE = timedelta(days=2)
"""Clocks differ, and calendars by a day."""
MAX_CHARACTERS = 64

_ISO_8601 = re.compile(
    r"(\d{4}-\d{2}-\d{2}|\d{8}(?=T|$))"
    r"(?:[T ](\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?",
    re.IGNORECASE,
)
_RFC_2822 = re.compile(
    r"(?:[A-Z][a-z]{2,8},? +)?\d{1,2} +[A-Z][a-z]{2} +(?:\d{4}|\d{2}) +\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: +([+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T))?(?: *\(\w+\))?"
)


def published(stated: object, *, earliest: int = FIRST_NEWSPAPER) -> datetime | None:
    """The stated date in UTC, or None where it is not one in ISO 8601 or RFC 2822, or out of range.

    A date alone is its midnight, and a time without zone is read as UTC. `earliest` is a year.
    """
    if not isinstance(stated, str) or len(stated) > MAX_CHARACTERS:
        return None
    words = stated.strip()
    try:
        moment = _iso_8601(words) or _rfc_2822(words)
        if moment is None:
            return None
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if moment.year >= earliest and moment <= datetime.now(UTC) + FUTURE else None


def _iso_8601(words: str) -> datetime | None:
    match = _ISO_8601.fullmatch(words)
    if match is None:
        return None
    day, time, zone = match.groups()
    zone = "+00:00" if zone and zone.upper() in ("Z", "UTC", "GMT") else zone or ""
    return datetime.fromisoformat(f"{day}T{time}{zone}" if time else day)


def _rfc_2822(words: str) -> datetime | None:
    return parsedate_to_datetime(words) if _RFC_2822.fullmatch(words) else None
