"""What a post of WordPress names by number: pictures, categories, tags. Each is looked for before it is made."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from redaksi.domain.article import Category
from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.posts import PostPhoto
from redaksi.targets.web import Answer
from redaksi.usecases.port_targets import Remote

_SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}
Ask = Callable[..., Answer]


class Parts:
    """For one post. `remotes` are the pictures that are there now, `warnings` what the post has to do without."""

    def __init__(self, ask: Ask, known: Mapping[str, Remote], go_on: Callable[[], None]) -> None:
        self._ask = ask
        self._known = known
        self._go_on = go_on
        self.remotes: list[Remote] = []
        self.warnings: list[tuple[str, Mapping[str, object]]] = []

    def picture(self, photo: PostPhoto) -> tuple[int, str]:
        """Number and address of a picture, which is sent where the site does not have it."""
        self._go_on()
        name = f"redaksi-{photo.sha256[:24]}"
        found = self._known_picture(photo) or self._picture_called(name)
        if found is None:
            headers = {
                "Content-Type": photo.content_type,
                "Content-Disposition": f'attachment; filename="{name}.{_SUFFIXES[photo.content_type]}"',
            }
            found = self._ask("POST", "/wp/v2/media", data=photo.data, headers=headers, context="edit").body
            self._go_on()
        if not isinstance(found, dict) or not isinstance(found.get("id"), int) or not found.get("source_url"):
            raise DeliveryError("target-no-json", host="WordPress")
        caption = html.escape(photo.caption, quote=False)
        if found.get("alt_text") != photo.alt or _raw(found.get("caption")) != caption:
            tree = {"alt_text": photo.alt, "caption": caption}
            self._ask("POST", f"/wp/v2/media/{found['id']}", tree=tree)
        url = str(found["source_url"])
        self.remotes.append(Remote(f"photo:{photo.sha256}", str(found["id"]), url))
        return found["id"], url

    def category(self, wanted: Category) -> int | None:
        """Its number, by its slug or else its name; None where it is not there and this user cannot make it."""
        by_slug = self._ask("GET", "/wp/v2/categories", slug=wanted.slug).body
        found = by_slug[0]["id"] if by_slug else self._called("categories", wanted.name)
        found = found or self._made("categories", {"name": wanted.name, "slug": wanted.slug})
        if found is None:
            self.warnings.append(("post-without-category", {"category": wanted.name}))
        return found

    def tags(self, names: Sequence[str]) -> list[int]:
        found = []
        for name in names:
            self._go_on()
            number = self._called("tags", name) or self._made("tags", {"name": name})
            if number is None:
                self.warnings.append(("post-without-tag", {"tag": name}))
            else:
                found.append(number)
        return found

    def _known_picture(self, photo: PostPhoto) -> Any | None:
        known = self._known.get(f"photo:{photo.sha256}")
        if known is None or not known.remote_id.isdigit():
            return None
        answer = self._ask("GET", f"/wp/v2/media/{known.remote_id}", context="edit", allowed=(404, 410))
        return answer.body if answer.status < 300 else None

    def _picture_called(self, name: str) -> Any | None:
        found = self._ask("GET", "/wp/v2/media", slug=name, context="edit").body
        return found[0] if found else None

    def _called(self, kind: str, name: str) -> int | None:
        rows = self._ask("GET", f"/wp/v2/{kind}", search=name, per_page=100).body
        return next((int(row["id"]) for row in rows if _folded(html.unescape(row["name"])) == _folded(name)), None)

    def _made(self, kind: str, tree: dict[str, str]) -> int | None:
        """A new one; one that somebody else has made in between; None where this user may not."""
        answer = self._ask("POST", f"/wp/v2/{kind}", tree=tree, allowed=(400, 401, 403))
        body = answer.body if isinstance(answer.body, dict) else {}
        if answer.status < 300:
            return int(body["id"])
        existing = (body.get("data") or {}).get("term_id") if body.get("code") == "term_exists" else None
        return int(existing) if existing is not None else None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _raw(text: Any) -> str:
    return str(text.get("raw", "")) if isinstance(text, dict) else ""
