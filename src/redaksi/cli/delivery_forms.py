"""How targets and deliveries are printed: as JSON, and as lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redaksi.cli.clock import clock_time
from redaksi.cli.output import say_line, tell, words
from redaksi.domain.deliveries import Delivery
from redaksi.domain.targets import Target


def target_form(target: Target) -> dict[str, Any]:
    """As docs/cli.md has it; there is no secret in it."""
    form: dict[str, Any] = {"name": target.name, "kind": target.kind.value, "place": target.place}
    return form | {"id": target.id, "options": dict(target.options), "added": target.added, "by": target.by}


def delivery_form(delivery: Delivery) -> dict[str, Any]:
    """As docs/cli.md has it; `reason` is the sentence about the last try, null where nothing is in the way."""
    return {
        "id": delivery.id,
        "target": delivery.target_name,
        "article": delivery.article_id,
        "headline": delivery.headline,
        "revision": delivery.revision,
        "state": delivery.state.value,
        "status": delivery.status.value,
        "asked": delivery.asked,
        "by": delivery.by,
        "tries": delivery.tries,
        "next": delivery.next_at,
        "done": delivery.done,
        "place": delivery.place,
        "fault": delivery.fault,
        "reason": fault_words(delivery),
    }


def fault_words(delivery: Delivery) -> str | None:
    return None if delivery.fault is None else words(delivery.fault, **delivery.detail)


def print_deliveries(found: Sequence[Delivery], zone: str) -> None:
    """A line each, its time on the clock of `zone`; what is in the way goes to standard error."""
    for each in found:
        when = clock_time(each.done or each.next_at or each.asked, zone)
        place = f"  {each.place}" if each.place and each.done else ""
        headline = each.headline or words("no-headline")
        say_line(f"{each.id}  {words(f'delivery-{each.status}')}  {when}  {each.target_name}  {headline}{place}")
        if each.fault is not None:
            tell(f"{each.id}: {fault_words(each)}")
