"""What the use cases of signed approvals need from the outside: keys, signatures, and where both are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from redaksi.domain.approvals import Statement
from redaksi.domain.article import Piece, State
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.usecases.records import Row


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as the store has written it down; `jws` is None before there were signatures.

    `from_before`: the store was brought to the schema with signatures when this decision was already in it.
    """

    by: str
    at: str
    content_hash: str
    revision: int
    jws: str | None = None
    from_before: bool = False


class Signer(Protocol):
    """One person's way to sign, for one step."""

    def sign(self, statement: Statement) -> str:
        """The JWS. The first signature of a person makes their key, whose private part is kept before this returns.

        StoreError `key-no-place`, `keychain-refused` where it cannot be kept.
        """

    @property
    def fresh(self) -> SigningKey | None:
        """The key that signing has made; to be kept with what it signed."""


class Keys(Protocol):
    """Signatures, and the private keys that this account can get at."""

    def holds(self, jws: str, key: SigningKey) -> bool:
        """Whether `jws` is a statement signed with `key`. Each pair is looked at once."""

    def signer(self, person: str, own: Sequence[SigningKey], passphrase: str | None, *, guarded: bool) -> Signer:
        """A way to sign with one of the keys in `own`, or with a new one. May wait for the system's keychain.

        `guarded`: the person has a passphrase, under which a new key goes where there is no keychain; `passphrase` has
        been proved. RefusedError `passphrase-needed`. A key that lies under another passphrase cannot be used any more.
        """

    def rewrapped(self, key: SigningKey, old: str | None, new: str) -> bytes | None:
        """The private part of `key` under the passphrase `new`; None where it is neither under `old` nor in a file."""

    def out_of_file(self, key: SigningKey) -> None:
        """The private part of `key` lies in the store from now on, in no file of this account."""

    def keeping(self, key: SigningKey) -> Keeping:
        """Where the private part of `key` is."""

    def passing(self) -> Keys:
        """The same, with private keys that nobody keeps: for the decisions of made-up people."""


class Believe(Protocol):
    """What the store asks before it hands out a piece that somebody is said to have answered for."""

    def __call__(
        self, piece: Piece, decided: Sequence[Decided], key_of: Callable[[str], SigningKey | None], /
    ) -> Piece:
        """The piece without what its signatures do not prove; its approval with the signature that does."""


class KeyShelf(Protocol):
    """The public keys that the store knows."""

    def all(self) -> Sequence[SigningKey]:
        """By person, then by when they were added."""

    def of(self, person: str) -> Sequence[SigningKey]: ...

    def get(self, kid: str) -> SigningKey | None: ...

    def put(self, key: SigningKey) -> None:
        """Keep a key, or what has changed about it."""


class Decisions(Protocol):
    """Every decision that was ever signed, article by article; nothing is taken out."""

    def of(self, article_id: str) -> Sequence[Decided]:
        """In the order in which they were written down."""

    def add(self, article_id: str, decided: Decided) -> None: ...

    def everything(self) -> Mapping[str, Sequence[Decided]]:
        """By article id; for looking through the whole store."""

    def claimed_state(self, article_id: str) -> State | None:
        """What stands in the file as the state of a piece, proved or not; None for an unknown word or piece."""

    def plausible(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Lines of the library, in review where their row claims a state that no decision even claims.

        It costs little and looks at no signature: that is done when a piece is opened, exported or examined.
        """

    def unsigned(self) -> tuple[int, str]:
        """How many decisions are said to be from before there were signatures, and a hash over all of them."""


class KeyFile(Protocol):
    """Public keys as a file."""

    def read(self, path: Path) -> Sequence[SigningKey]:
        """UnreadableError where the file is not one."""

    def write(self, keys: Sequence[SigningKey]) -> bytes: ...
