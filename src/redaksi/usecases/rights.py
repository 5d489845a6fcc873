"""Whether who asks may do what is asked: every use case that changes something answerable begins here.

A name is taken at its word; that it is theirs has been shown before (usecases/passphrases.py). Nobody named is whoever
has the computer: they may do what a file on it allows anyway, until somebody who runs the house has set a passphrase.
From then on they read, write and export, and everything else needs a name.
"""

from __future__ import annotations

from redaksi.domain.errors import RefusedError
from redaksi.domain.people import LEAST, UNNAMED, Right, Role, User, house_is_run, may_here, nobody_may
from redaksi.usecases.ports import Unit


def require(unit: Unit, by: str | None, right: Right) -> User | None:
    """The member called `by`, who may do that here.

    UsageError `no-user`; RefusedError `no-right`, `no-right-manager`, `user-left`, or `name-needed` where nobody is
    named and somebody has to be.
    """
    if by is None:
        if right not in UNNAMED and not nobody_may(right, unit.users.all()):
            raise RefusedError("name-needed", step=right.value)
        return None
    user = unit.users.get(by)
    require_of(unit, user, right)
    return user


def require_of(unit: Unit, user: User, right: Right) -> None:
    """The same for a member that is at hand."""
    if not user.active:
        raise RefusedError("user-left", name=user.name)
    if not user.may(right) and not may_here(user, right, unit.users.all()):
        code = "no-right-manager" if LEAST[right] is Role.MANAGING_EDITOR else "no-right"
        raise RefusedError(code, name=user.name, role=user.role.value, step=right.value)


def require_somebody_in_charge(unit: Unit) -> None:
    """After a change: RefusedError `last-manager` where nobody could manage people any more, though somebody could."""
    if not house_is_run(unit.users.all()):
        raise RefusedError("last-manager")
