"""Tell when two articles are the same story."""

import re
from hashlib import sha256
from urllib.parse import quote, urlsplit

from .clean import clean_text

MAX_URL_CHARACTERS = 2_048
"""What browsers and search engines agree to follow."""
_NOT_IN_URLS = re.compile(
    '[\\s\x00-\x20\x7f-\x9f"<>\\\\\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]'
)
_TRACKING = re.compile(
    r"utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid",
    re.IGNORECASE,
)
"""Query parameters that say how a reader came, not what he reads."""
_ESCAPE = re.compile("%[0-9a-fA-F]{2}")


def web_url(given: str | None) -> str | None:
    """The URL without the white space around it, or None where it is no http(s) address of a host.

    Addresses with a user name in them are refused: they are used to look like another host's.
    """
    url = (given or "").strip()
    if len(url) > MAX_URL_CHARACTERS or _NOT_IN_URLS.search(url):
        return None
    try:
        parts = urlsplit(url)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        return None
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and port_is_valid
    return url if is_web and "@" not in parts.netloc else None


def canonical_url(url: str) -> str:
    """The form under which two addresses of one story are equal; to compare, not to follow.

    https for http, host in lower case, without default port, fragment, tracking parameters and closing
    slashes; percent escapes in upper case. `url` is one that `web_url` has passed.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    parameters = [part for part in parts.query.split("&") if part and not _is_tracking(part)]
    query = "?" + "&".join(parameters) if parameters else ""
    return f"https://{host}{port}" + _escaped(parts.path.rstrip("/") + query)


def publisher_host(url: str) -> str | None:
    """Whose address it is: "thetowntalk.com"."""
    return (urlsplit(url).hostname or "").removeprefix("www.") or None


def article_id(url: str | None, source: str | None, title: str, text: str) -> int:
    """63 bits of SHA-256 over the canonical URL, else over source, title and text: same story, same id.

    The address of a mere host names a publisher, not a story, and is not used. How white space is
    written does not matter.
    """
    address = web_url(url)
    canonical = canonical_url(address) if address else ""
    if canonical.count("/") > 2 or "?" in canonical:
        identity = canonical
    else:
        identity = "\0".join(clean_text(part) for part in (source or "", title, text))
    return int.from_bytes(sha256(identity.encode("utf-8", "surrogatepass")).digest()[:8]) >> 1


def _is_tracking(parameter: str) -> bool:
    return _TRACKING.fullmatch(parameter.partition("=")[0]) is not None


def _escaped(rest: str) -> str:
    return _ESCAPE.sub(lambda match: match[0].upper(), quote(rest, safe="%/?:@!$&'()*+,;=[]|~^`{}"))
