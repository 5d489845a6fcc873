"""The site a page is made for: its name, address, clock, language of labels, date pattern and theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from redaksi.domain.settings import SETTINGS

_PREFIX = "site."
#: What no page shows.
_UNSEEN = ("theme_folder", "corrections_url")


@dataclass(frozen=True, slots=True)
class Site:
    """What of the newsroom's settings shows on a page. An empty `name` or `url` means: not known, so not printed.

    `labels` is the language of the page's own words (`id`, `en`); `theme` a folder of `resources/templates`, or
    `OWN_THEME` for the newsroom's `theme_folder`, which is a place on this computer and so never told to a page.
    `corrections_url` leads to how the newsroom corrects itself.
    The fields of photos say where they stand, in which sizes, and which of the camera's data they keep. An empty
    `paid_label` or `unverified_note` stands for the usual words.
    """

    name: str = SETTINGS["site.name"].default
    url: str = SETTINGS["site.url"].default
    corrections_url: str = SETTINGS["site.corrections_url"].default
    timezone: str = SETTINGS["site.timezone"].default
    labels: str = SETTINGS["site.labels"].default
    date_pattern: str = SETTINGS["site.date_pattern"].default
    theme: str = SETTINGS["site.theme"].default
    theme_folder: str = SETTINGS["site.theme_folder"].default
    photos: str = SETTINGS["site.photos"].default
    photo_widths: str = SETTINGS["site.photo_widths"].default
    photo_quality: str = SETTINGS["site.photo_quality"].default
    photo_data: str = SETTINGS["site.photo_data"].default
    paid_label: str = SETTINGS["site.paid_label"].default
    unverified_note: str = SETTINGS["site.unverified_note"].default
    #: `yes` for a page in the folder of a whole site, beside the lists that its category, tags and authors lead to.
    in_folder: str = ""

    @classmethod
    def from_settings(cls, settings: Mapping[str, str]) -> Self:
        """From the settings of a store; keys that are missing have their default."""
        known = {key.removeprefix(_PREFIX): value for key, value in settings.items() if key.startswith(_PREFIX)}
        return cls(**{field: known[field] for field in cls.__dataclass_fields__ if field in known})

    def as_settings(self) -> dict[str, str]:
        """The same as settings, so that a page can say for which site it was made."""
        told = {_PREFIX + field: getattr(self, field) for field in self.__dataclass_fields__ if field not in _UNSEEN}
        if not self.in_folder:
            del told[f"{_PREFIX}in_folder"]
        return told

    def address_of(self, path: str) -> str | None:
        """The full address of `path` below the site, or None where the site's own address is not known."""
        return f"{self.url.rstrip('/')}/{path}" if self.url else None
