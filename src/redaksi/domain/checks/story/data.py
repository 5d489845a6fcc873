"""Data that a story cannot go out without: a category, a publication time, and the zone of its clock.

Source: checks.tsv 2, 4 and 5; Pedoman Pemberitaan Media Siber 4c (a right of reply shows when it was published). A time
without a zone stays possible: pages print it as it is, feeds and JSON-LD read it in the zone of the site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from redaksi.domain.article import Kind
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.story.telling import Story, about
from redaksi.domain.dates import print_long
from redaksi.domain.moments import is_to_come

CATEGORY = "category-missing"
DATE = "date-missing"
ZONE = "zone-missing"
FAR = "date-far"
#: Nobody plans a story further ahead.
_AHEAD = dt.timedelta(days=366)


def check_category(story: Story) -> Iterator[Finding]:
    if story.around.is_story and story.article.category is None:
        yield about(CATEGORY, Severity.BLOCK, "category", "check-category-missing")


def check_date(story: Story) -> Iterator[Finding]:
    """No time at all, a year that is a slip of the finger, or a clock without its zone."""
    yield from _check_entries(story)
    published = story.article.published
    if published is None:
        if story.around.is_story:
            reply = story.article.kind is Kind.RIGHT_OF_REPLY
            code = "check-reply-time" if reply else "check-date-missing"
            yield about(DATE, Severity.BLOCK, "published", code, repair="date-now")
        return
    now = story.around.now
    if now is not None and published.date > now.date() + _AHEAD:
        text = str(published.date.year)
        yield about(FAR, Severity.WARN, "published", "check-date-far", text=text, year=text)
    if published.zone is None and published.has_time:
        zone = story.around.zone
        yield about(ZONE, Severity.WARN, "published", "check-zone-missing", repair="zone-of-site", zone=zone)


def _check_entries(story: Story) -> Iterator[Finding]:
    """An update or a correction of a time to come: readers are told that it has happened."""
    around = story.around
    if around.now is None:
        return
    for field in ("updates", "corrections"):
        for item, entry in enumerate(getattr(story.article, field)):
            if is_to_come(entry.time, around.zone, around.now):
                text = print_long(entry.time, "id")
                words = {"time_id": text, "time_en": print_long(entry.time, "en")}
                yield about(FAR, Severity.WARN, field, f"check-{field}-to-come", text=text, item=item, **words)
