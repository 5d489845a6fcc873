"""The page of exports, taken apart for a preview that changes while somebody types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from redaksi.domain.article import Article, Photo, Piece
from redaksi.domain.neighbours import Neighbours
from redaksi.domain.page_pictures import picture_name, screen_wish
from redaksi.domain.pictures import scaled, shown_size
from redaksi.render.blocks import Rendered, definitions_of, render_now, render_span
from redaksi.render.blocks import block as placed
from redaksi.render.context import Region
from redaksi.render.definitions import References
from redaksi.render.page import DRAFT, in_place, mark_of, render_page, render_region
from redaksi.render.photos import Shown
from redaksi.render.site import Site
from redaksi.render.split import BlockIndex, Span


@dataclass(frozen=True, slots=True)
class LivePage:
    """The page of `article` as an export of `piece` (None: never kept) would be with these settings.

    `neighbours` are the stories that it names or that are tied to it; `photo_address` what stands before the
    name of a picture (`picture_name`) in its address.
    """

    article: Article
    piece: Piece | None
    settings: Mapping[str, str]
    neighbours: Neighbours
    photo_address: str

    def of(self, article: Article, piece: Piece | None) -> LivePage:
        """The page of the same story as it is now."""
        return replace(self, article=article, piece=piece)

    @property
    def mark(self) -> str | None:
        """The mark that the page carries because nobody approved it."""
        return DRAFT if self.piece is None else mark_of(self.piece)

    def html(self, spans: Sequence[Span], rendered: Sequence[Rendered]) -> str:
        """The whole document with these blocks, the first of them, as its body."""
        return render_page(
            self._beginning(spans),
            Site.from_settings(self.settings),
            photo_source=self._photo,
            resolve=self.neighbours.slug,
            neighbours=self.neighbours,
            mark=self.mark,
            blocks=[placed(span, html) for span, html in zip(spans, rendered, strict=True)],
        ).html

    def region(self, name: Region) -> str:
        """What stands in the page's `head` or `foot` region."""
        site = Site.from_settings(self.settings)
        near = self.neighbours
        return render_region(name, self.article, site, photo_source=self._photo, resolve=near.slug, neighbours=near)

    def block(self, rendered: Rendered) -> str:
        """A block's HTML as it stands on the page."""
        return in_place(rendered.html, self.article, Site.from_settings(self.settings), self._photo)

    def _beginning(self, spans: Sequence[Span]) -> Article:
        """The article up to the last of `spans`: what is not on show need not be described for machines either.

        Which photos stand in the body shows outside it, so that one has to be whole.
        """
        if "media:" in self.article.body or not spans:
            return self.article
        return replace(self.article, body="\n\n".join(span.text for span in spans))

    def _photo(self, photo: Photo) -> Shown:
        settings = Site.from_settings(self.settings).as_settings()
        width, height = scaled(shown_size(photo), max(screen_wish(settings, photo).widths))
        return Shown(self.photo_address + picture_name(photo), width, height, photo.content_type)


class LiveRenderer:
    """Everything the preview asks the renderer for."""

    def page(
        self,
        article: Article,
        piece: Piece | None,
        settings: Mapping[str, str],
        neighbours: Neighbours,
        photo_address: str,
    ) -> LivePage:
        return LivePage(article, piece, settings, neighbours, photo_address)

    def index(self, lines: Sequence[str]) -> BlockIndex:
        """The spans of a body given as lines."""
        return BlockIndex(lines)

    def definitions(self, spans: Iterable[Span]) -> References:
        """The link definitions of a body. May take seconds on hostile text."""
        return definitions_of(spans)

    def now(self, span: Span, known: References) -> Rendered | None:
        """`span` rendered, or None where that might take more than some 20 ms."""
        return render_now(span, known)

    def eventually(self, span: Span, known: References) -> Rendered:
        """`span` rendered, however long that takes: seconds at most."""
        return render_span(span, known)
