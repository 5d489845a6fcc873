"""A folder of this computer, of a stick or of a network drive."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from redaksi.domain.targets import Target
from redaksi.targets.files import Root
from redaksi.usecases.port_targets import Arrived, ArrivedFile, Parcel, Remote, Tested


class FolderCourier:
    """Pictures come before the page that shows them; a file that is there already is not written again."""

    def __init__(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> None:
        self._root = Root(target.options["path"])

    def test(self) -> Tested:
        self._root.require()
        with self._root.beside(".redaksi-test") as file:
            file.write(b"")
        (self._root.path / ".redaksi-test").unlink(missing_ok=True)
        return Tested([("target-test-folder", {"path": str(self._root.path)})])

    def deliver(self, parcel: Sequence[Parcel], go_on: Callable[[], None]) -> Sequence[Arrived]:
        self._root.require()
        return [self._bring(each, go_on) for each in parcel]

    def _bring(self, parcel: Parcel, go_on: Callable[[], None]) -> Arrived:
        files: dict[str, ArrivedFile] = {}
        written = False
        for format_name, made in parcel.files.items():
            for file in reversed(made):
                go_on()
                if not self._root.same(file.name, file.data):
                    self._root.write(file.name, file.data)
                    written = True
                path = self._root.address(file.name)
                files[file.name] = ArrivedFile(format_name, path, hashlib.sha256(file.data).hexdigest())
        return Arrived(parcel.key, str(self._root.path), list(files.values())[::-1], already=not written)

    def close(self) -> None:
        """Nothing is open."""
