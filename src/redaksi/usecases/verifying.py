"""Verify exported files: are they exactly what was approved, by whom, when?

What counts is the signature that a file carries: it is looked at with the public keys that are known here, its content
hash is compared, and the file is made again from what it carries and compared byte for byte. So it works in a store
that has never seen the story. A file without a signature has only the receipts as its witness: those of approvals from
before there were signatures, and of fragments, which carry nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from redaksi.domain.approvals import BELIEVED, Decision, Statement, Trust
from redaksi.domain.article import Article, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RedaksiError
from redaksi.domain.keys import short
from redaksi.domain.workflow import ANSWERED_FOR, HOLDS_APPROVAL
from redaksi.usecases.auditing import is_linked
from redaksi.usecases.history import field_changes
from redaksi.usecases.newsroom import CarriedArticle, Newsroom
from redaksi.usecases.photos import pictures_of
from redaksi.usecases.port_audit import TrailFilter
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt
from redaksi.usecases.trusting import trust_in, trust_of

_DECISION = {Decision.APPROVE: HOLDS_APPROVAL, Decision.WITHDRAW: frozenset({State.WITHDRAWN})}


class Verdict(StrEnum):
    """From the best to the worst that can be said of a file."""

    APPROVED = "approved"
    UNAPPROVED = "unapproved"
    UNKNOWN_KEY = "unknown-key"
    DIFFERS = "differs"
    UNREADABLE = "unreadable"


_WORST = list(Verdict)


@dataclass(frozen=True, slots=True)
class Verified:
    """`differences` names what is not as approved: fields, `page` where only what stands around them differs,
    `signature` where that does not hold, `theme` where the page has a look that is not at hand (`theme` is its name),
    so that what it shows could not be compared. `unchecked` names photos that could not be compared here. `signature`
    is the word of Trust for the signature that the file carries, `kid` its key.
    """

    path: str
    verdict: Verdict
    by: str | None = None
    at: str | None = None
    revision: int | None = None
    differences: Sequence[str] = ()
    signature: Trust = Trust.UNSIGNED
    kid: str | None = None
    unchecked: Sequence[str] = ()
    theme: str | None = None

    @property
    def told(self) -> Sequence[tuple[str, dict[str, object]]]:
        """What there is to say of it: codes of sentences with their parameters."""
        params: dict[str, object] = {
            "by": self.by or "–",
            "at": self.at or "–",
            "fields": tuple(self.differences),
            "kid": short(self.kid) if self.kid else "–",
            "theme": self.theme or "–",
        }
        told = [(self._verdict, params)]
        if self.verdict is Verdict.APPROVED:
            told.append((f"signed-{self.signature}" if self.kid else "signed-unsigned", params))
        if self.unchecked:
            photos = "; ".join(name.rstrip(". ") for name in self.unchecked)  # the sentence has its own full stop
            told.append(("verdict-unchecked", {"photos": photos}))
        return told

    @property
    def _verdict(self) -> str:
        if self.theme:
            return "verdict-theme"
        nobody = self.verdict is Verdict.DIFFERS and self.by is None
        return "verdict-differs-unnamed" if nobody else f"verdict-{self.verdict}"


def verify(room: Newsroom, path: Path) -> Verified:
    """The verdict on one file; a file that cannot be read, or that no export wrote, is a verdict too.

    Of a file of several articles it is the worst of theirs.
    """
    sha256 = _sha256(path)
    if sha256 is None:
        return Verified(str(path), Verdict.UNREADABLE)
    with room.store.read() as unit:
        try:
            found = room.carried(path, unit.settings.all().get("site.theme_folder", ""))
        except RedaksiError:
            found = ()
        receipt = unit.receipts.by_sha256(sha256)
        if not found:
            return _witnessed(room, unit, path, receipt) if receipt else Verified(str(path), Verdict.UNREADABLE)
        verdicts = [_carried(room, unit, path, entry, receipt) for entry in found]
    return max(verdicts, key=lambda each: _WORST.index(each.verdict))


def _sha256(path: Path) -> str | None:
    """None for what cannot be read: a pipe or a device would never end."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _carried(room: Newsroom, unit: Unit, path: Path, entry: CarriedArticle, receipt: Receipt | None) -> Verified:
    if entry.jws is None:
        return _without_signature(room, unit, path, entry, receipt)
    trust, claims = trust_in(room.keys, entry.jws, unit.keys.get)
    if claims is None or trust in (Trust.BROKEN, Trust.LATE):
        by, at, revision = _last_decision(room, unit, entry.article.id)
        kid = claims.kid if claims else None
        return Verified(str(path), Verdict.DIFFERS, by, at, revision, ["signature"], trust, kid)
    said = claims.statement
    if trust is Trust.UNKNOWN_KEY:
        return Verified(str(path), Verdict.UNKNOWN_KEY, said.by, said.at, said.version, (), trust, claims.kid)
    names = _differences(unit, entry, said, witnessed=receipt is not None and _is_known(unit, receipt))
    wrong, unchecked = _pictures(room, unit, entry)
    if not names and not wrong and receipt is None:
        names += _strange(unit, entry, said)
    names += wrong
    verdict = Verdict.DIFFERS if names else Verdict.APPROVED
    theme = entry.theme if "theme" in names else None
    return Verified(str(path), verdict, said.by, said.at, said.version, names, trust, claims.kid, unchecked, theme)


