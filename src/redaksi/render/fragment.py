"""Only the article's own markup, for pasting into a site's own system: no document around it, no style sheet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from redaksi.domain.article import Article, Piece
from redaksi.domain.neighbours import NOBODY, Neighbours
from redaksi.render.blocks import body_html
from redaksi.render.context import Resolve, Surroundings
from redaksi.render.look import look_of
from redaksi.render.page import body_blocks, regions, with_photos
from redaksi.render.photos import PhotoSource, no_photos, remembered
from redaksi.render.site import Site
from redaksi.render.tables import aligned_by_style
from redaksi.render.templates import render
from redaksi.render.warnings import PageWarning


@dataclass(frozen=True, slots=True)
class Fragment:
    """One `article` element, and what had to be left out of it."""

    html: str
    warnings: tuple[PageWarning, ...]


def render_fragment(
    subject: Piece | Article,
    site: Site,
    *,
    photo_source: PhotoSource = no_photos,
    resolve: Resolve = lambda story: None,
    neighbours: Neighbours = NOBODY,
    mark: str | None = None,
) -> Fragment:
    """The `article` element of the page of `subject`; parameters as for `render_page`."""
    article = subject.article if isinstance(subject, Piece) else subject
    photo_source = remembered(photo_source)
    around = Surroundings(article, site, photo_source, resolve, neighbours)
    html = render(
        "fragment.html",
        {
            "language": article.language,
            "mark": mark and around.labels[f"mark-{mark}"],
            "lang": around.lang,
            "body": Markup(aligned_by_style(with_photos(body_html(body_blocks(article)), article, photo_source))),
            **regions(look_of(site), around),
        },
    )
    return Fragment(html, tuple(around.warnings))
