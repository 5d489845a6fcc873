"""Where a link really leads: without the click counters that stand in front of it and the marks that follow readers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

#: Parameters that tell a site where its readers came from, and nothing about the page. A final `*`: any ending.
TRACKING = (
    "utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid",
    "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "hsctatracking",
    "__hstc", "__hssc", "__hsfp", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "s_cid", "wickedid",
    "rb_clickid", "epik", "srsltid", "_ga", "_gl", "ref_src", "ref_url", "at_medium", "at_campaign", "at_custom*",
    "ns_campaign", "ns_mchannel", "ns_source", "cmpid", "ncid", "ocid", "icid", "scm", "spm", "_branch_match_id",
    "_openstat", "piwik_*", "pk_*", "mtm_*", "matomo_*", "fb_action_*", "fb_ref", "fb_source", "__twitter_impression",
    "guccounter", "guce_*",
)  # fmt: skip
#: The same of single sites, by the end of their host's name.
_OF_SITES = {
    "youtube.com": {"si", "feature", "pp"}, "youtu.be": {"si", "feature"}, "spotify.com": {"si"},
    "twitter.com": {"s", "t"}, "x.com": {"s", "t"}, "instagram.com": {"img_index"},
    "google.com": {"ved", "ei", "sxsrf", "gs_lp", "sclient", "sca_esv", "uact", "usg"},
    "tiktok.com": {"_r", "_t", "is_from_webapp", "sender_device"}, "facebook.com": {"mibextid", "rdid", "share_url"},
}  # fmt: skip
#: Redirections: host ending, beginning of the path, parameters of which one holds the address meant.
_WRAPPERS = (
    ("google.", "/url", ("q", "url")),
    ("google.", "/imgres", ("imgrefurl",)),
    ("facebook.com", "/l.php", ("u",)),
    ("facebook.com", "/flx/warn", ("u",)),
    ("instagram.com", "/", ("u",)),
    ("threads.net", "/", ("u",)),
    ("threads.com", "/", ("u",)),
    ("safelinks.protection.outlook.com", "/", ("url",)),
    ("youtube.com", "/redirect", ("q",)),
    ("linkedin.com", "/redir/", ("url",)),
    ("slack-redir.net", "/link", ("url",)),
    ("duckduckgo.com", "/l/", ("uddg",)),
    ("out.reddit.com", "/", ("url",)),
    ("vk.com", "/away.php", ("to",)),
)
_JUNK = re.compile(r"[\x00-\x20\x7f\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ALLOWED = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s])", re.IGNORECASE)
_TEXT_FRAGMENT = re.compile(r":~:.*\Z")
_NESTED = 3
_LONGEST = 4_000


def clean_address(href: str) -> str | None:
    """The address that a link of a story may have; None for scripts, files, anchors and whatever else leads nowhere.

    Redirections of search engines, mail programs and networks give the page behind them; tracking parameters go.
    """
    address = _JUNK.sub("", href)
    if len(address) > _LONGEST or not _ALLOWED.match(address):
        return None
    if address[:7].lower() == "mailto:":
        return address
    for _ in range(_NESTED):
        inner = _unwrapped(address)
        if inner is None:
            break
        address = inner
    return _untracked(address)


def _unwrapped(address: str) -> str | None:
    host, path, query = _parts(address)
    for ending, start, names in _WRAPPERS:
        known = f".{host}".find(f".{ending}") >= 0 if ending.endswith(".") else f".{host}".endswith(f".{ending}")
        if known and path.startswith(start):
            values = dict(parse_qsl(query))
            found = next((values[name] for name in names if name in values), "")
            found = _JUNK.sub("", found)
            if found.lower().startswith(("http://", "https://")) and _ALLOWED.match(found):
                return found
    return None


def _parts(address: str) -> tuple[str, str, str]:
    try:
        split = urlsplit(address)
        return (split.hostname or "").lower(), split.path or "/", split.query
    except ValueError:  # a host in brackets that is none
        return "", "", ""


def _untracked(address: str) -> str:
    """Byte for byte the same but for the parameters that go."""
    base, mark, fragment = address.partition("#")
    fragment = _TEXT_FRAGMENT.sub("", fragment)
    page, _, query = base.partition("?")
    host = _parts(address)[0]
    kept = [part for part in query.split("&") if part and not _tracks(part, host)]
    return page + ("?" + "&".join(kept) if kept else "") + (mark + fragment if fragment else "")


def _tracks(part: str, host: str) -> bool:
    name = unquote(part.partition("=")[0]).lower()
    if any(name.startswith(known[:-1]) if known.endswith("*") else name == known for known in TRACKING):
        return True
    return any(name in names for site, names in _OF_SITES.items() if f".{host}".endswith(f".{site}"))