def _differences(unit: Unit, entry: CarriedArticle, said: Statement, *, witnessed: bool) -> list[str]:
    """What of the file is not what the signature says, worst first; `witnessed`: this store wrote these very bytes."""
    article = entry.article
    if said.article != article.id:
        return ["id"]
    names: list[str] = []
    signed = said.notice if entry.notice and said.decision is Decision.WITHDRAW else said.sha256
    if content_hash(article) != signed:
        names += _changed(unit, article, said) or ["content"]
    if entry.state not in _DECISION.get(said.decision, frozenset()):
        names.append("state")
    if not names and entry.theme is not None:
        names += [] if witnessed else ["theme"]
    elif not names and not entry.same and not entry.missing and not witnessed:  # an older version made it otherwise
        names.append("page")
    return [*names, *(["extra"] if article.extra and not names else [])]


def _changed(unit: Unit, article: Article, said: Statement) -> list[str]:
    """The fields that are not as in the version that was signed, where the store has that one."""
    piece = unit.articles.find(said.article)
    if piece is None or said.version > piece.revision:
        return []
    then = unit.articles.version(said.article, said.version)
    if content_hash(then) != said.sha256:
        return []
    return [change.field for change in field_changes(then, article) if change.field != "notes"]


def _pictures(room: Newsroom, unit: Unit, entry: CarriedArticle) -> tuple[list[str], list[str]]:
    """What is wrong with the pictures of a page, and which photos could not be compared since they are not here."""
    unchecked: list[str] = []
    for photo, wish, shown in entry.pictures:
        if shown == (photo.sha256,):
            continue
        try:
            made = pictures_of(room, unit, photo.sha256, wish)
        except RedaksiError:
            unchecked.append(photo.caption or photo.alt or photo.sha256[:12])
            continue
        if tuple(hashlib.sha256(picture.data).hexdigest() for picture in made) != shown:
            return ["media"], []
    return list(entry.missing), list(dict.fromkeys(unchecked))


def _strange(unit: Unit, entry: CarriedArticle, said: Statement) -> list[str]:
    """What no approval binds and is yet not as this store would export it, which knows all that it has exported.

    Counters, addresses and the site around a story are no part of the content. A store that has never exported the
    story has nothing to compare them with.
    """
    if not unit.receipts.of(entry.article.id):
        return []
    names = [] if entry.notice and said.decision is Decision.WITHDRAW else _changed(unit, entry.article, said)
    here = unit.settings.all()
    told = dict(entry.settings or {})
    if told.get("site.in_folder"):
        told.pop("site.photos", None)  # the photos of a whole site always stand beside its pages
    if any(here.get(key, value) != value for key, value in told.items()):
        names.append("page")
    return names


def _without_signature(
    room: Newsroom, unit: Unit, path: Path, entry: CarriedArticle, receipt: Receipt | None
) -> Verified:
    """A draft, a file from before there were signatures, or one whose signature was taken out."""
    if receipt is not None:
        return _witnessed(room, unit, path, receipt, only_before=True)
    receipts = [each for each in unit.receipts.of(entry.article.id) if each.state in ANSWERED_FOR]
    found = ((each, _decided(room, unit, each)) for each in receipts)
    last = next(((each, decided) for each, decided in found if decided is not None), None)
    if last is None:
        return Verified(str(path), Verdict.UNAPPROVED)
    then, decided = unit.articles.version(entry.article.id, last[0].revision), last[1]
    names = [change.field for change in field_changes(then, entry.article) if change.field != "notes"]
    names += (
        [] if content_hash(then) != content_hash(entry.article) else ["page" if decided.jws is None else "signature"]
    )
    return Verified(str(path), Verdict.DIFFERS, decided.by, decided.at, decided.revision, names)


def _witnessed(room: Newsroom, unit: Unit, path: Path, receipt: Receipt, *, only_before: bool = False) -> Verified:
    """What a receipt is worth: one that the audit trail knows, of a content that somebody has answered for.

    `only_before`: the file is of a kind that carries its signature, so only an approval of before has none.
    """
    decided = _decided(room, unit, receipt) if receipt.state in ANSWERED_FOR and _is_known(unit, receipt) else None
    if decided is None or (only_before and not decided.from_before):
        return Verified(str(path), Verdict.UNAPPROVED, revision=receipt.revision)
    trust = Trust.UNSIGNED if decided.jws is None else Trust.VALID
    return Verified(str(path), Verdict.APPROVED, decided.by, decided.at, receipt.revision, (), trust)


def _decided(room: Newsroom, unit: Unit, receipt: Receipt) -> Decided | None:
    """The newest decision about the content of a receipt that can be believed."""
    for entry in reversed(unit.decisions.of(receipt.article_id)):
        trust = trust_of(room.keys, receipt.article_id, entry, unit.keys.get)
        if entry.content_hash == receipt.content_hash and trust in BELIEVED:
            return entry
    return None


def _is_known(unit: Unit, receipt: Receipt) -> bool:
    """Whether the audit trail says that this file was written: a receipt alone can be put into the database.

    So can an entry, but not in its place in the chain.
    """
    wanted = TrailFilter(article_id=receipt.article_id, step="export")
    known = (line for line in unit.audit.lines(wanted) if (line.detail or {}).get("sha256") == receipt.sha256)
    return any(is_linked(line) for line in known)


def _last_decision(room: Newsroom, unit: Unit, article_id: str) -> tuple[str | None, str | None, int | None]:
    for entry in reversed(unit.decisions.of(article_id)):
        if trust_of(room.keys, article_id, entry, unit.keys.get) in BELIEVED:
            return entry.by, entry.at, entry.revision
    return None, None, None
