"""Commands of the queue and of planning."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

SUBMITTING = (
    Command(
        "review.submit_by",
        QT_TRANSLATE_NOOP("Commands", "Submit with a deadline…"),
        "review",
        "clock",
        "Ctrl+Alt+Return",
        "step:submit",
    ),
)
HOLDING = (
    Command(
        "review.give_back",
        QT_TRANSLATE_NOOP("Commands", "Give back to the queue"),
        "review",
        "state-submitted",
        "",
        "step:give-back",
    ),
    Command("review.deadline", QT_TRANSLATE_NOOP("Commands", "Deadline…"), "review", "clock", "", "deadline"),
)


def _view(view: str, title: str) -> Command:
    """To a view of the queue; in the palette."""
    return Command(f"queue.{view}", title, "", "library", "", "ready")


VIEWS = (
    _view("my-drafts", QT_TRANSLATE_NOOP("Commands", "Queue: my drafts")),
    _view("returned-to-me", QT_TRANSLATE_NOOP("Commands", "Queue: returned to me")),
    _view("submitted", QT_TRANSLATE_NOOP("Commands", "Queue: submitted")),
    _view("in-review", QT_TRANSLATE_NOOP("Commands", "Queue: in review")),
    _view("to-export", QT_TRANSLATE_NOOP("Commands", "Queue: ready to export")),
    _view("changed", QT_TRANSLATE_NOOP("Commands", "Queue: changed since export")),
    _view("embargoed", QT_TRANSLATE_NOOP("Commands", "Queue: under embargo")),
    _view("published-today", QT_TRANSLATE_NOOP("Commands", "Queue: published today")),
    _view("planned", QT_TRANSLATE_NOOP("Commands", "Queue: planned for me")),
)
PLANNING = (
    Command(
        "newsroom.planning",
        QT_TRANSLATE_NOOP("Commands", "Planning and calendar…"),
        "newsroom",
        "calendar",
        "Ctrl+Shift+L",
        "ready",
    ),
    Command("newsroom.plan", QT_TRANSLATE_NOOP("Commands", "Plan a story…"), "newsroom", "plus", "", "writable"),
)
