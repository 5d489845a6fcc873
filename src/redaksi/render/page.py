"""The page that readers get: one HTML document, the same for preview and export.

The parts that the preview patches stand in elements with `data-region`: `head` and `foot` are rendered by
`render_region`, and the element children of `body` are exactly the elements of the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from redaksi.domain.article import Article, Photo, Piece, State
from redaksi.domain.neighbours import NOBODY, Neighbours
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.render.blocks import Block, body_html, render_body
from redaksi.render.context import Region, Resolve, Surroundings
from redaksi.render.indented import indented
from redaksi.render.labels import labels
from redaksi.render.look import Look, look_of
from redaksi.render.moulds import Filled, Word, pour
from redaksi.render.photos import SIZES, PhotoSource, no_photos, place_style, remembered
from redaksi.render.site import Site
from redaksi.render.structured import Description, all_warnings
from redaksi.render.tables import scrolling_tables
from redaksi.render.text import text_of_blocks, words_in
from redaksi.render.warnings import PageWarning

#: The mark of a page whose content nobody approved.
DRAFT = "draft"
#: Nothing a page holds may run or be fetched: styles and pictures inside it, pictures beside it, no more.
POLICY = (
    "default-src 'none'; img-src 'self' data: redaksi:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)

_INLINE_PHOTO = re.compile(r'(?:(alt="") )?src="media:([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class Page:
    """A finished document, what had to be left out of it, and the blocks of its body."""

    filled: Filled
    warnings: tuple[PageWarning, ...]
    blocks: tuple[Block, ...]

    @property
    def html(self) -> str:
        """The document."""
        return self.filled.text

    @property
    def data(self) -> bytes:
        """The document in UTF-8; UnicodeEncodeError where it holds half a character."""
        return self.filled.data


def render_page(
    subject: Piece | Article,
    site: Site,
    *,
    photo_source: PhotoSource = no_photos,
    resolve: Resolve = lambda story: None,
    neighbours: Neighbours = NOBODY,
    mark: str | None = None,
    embedded: str | None = None,
    context: str | None = None,
    blocks: Sequence[Block] | None = None,
) -> Page:
    """The whole page of `subject` as the site's theme has it.

    `photo_source` gives what stands for a photo (`inside`, `beside`, or the preview's own), `resolve` the slug of a
    related story that has a page, `neighbours` what there is to say of other stories. `mark` (`DRAFT`) makes the page
    say what it is not. `embedded` is JSON text put into a `template` element, where no reader sees it (escaped, where
    it is Markup), with `context` (JSON text too) as its attribute. `blocks` are used where the caller has rendered
    the body already. A withdrawn story's page is its notice: no body, no photos, no counters. UnreadableError
    `theme-…` where the site's own theme is not right.
    """
    article = subject.article if isinstance(subject, Piece) else subject
    rendered = body_blocks(article) if blocks is None else tuple(blocks)
    photo_source = remembered(photo_source)
    around = Surroundings(article, site, photo_source, resolve, neighbours)
    text = text_of_blocks(rendered)
    description = Description(article, site, photo_source, resolve, text)
    look = look_of(site)
    filled = pour(
        "page.html",
        {
            "language": article.language,
            "policy": POLICY,
            "title": _title(article, site, around.labels, mark),
            "mark": mark and around.labels[f"mark-{mark}"],
            "description": description.summary,
            "open_graph": description.open_graph(),
            "canonical": description.address,
            "json_ld": htmlsafe_json_dumps(description.json_ld(words_in(text), mark), indented),
            "style": look.style + (look.ways if site.in_folder else ""),
            "theme": Word(look.based_on),
            "site": site,
            "body": Markup(in_place(body_html(rendered), article, site, photo_source)),
            "embedded": embedded,
            "context": context,
            "lang": around.lang,
            "ways": around.ways(),
            "t": around.labels,
            **look.around(around.outside()),
            **regions(look, around),
        },
    )
    return Page(filled, all_warnings(description.warnings, around.warnings, _given_up(rendered)), rendered)


def render_region(
    name: Region,
    subject: Piece | Article,
    site: Site,
    *,
    photo_source: PhotoSource = no_photos,
    resolve: Resolve = lambda story: None,
    neighbours: Neighbours = NOBODY,
) -> str:
    """What stands inside the page's `head` or `foot` region, exactly as `render_page` has it."""
    article = subject.article if isinstance(subject, Piece) else subject
    around = Surroundings(article, site, photo_source, resolve, neighbours)
    return look_of(site).regions({name: around.head() if name == "head" else around.foot()})[name]


def body_blocks(article: Article) -> tuple[Block, ...]:
    """The blocks of the page's body: none for a withdrawn story."""
    return () if article.withdrawal else tuple(render_body(article.body))


def in_place(html: str, article: Article, site: Site, photo_source: PhotoSource) -> str:
    """`html` of a block or a body as it stands on the page: with its photos, and tables that can be read anywhere."""
    return scrolling_tables(with_photos(html, article, photo_source), labels(site.labels)["table"])


def with_photos(html: str, article: Article, photo_source: PhotoSource) -> str:
    """`html` of a block or a body with the story's own photos (`media:SHA256`) filled in."""
    if "media:" not in html:
        return html
    photos = {photo.sha256: photo for photo in article.media}
    return _INLINE_PHOTO.sub(lambda match: _attributes(photos.get(match[2]), bool(match[1]), photo_source), html)


def _attributes(photo: Photo | None, nameless: bool, photo_source: PhotoSource) -> str:
    """The attributes of an image of the body; one that the text gives no words has those of its photo."""
    shown = photo and photo_source(photo)
    said = {"alt": (photo and photo.alt) or ""} if nameless else {}
    if photo is None or not shown:
        return _written(said | {"src": ""})
    said |= {"src": shown.source, "width": str(shown.width), "height": str(shown.height)}
    chosen = {"srcset": shown.srcset, "sizes": shown.srcset and SIZES, "style": place_style(photo)}
    return _written(said | {name: value for name, value in chosen.items() if value})


def _written(attributes: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())


def mark_of(piece: Piece) -> str | None:
    """The mark that the page of `piece` must carry: `DRAFT` unless its content stands approved, or is withdrawn."""
    return None if piece.state in HOLDS_APPROVAL or piece.state is State.WITHDRAWN else DRAFT


def regions(look: Look, around: Surroundings) -> dict[str, Markup]:
    """Both regions around the body, by name."""
    return look.regions({"head": around.head(), "foot": around.foot()})


def _title(article: Article, site: Site, words: Mapping[str, str], mark: str | None) -> str:
    title = f"{article.headline} – {site.name}" if site.name and article.headline else article.headline or site.name
    return f"{words[f'mark-{mark}']}: {title}" if mark else title


def _given_up(blocks: Sequence[Block]) -> list[PageWarning]:
    lines = [(block.first_line + 1, block.last_line) for block in blocks if block.given_up]
    return [PageWarning("passage-given-up", {"first": first, "last": last}) for first, last in lines]
