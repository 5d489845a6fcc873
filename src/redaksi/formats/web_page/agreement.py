"""What a reader sees of a page against what only machines see: the first wins, and where they differ it is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from redaksi.domain.article import LINE_LIMIT, Article, Category, Person, is_language, slugify
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.page_text.categories import read_path
from redaksi.formats.page_text.prose import folded
from redaksi.formats.web_page.said import Said
from redaksi.formats.web_page.stamps import with_zone_of

_CUT = ("…", "...")
_SAME = 25
#: A longer path is a menu.
_STEPS = 3
_STEP = re.compile(r"\s*[/›»>→|]\s*")
_GUESSES = {"headline": "headline-guessed", "category": "category-guessed", "authors": "byline-guessed"}


@dataclass(slots=True)
class _Held:
    """The article while it is held against what the page says; `doubts` so far."""

    article: Article
    said: Said
    around: Sequence[str]
    doubts: list[Doubt] = field(default_factory=list)

    def differ(self, name: str, shown: str, told: str) -> None:
        self.doubts.append(Doubt(name, "page-disagrees", {"shown": shown[:120], "said": told[:120]}))

    def filled(self, name: str, text: str, **changes: object) -> None:
        """A field that no reader of the page sees; what was not found or only guessed is not said any more."""
        missing = {"headline": "headline-not-found", "published": "date-not-found"}.get(name)
        self.doubts = [doubt for doubt in self.doubts if doubt.code != missing]
        self.doubts.append(Doubt(name, "from-page-data", {"text": text[:120]}))
        self.article = replace(self.article, **changes)  # type: ignore[arg-type]

    def confirmed(self, name: str) -> None:
        """What was guessed from the page's lines is what it says, too."""
        self.doubts = [doubt for doubt in self.doubts if doubt.code != _GUESSES.get(name)]


def agreed(found: Imported, said: Said, around: Sequence[str] = ()) -> Imported:
    """`found` with what only the page's data say, and a doubt for each field in which they say something else.

    `around` are lines of the page outside of the story: a section that one of them shows is seen by its readers, too.
    """
    held = _Held(found.article, said, around, list(found.doubts))
    for each in (_headline, _published, _people, _section, _rest):
        each(held)
    return replace(found, article=held.article, doubts=tuple(held.doubts), address=said.address or None)


def _headline(held: _Held) -> None:
    shown, titles = held.article.headline, held.said.titles
    if not titles:
        return
    if not shown:
        title = titles[0][:LINE_LIMIT]
        held.filled("headline", title, headline=title, slug=slugify(title))
    elif any(_is_same(shown, title) for title in titles):
        held.confirmed("headline")
    else:
        held.differ("headline", shown, titles[0])


def _is_same(shown: str, title: str) -> bool:
    """Whether both are one title, perhaps cut short or with the site's name at an end."""
    one, other = folded(shown), folded(title)
    for sign in _CUT:
        one, other = one.removesuffix(sign), other.removesuffix(sign)
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _SAME and (longer.startswith(shorter) or longer.endswith(shorter)))


def _published(held: _Held) -> None:
    shown, told = held.article.published, held.said.published
    if told is None:
        return
    if shown is None:
        held.filled("published", told.local, published=told)
        return
    together = with_zone_of(shown, told)
    if together is None:
        held.differ("published", shown.local, f"{told.local} {told.zone or ''}".strip())
        return
    held.doubts = [doubt for doubt in held.doubts if doubt.code not in ("date-twice", "page-clock")]
    held.article = replace(held.article, published=together)


def _people(held: _Held) -> None:
    article, said = held.article, held.said
    shown, told = [person.name for person in article.authors], list(said.authors)
    editor = article.editor.name if article.editor else said.editor
    told = [name for name in told if folded(name) != folded(editor)]
    if told and not shown:
        held.filled("authors", ", ".join(told), authors=tuple(map(Person, told)))
    elif told and {folded(name) for name in told}.isdisjoint({folded(name) for name in shown}):
        held.differ("authors", ", ".join(shown), ", ".join(told))
    elif told:
        held.confirmed("authors")
    if said.editor and article.editor is None and folded(said.editor) not in map(folded, shown):
        held.filled("editor", said.editor, editor=Person(said.editor))


def _section(held: _Held) -> None:
    shown, told = held.article.category, held.said.section
    path = _path(held.around)
    if shown is None and (path or told):
        name = path if path and not (told and _shows(held.around, told)) else told
        if name == path or _shows(held.around, name):
            held.article = replace(held.article, category=Category(slugify(name), name))
        else:
            held.filled("category", name, category=Category(slugify(name), name))
    elif shown is not None and told:
        if folded(shown.name) != folded(told) and folded(told) not in folded(shown.name):
            held.differ("category", shown.name, told)
        else:
            held.confirmed("category")


def _path(lines: Sequence[str]) -> str:
    """The last section of a path (`Beranda / Nasional / Daerah`) among the page's lines; the site's menu is none."""
    paths = (read_path(line) for line in lines)
    return next((path.sections[-1] for path in paths if path and 1 <= len(path.sections) <= _STEPS), "")


def _shows(lines: Sequence[str], name: str) -> bool:
    return any(folded(line) == folded(name) or folded(name) in map(folded, _STEP.split(line)) for line in lines)


def _rest(held: _Held) -> None:
    """What pages seldom show at all is taken from their data without a word."""
    article, said = held.article, held.said
    lead = folded(article.body.replace("*", "")[:400])
    summary = said.summary if folded(said.summary.rstrip(".…"))[:80] not in lead else ""
    held.article = replace(
        article,
        tags=article.tags or said.tags,
        summary=article.summary or summary or None,
        source=article.source or said.site or None,
        language=said.language if is_language(said.language) else article.language,
    )
