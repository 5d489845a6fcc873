"""Lines that a page puts between the paragraphs of its story: advertising, share bars, and other stories to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from redaksi.domain.article import Related
from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.page_text.furniture import is_furniture
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.related import read_inline
from redaksi.formats.page_text.vocabulary import RELATED_LABELS, SEE_ALSO
from redaksi.formats.structure.model import Block, Heading, Listing, Paragraph, Quote, Runs, text_of, text_of_block

_LABELS = RELATED_LABELS | SEE_ALSO
#: Titles below a label that stands by itself.
_MOST_TITLES = 10
_LONGEST_TITLE = 250
_LETTERS = re.compile(r"[^\W\d_]")


class Part(Enum):
    STORY = auto()
    PAGE = auto()
    SEE_ALSO = auto()


@dataclass(slots=True)
class Sorted:
    """Blocks in their order, each with what it is part of, and the stories that some name."""

    blocks: list[tuple[Block, Part]] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)


def sort_out(blocks: Sequence[Block]) -> Sorted:
    """Tell a story's blocks from lines of the page. One block alone, or nothing but such lines, stays as it is."""
    found = Sorted()
    at = 0
    while at < len(blocks):
        count, related = _page_blocks(blocks, at)
        part = Part.SEE_ALSO if related else Part.PAGE if count else Part.STORY
        found.blocks += [(block, part) for block in blocks[at : at + max(1, count)]]
        found.related += related
        at += max(1, count)
    if len(blocks) < 2 or all(part is not Part.STORY for _, part in found.blocks):
        return Sorted([(block, Part.STORY) for block in blocks])
    return found


def _page_blocks(blocks: Sequence[Block], at: int) -> tuple[int, list[Related]]:
    """How many blocks from `at` on are of the page, and the stories that they name."""
    block = blocks[at]
    named = _named(block)
    if named:
        return 1, named
    if isinstance(block, Paragraph | Heading) and folded(text_of(block.runs)) in _LABELS:
        below = _titles_below(blocks, at + 1)
        return (1 + below[0], below[1]) if below[1] else (0, [])
    return (1, []) if _is_furniture(block) else (0, [])


def _named(block: Block) -> list[Related]:
    """The stories that a see-also line, or a list or box of them, names; none where it also says something else."""
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return _see_also(runs)
        case Quote(parts):
            return _all_named([parts])
        case Listing(items):
            return _all_named(items)
        case _:
            return []


def _all_named(groups: Sequence[Sequence[Block]]) -> list[Related]:
    named = [_named(block) for group in groups for block in group]
    return [story for stories in named for story in stories] if named and all(named) else []


def _see_also(runs: Runs) -> list[Related]:
    text = " ".join(text_of(runs).split())
    story = read_inline(text)
    if story is None:
        return []
    titles = _linked_titles(runs)
    if len(titles) > 1:
        return titles
    address = titles[0].url if titles else next((run.link for run in runs if run.link), None)
    return [Related(story.headline, url=address or clean_address(story.url or ""))]


def _linked_titles(runs: Runs) -> list[Related]:
    """The titles that lead somewhere, each with its address; a link may be cut into runs of several looks."""
    titles: list[tuple[str, str]] = []
    for run in runs:
        if run.link and titles and titles[-1][1] == run.link:
            titles[-1] = (titles[-1][0] + run.text, run.link)
        elif run.link:
            titles.append((run.text, run.link))
    shown = ((" ".join(text.split()), link) for text, link in titles)
    return [Related(text, url=link) for text, link in shown if _LETTERS.search(text) and folded(text) not in _LABELS]


def _titles_below(blocks: Sequence[Block], at: int) -> tuple[int, list[Related]]:
    """Blocks below a label that hold linked titles and nothing else."""
    found: list[Related] = []
    count = 0
    for block in blocks[at:]:
        titles = _titles(block)
        if not titles or len(found) + len(titles) > _MOST_TITLES:
            break
        found += titles
        count += 1
    return count, found


def _titles(block: Block) -> list[Related]:
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            titles = _linked_titles(runs)
            shown = "".join(text_of(runs).split())
            alone = len(titles) == 1 and "".join(titles[0].headline.split()) == shown and len(shown) < _LONGEST_TITLE
            return titles if alone else []
        case Listing(items):
            each = [_titles(part) for item in items for part in item]
            return [title for titles in each for title in titles] if all(each) else []
        case _:
            return []


def _is_furniture(block: Block) -> bool:
    match block:
        case Paragraph(runs):
            return is_furniture(" ".join(text_of(runs).split())) and not any(run.picture for run in runs)
        case Listing(items):  # a share bar
            lines = [" ".join(text_of_block(part).split()) for item in items for part in item]
            return all(map(is_furniture, lines))
        case _:
            return False
