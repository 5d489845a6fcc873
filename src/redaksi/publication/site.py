"""One writing of a site, from what its folder is to the swap."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from redaksi import __version__
from redaksi.domain.article import Category, State
from redaksi.domain.errors import RefusedError
from redaksi.domain.keys import SigningKey
from redaksi.publication import manifest
from redaksi.publication.around import around_stories
from redaksi.publication.entries import Memory, Written
from redaksi.publication.folder import SiteFolder, explained
from redaksi.publication.frame import Frame
from redaksi.publication.lists import Changes, places_of
from redaksi.publication.workshop import Made, Order, Warned
from redaksi.render.look import look_of
from redaksi.render.names import Shelf, category_name
from redaksi.render.site import Site
from redaksi.render.templates import templates_mark
from redaksi.usecases.port_site import Mark, Parcel, Progress, SiteFile

#: Makes many stories, in whatever order they get done.
Making = Callable[[Iterable[Sequence[Order]]], Iterable[Sequence[Made]]]


class SiteWriting:
    """Answers to the port `SiteWork`. `open_memory` locks what is known of this site; `making` begins the work."""

    def __init__(
        self,
        target: Path,
        open_memory: Callable[[], Memory],
        making: Callable[[Site, Path, Sequence[SigningKey], Collection[str]], Making],
        cancelled: Callable[[], bool],
    ) -> None:
        self._folder = SiteFolder(target)
        self._open_memory, self._making, self._cancelled = open_memory, making, cancelled
        self._memory: Memory | None = None
        self._changes = Changes()
        #: Of stories that were made: revision, content hash, state.
        self._facts: dict[str, tuple[int, str, State]] = {}
        self._fresh: dict[str, Written] = {}
        self._gone: set[str] = set()
        self._warned: list[Warned] = []
        self._kept: Sequence[str] = ()

    def begin(
        self, settings: Mapping[str, str], keys: Sequence[SigningKey], categories: Sequence[Category]
    ) -> Mark | None:
        """See the port."""
        with explained(self._folder.target):
            self._memory = self._open_memory()
        ours = self._folder.prepare()
        self._site = replace(Site.from_settings(settings), photos="beside", in_folder="yes")
        self._categories = categories
        look = repr((sorted(self._site.as_settings().items()), __version__, templates_mark(), look_of(self._site)))
        self._look = hashlib.sha256(look.encode("utf-8", "surrogatepass")).hexdigest()
        known = self._recall(ours)
        self._make = self._making(self._site, self._folder.stage, keys, self.memory.photos())
        return known

    @property
    def memory(self) -> Memory:
        assert self._memory is not None
        return self._memory

    def make(self, parcels: Iterable[Sequence[Parcel]], count: int, told: Progress) -> Sequence[str]:
        """See the port."""
        unproved: list[str] = []
        done = 0
        for made in self._make(self._ordered(parcels)):
            self._take_in([each for each in made if each.entry is not None])
            unproved += [each.id for each in made if each.entry is None]
            done += len(made)
            told(min(done, count), count)
            self._look_up()
        self.drop(unproved)
        return unproved

    def keep_only(self, members: Collection[str]) -> None:
        self.drop(self.memory.ids() - set(members))

    def drop(self, ids: Collection[str]) -> None:
        gone = list(ids)
        pages = self.memory.pages_of(gone)
        for each in gone:
            self._changes.note([place[1:] for place in self.memory.places([each])], [])
        self.memory.remove(gone)
        self._remove([path for _, path in pages])

    def finish(self) -> Sequence[SiteFile]:
        """See the port."""
        memory = self.memory
        used = {name for name, _, _ in memory.lists(Shelf.CATEGORY)}
        found = ((category_name(category), category.name) for category in self._categories)
        ways = [(name, title) for name, title in found if name in used]
        frame = Frame(self._site, ways)
        around = f"{self._look} {ways}"
        everything = memory.note("around") != around
        memory.set_note("around", around)
        for path, data in around_stories(memory, frame, self._changes, everything=everything):
            self._look_up()
            self._put(path, data)
        self._remove(memory.photos_unused())
        self._write_manifest()
        memory.set_note("look", self._look)
        memory.set_note("mark", "")
        return [self._site_file(file) for file in self._fresh.values()]

    def swap(self) -> None:
        """See the port."""
        self._spare(self._fresh)
        if not self._fresh and self.memory.note("manifest") == self._old:
            return
        self._folder.swap(list(self._fresh), self.removed)
        self.memory.set_note("names", self._folder.names_mark())
        self.memory.set_note("kept", json.dumps(self._kept))

    def remember(self, mark: Mark) -> None:
        self.memory.set_note("mark", f"{mark.seq} {mark.trail}")
        self.memory.keep()

    def close(self) -> None:
        self._folder.clear()
        if self._memory is not None:
            self._memory.close()

    @property
    def removed(self) -> Sequence[str]:
        """See the port."""
        return sorted(self._gone - set(self._fresh))

    @property
    def kept(self) -> Sequence[str]:
        """See the port."""
        return self._kept

    @property
    def warnings(self) -> Sequence[Warned]:
        """Each once: what is said of many stories is said of the site."""
        first: dict[str, list[Warned]] = {}
        for warned in self._warned:
            first.setdefault(repr(warned[1:]), []).append(warned)
        told: list[Warned] = [each[0] if len(each) == 1 else ("", *each[0][1:]) for each in first.values()]
        return told if self._site.url else [*told, ("", "site-address-left-out", {})]

    def _recall(self, ours: bool) -> Mark | None:
        """What is known of the site, as far as it is the one that was remembered."""
        memory, target = self.memory, self._folder.target
        self._kept = json.loads(memory.note("kept") or "[]")
        self._old = manifest.sha256_of(target) if ours else ""
        if ours and self._old == memory.note("manifest") and self._is_complete():
            seq, _, trail = memory.note("mark").partition(" ")
            return Mark(int(seq), int(trail)) if seq and memory.note("look") == self._look else None
        memory.forget()
        try:
            listed = manifest.read(target) if ours else []
        except (OSError, ValueError) as error:
            raise RefusedError("site-foreign", path=str(target)) from error
        there = set(self._folder.paths()) - {manifest.NAME}
        memory.put_files([Written(each.path, each.sha256, each.article) for each in listed if each.path in there])
        self._kept = sorted(there - {each.path for each in listed})
        return None

    def _is_complete(self) -> bool:
        """Whether every file of the site is there; what else is there is noted."""
        if self.memory.note("names") == self._folder.names_mark():
            return True
        there = set(self._folder.paths()) - {manifest.NAME}
        known = {path for path, *_ in self.memory.files()}
        self._kept = sorted(there - known)
        return known <= there

    def _spare(self, fresh: Iterable[str]) -> None:
        """RefusedError `site-in-the-way` where a file that is none of the site's has a name that it needs."""
        kept = set(self._kept)
        for path in fresh:
            if path in kept:
                raise RefusedError("site-in-the-way", path=str(self._folder.target / path))

    def _ordered(self, parcels: Iterable[Sequence[Parcel]]) -> Iterable[Sequence[Order]]:
        for batch in parcels:
            self._look_up()
            keys = self.memory.keys([parcel.id for parcel in batch])
            fresh = [(parcel, key) for parcel in batch if (key := self._key(parcel)) != keys.get(parcel.id)]
            pages = dict(self.memory.pages_of([parcel.id for parcel, _ in fresh]))
            hashes = self.memory.hashes(list(pages.values()))
            yield [Order(parcel, key, hashes.get(pages.get(parcel.id, ""), "")) for parcel, key in fresh]

    def _key(self, parcel: Parcel) -> str:
        """What the page is made from, besides the photos, which are named by their hashes."""
        parts = (self._look, parcel.sha256, parcel.state, parcel.approval, parcel.decided, parcel.neighbours)
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def _take_in(self, made: Sequence[Made]) -> None:
        memory, ids = self.memory, [each.id for each in made]
        before: dict[str, list[tuple[str, str]]] = {}
        for article, key, sort in memory.places(ids):
            before.setdefault(article, []).append((key, sort))
        pages = memory.pages_of(ids)
        entries = [each.entry for each in made if each.entry is not None]
        for entry in entries:
            self._changes.note(before.get(entry.id, ()), places_of(entry.places))
            self._facts[entry.id] = (entry.revision, entry.content_hash, entry.state)
        memory.put(entries)
        now = {entry.id: entry.page for entry in entries}
        self._remove([path for article, path in pages if now[article] != path])
        memory.put_files([file for each in made for file in each.files])
        for each in made:
            self._fresh.update(
                {file.path: replace(file, article=each.id) for file in each.files if file.path in each.fresh}
            )
            self._warned += each.warnings

    def _put(self, path: str, data: bytes | None) -> None:
        if data is None:
            self._remove([path])
            return
        file = Written(path, hashlib.sha256(data).hexdigest())
        if self.memory.hashes([path]).get(path) == file.sha256:
            return
        with explained(self._folder.target):
            place = self._folder.stage / path
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
        self.memory.put_files([file])
        self._fresh[path] = file
        self._gone.discard(path)

    def _remove(self, paths: Sequence[str]) -> None:
        there = self.memory.hashes(list(paths))
        self.memory.remove_files(list(there))
        self._gone |= set(there)
        for path in there:
            if self._fresh.pop(path, None) is not None:
                (self._folder.stage / path).unlink(missing_ok=True)

    def _write_manifest(self) -> None:
        digest = hashlib.sha256()
        with explained(self._folder.target), (self._folder.stage / manifest.NAME).open("wb") as file:
            for part in manifest.written(self.memory.files()):
                digest.update(part)
                file.write(part)
        self.memory.set_note("manifest", digest.hexdigest())

    def _site_file(self, file: Written) -> SiteFile:
        if file.article is None:
            return SiteFile(file.path, file.sha256)
        return SiteFile(file.path, file.sha256, file.article, *self._facts[file.article])

    def _look_up(self) -> None:
        """RefusedError `site-cancelled` once somebody wants no more of it."""
        if self._cancelled():
            raise RefusedError("site-cancelled")
