"""The regions of a page as a newsroom's own theme has them: its templates filled elsewhere, cleaned here."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from redaksi.render.photos import Shown
from redaksi.render.themes.folder import Theme
from redaksi.render.themes.safe import STAND_IN, sanitised
from redaksi.render.themes.worker import worker


def regions_of(theme: Theme, contexts: Mapping[str, Mapping[str, Any]]) -> dict[str, Markup]:
    """Safe HTML of each region, by name. Errors as for `ThemeWorker.render`."""
    photos = _StandIns()
    made = worker.render(theme, {name: photos.hidden(context) for name, context in contexts.items()})
    return {name: Markup(photos.shown(sanitised(html).strip())) for name, html in made.items()}


class _StandIns:
    """Addresses of photos, which can be megabytes, do not go through a template: a name of no meaning does.

    The name is another each time, so that no text of a story can hold it.
    """

    def __init__(self) -> None:
        self._name = STAND_IN + secrets.token_hex(8)
        self._real: dict[str, str] = {}

    def hidden(self, value: Any) -> Any:
        """`value` as JSON has it, with names in place of addresses."""
        if isinstance(value, Shown):
            return {
                "source": self._stand_in(value.source),
                "srcset": value.srcset and self._stand_in(value.srcset),
                "width": value.width,
                "height": value.height,
            }
        if isinstance(value, Mapping):
            return {name: self.hidden(entry) for name, entry in value.items()}
        if isinstance(value, list | tuple):
            return [self.hidden(entry) for entry in value]
        return str(value) if isinstance(value, str) else value

    def shown(self, html: str) -> str:
        """`html` with the addresses where their names stand as attributes."""
        for name, real in self._real.items():
            html = html.replace(f'="{name}"', f'="{escape(real)}"')
        return html

    def _stand_in(self, real: str) -> str:
        name = f"{self._name}-{len(self._real)}"
        self._real[name] = real
        return name
