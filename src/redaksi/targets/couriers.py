"""The port `Couriers`: a courier for each kind of target, imported when the first one is sent."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from redaksi.domain.targets import Target, TargetKind
from redaksi.usecases.port_targets import Courier, Remote

_CLASSES: Mapping[TargetKind, tuple[str, str]] = {
    TargetKind.FOLDER: ("redaksi.targets.folder", "FolderCourier"),
    TargetKind.ZIP: ("redaksi.targets.pack", "PackCourier"),
    TargetKind.SFTP: ("redaksi.targets.sftp", "SftpCourier"),
    TargetKind.WORDPRESS: ("redaksi.targets.wordpress", "WordPressCourier"),
}


class LocalCouriers:
    """Couriers that set out from this computer."""

    def courier(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> Courier:
        module, name = _CLASSES[target.kind]
        made: Courier = getattr(import_module(module), name)(target, secret, known)
        return made
