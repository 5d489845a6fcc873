"""An export's posts one after the other, in two passes: photos may stand behind the posts that show them."""

from __future__ import annotations

import weakref
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Self

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import opened
from redaksi.formats.documents.naming import naming
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.wordpress.posts import Attachment, article_of
from redaksi.formats.wordpress.stream import ENTRY_LIMIT, Entry, Stream

#: Entries that are no stories: what WordPress itself and its plug-ins keep.
_NO_STORIES = frozenset(
    """attachment page nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block
    wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group
    elementor_library wpcf7_contact_form shop_order product""".split()  # noqa: SIM905
)
#: Photos that are remembered; a site with more is no newsroom's.
_MOST = 1_000_000
_HEAD = 20_000


def is_wxr(path: Path) -> bool:
    """Whether the file is an export of WordPress, by how it begins; XML of any other kind is none.

    UnreadableError as `opened`.
    """
    if path.suffix.lower() not in (".xml", ".wxr"):
        return False
    with opened(path) as file:
        return b"wordpress.org/export/" in file.read(_HEAD)


class Posts(Iterator[Imported]):
    """Every post of the export at `path`, drafts too, as it is asked for; `source` is the path with the post's line.

    A post that cannot be read raises UnreadableError, and the next call goes on behind it. UnreadableError as `Stream`
    raises it, `wxr-empty` for an export without posts.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._attachments: dict[str, Attachment] = {}
        self._others: Counter[str] = Counter()
        self._count = 0
        self._look_through()
        file = opened(path)
        self._close = weakref.finalize(self, file.close)
        self._stream = Stream(file, path.name)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Imported:
        for entry in self._stream:
            if _is_story(entry):
                return self._read(entry)
        self._close()
        raise StopIteration

    def _look_through(self) -> None:
        """What the export holds; damage is told where the posts before it have been read."""
        with opened(self._path) as file:
            try:
                self._count_entries(Stream(file, self._path.name))
            except UnreadableError as error:
                if error.code != "wxr-damaged" or not self._count:
                    raise
        if not self._count:
            raise UnreadableError("wxr-empty", name=self._path.name)

    def _count_entries(self, stream: Stream) -> None:
        for entry in stream:
            kind = entry.text("wp:post_type")
            if kind == "attachment" and len(self._attachments) < _MOST:
                words = entry.text("excerpt:encoded") or entry.text("title")
                address = entry.text("wp:attachment_url") or entry.text("guid")
                self._attachments[entry.text("wp:post_id")] = Attachment(address, words[:2_000])
            elif not _is_story(entry):
                self._others[kind or "?"] += 1
            else:
                self._count += 1

    def _read(self, entry: Entry) -> Imported:
        source = f"{self._path}:{entry.line}"
        if entry.too_large:
            raise UnreadableError("wxr-entry-too-large", name=source, limit=ENTRY_LIMIT // 1_000_000)
        with naming(source):
            found = article_of(entry, self._stream.site, self._attachments, source)
        others = self._others
        if others:  # told once
            told = ", ".join(f"{kind} ({count})" for kind, count in sorted(others.items()))
            found = replace(found, doubts=(*found.doubts, Doubt("text", "wxr-others", {"kinds": told[:200]})))
            self._others = Counter()
        return found


def _is_story(entry: Entry) -> bool:
    kind = entry.text("wp:post_type")
    said = entry.text("title") or entry.text("content:encoded")
    return (
        kind not in _NO_STORIES
        and not kind.startswith("wp_")
        and bool(said)
        and entry.text("wp:status") != "auto-draft"
    )
