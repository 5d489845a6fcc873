"""A correction, a right of reply or an update that does not lead to the story it is about.

Source: checks.tsv 6 and 9; Pedoman Pemberitaan Media Siber 4b (ralat, koreksi and hak jawab are linked to the story
concerned) and 2d (the update of an unverified story links back to it). A link counts where a page can print it: to a
story of this newsroom, or with an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.article import Kind, Link, LinkRel
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.story.telling import Story, about

RULE = "original-link"
UPDATE = "update-link"
_CORRECTION = "ralat|koreksi|hak jawab"
_UPDATE = "update|pemutakhiran|perkembangan terbaru"


def _heading(words: str) -> re.Pattern[str]:
    """A headline that begins with one of `words`, in brackets or parted from the rest by a colon or a dash."""
    return re.compile(rf"\s*(?P<mark>[\[(])?\s*(?P<word>{words})\s*(?(mark)[\])]|(?::|[–—]|(?<=\s)-\s))", re.IGNORECASE)


_HEADED = _heading(_CORRECTION)
_UPDATED = _heading(_UPDATE)
_ANSWERS = (LinkRel.REPLY_TO, LinkRel.CORRECTS)
_GOES_ON = (LinkRel.UPDATES, LinkRel.FOLLOW_UP)


def check(story: Story) -> Iterator[Finding]:
    """A piece of the kind right of reply, or headed as a correction or a reply."""
    headed = _HEADED.match(story.article.headline)
    if story.article.kind is not Kind.RIGHT_OF_REPLY and headed is None:
        return
    ties = [link for link in story.article.links if link.rel in _ANSWERS]
    if not ties:
        word = headed["word"] if headed else ""
        code = "check-original-headed" if headed else "check-original-missing"
        yield about(RULE, Severity.BLOCK, "links", code, text=word, word=word)
    elif not any(_leads_on(link, story) for link in ties):
        yield about(RULE, Severity.BLOCK, "links", "check-original-unknown")


def check_update(story: Story) -> Iterator[Finding]:
    """A piece headed as an update without a link, or beside an unverified story that it may be the update of."""
    links = story.article.links
    headed = _UPDATED.match(story.article.headline)
    if headed and not any(link.rel in _GOES_ON for link in links):
        yield about(UPDATE, Severity.WARN, "links", "check-update-headed", text=headed["word"], word=headed["word"])
        return
    tied = {link.id for link in links if link.rel is LinkRel.UPDATES}
    for item, related in enumerate(story.article.related):
        if related.id in story.around.unverified and related.id not in tied:
            yield about(
                UPDATE, Severity.WARN, "related", "check-update-unverified", text=related.headline, item=item,
                repair="link-update", word=related.headline,
            )  # fmt: skip
            return
    for item, link in enumerate(links):
        if link.id in story.around.unverified and link.rel is LinkRel.FOLLOW_UP and link.id not in tied:
            yield about(UPDATE, Severity.WARN, "links", "check-update-follows", item=item)
            return


def _leads_on(link: Link, story: Story) -> bool:
    known = story.around.known
    return bool(link.url) or (link.id is not None and (known is None or link.id in known))
