"""How a site's pages look: a theme that comes with the program, or the newsroom's own folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from redaksi.domain.settings import OWN_THEME
from redaksi.render.moulds import poured
from redaksi.render.site import Site
from redaksi.render.templates import source, style, themes

if TYPE_CHECKING:  # the theme's own part is imported where there is one
    from redaksi.render.themes.folder import Theme

_DEFAULT = "news"


@dataclass(frozen=True, slots=True)
class Look:
    """`based_on` is a folder of `resources/templates`; `own` the newsroom's theme, if that is what the site uses."""

    based_on: str
    style: Markup
    own: Theme | None = None

    def regions(self, contexts: Mapping[str, Mapping[str, Any]]) -> dict[str, Markup]:
        """Each region filled with its context. UnreadableError for an own theme that is not right (`theme-…`)."""
        if self.own is None or not self.own.templates:
            return {name: self._built_in(name, context) for name, context in contexts.items()}
        from redaksi.render.themes.regions import regions_of

        return regions_of(self.own, contexts)

    def around(self, context: Mapping[str, Any]) -> dict[str, Markup | None]:
        """What stands above and below the story on a page, where the theme says so itself (`top`, `bottom`)."""
        templates = self.own.templates if self.own else {}
        wanted = {name: context for name in ("top", "bottom") if f"{name}.html" in templates}
        return {"top": None, "bottom": None, **(self.regions(wanted) if wanted else {})}

    @property
    def ways(self) -> Markup:
        """The style of what leads through a whole site; the project's own text, so it is not escaped."""
        return Markup("\n" + source(f"site/{self.based_on}/ways.css").strip())

    def _built_in(self, name: str, context: Mapping[str, Any]) -> Markup:
        return Markup(poured(f"{self.based_on}/{name}.html", context).strip())


def look_of(site: Site) -> Look:
    """The look that the site chose; one that the program does not know is the usual one.

    UnreadableError `theme-…` for an own theme that is missing or not right.
    """
    if site.theme == OWN_THEME:
        from redaksi.render.themes.folder import theme_in

        theme = theme_in(site.theme_folder)
        return Look(theme.based_on, theme.style, theme)
    known = site.theme if site.theme in themes() else _DEFAULT
    return Look(known, style(known))
