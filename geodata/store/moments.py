"""How the store writes moments: in whole seconds since 1970, UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def seconds(moment: datetime) -> int:
    """An aware moment as it is written."""
    return (moment - _EPOCH) // timedelta(seconds=1)


def moment(seconds: int) -> datetime:
    """What was written, as an aware moment, UTC."""
    return _EPOCH + timedelta(seconds=seconds)
