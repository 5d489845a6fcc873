"""A site of WordPress, by its REST API and an application password.

A post of ours ends with a comment that names the story and a hash of what was sent. With it a post is found again
after an answer was lost, and one that says already what is to be said is left as it is.
"""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.posts import PHOTO, Post
from redaksi.domain.targets import Target
from redaksi.targets.web import Answer, Site
from redaksi.targets.wordpress_parts import Parts
from redaksi.usecases.port_targets import Arrived, ArrivedFile, Parcel, Remote, Tested

_STATUSES = "publish,future,draft,pending,private"
_GONE = (404, 410)


class WordPressCourier:
    """`known` says which post a story is, where it was sent before."""

    def __init__(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> None:
        if secret is None:
            raise DeliveryError("target-secret", held=True, name=target.name)
        self._target = target
        self._known = known
        self._site = Site(target.options["url"], target.options["user"], secret)
        self._root: str | None = None

    def test(self) -> Tested:
        user = self._greet()
        may = user.get("capabilities") or {}
        told: list[tuple[str, Mapping[str, object]]] = [
            ("target-test-wordpress", {"host": self._site.host, "user": str(user.get("name") or "–")})
        ]
        wants_publish = self._target.options["status"] == "publish"
        if not may.get("edit_posts") or (wants_publish and not may.get("publish_posts")):
            raise DeliveryError(
                "target-forbidden", held=True, user=self._target.options["user"], host=self._site.host, reason="–"
            )
        lacking = [each for each in ("upload_files", "manage_categories") if not may.get(each)]
        told += [(f"target-test-no-{each.replace('_', '-')}", {"host": self._site.host}) for each in lacking]
        return Tested(told)

    def deliver(self, parcel: Sequence[Parcel], go_on: Callable[[], None]) -> Sequence[Arrived]:
        self._greet()
        return [self._bring(each, each.post, go_on) for each in parcel if each.post is not None]

    def close(self) -> None:
        self._site.close()

    def ask(
        self,
        method: str,
        route: str,
        *,
        tree: object = None,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        allowed: tuple[int, ...] = (),
        **query: object,
    ) -> Answer:
        """The answer of one route, such as `/wp/v2/posts`, whatever the site's addresses look like."""
        root = self._found_root()
        joined = urlencode({name: str(value) for name, value in query.items()}, quote_via=quote)
        mark = "&" if "?" in root else "?"
        path = f"{root}{route}{mark + joined if joined else ''}"
        return self._site.ask(method, path, tree=tree, data=data, headers=headers, allowed=allowed)

    def _greet(self) -> Mapping[str, Any]:
        """Who we are there. A wrong password makes an anonymous visitor of us, told other things elsewhere."""
        user = self.ask("GET", "/wp/v2/users/me", context="edit").body
        if not isinstance(user, dict):
            raise DeliveryError("target-no-json", host=self._site.host)
        return user

    def _found_root(self) -> str:
        """Where the API is: `/wp-json`, or behind a parameter on a site with plain addresses."""
        if self._root is None:
            for root, start in (("/wp-json", "/wp-json/"), ("/?rest_route=", "/?rest_route=/")):
                try:
                    index = self._site.ask("GET", start).body
                except DeliveryError as error:
                    if error.code not in ("target-not-found", "target-no-json"):
                        raise
                    last = error
                    continue
                if isinstance(index, dict) and "wp/v2" in index.get("namespaces", ()):
                    self._root = root
                    break
                last = DeliveryError("target-no-wordpress", held=True, host=self._site.host)
            else:
                raise last
        assert self._root is not None
        return self._root

    def _bring(self, parcel: Parcel, post: Post, go_on: Callable[[], None]) -> Arrived:
        go_on()
        mark = _mark(parcel.article_id, post, self._target.options["status"])
        there = self._present(parcel.article_id)
        if there is not None and mark in _raw(there):
            return self._arrived(parcel, there, _raw(there), [], already=True)
        if there is None and post.withdrawn:  # nothing is left to be withdrawn
            return Arrived(parcel.key, self._site.host, [], already=True)
        parts = Parts(self.ask, self._known, go_on)
        tree = self._tree(post, mark, parts)
        go_on()
        if there is None:
            tree["status"] = self._target.options["status"]
            kept = self.ask("POST", "/wp/v2/posts", tree=tree, context="edit").body
        else:
            if self._target.options["status"] == "publish" and not post.withdrawn:
                tree["status"] = "publish"
            kept = self.ask("POST", f"/wp/v2/posts/{int(there['id'])}", tree=tree, context="edit").body
        if not isinstance(kept, dict) or not isinstance(kept.get("id"), int):
            raise DeliveryError("target-no-json", host=self._site.host)
        return self._arrived(parcel, kept, tree["content"], parts.remotes, warnings=parts.warnings)

    def _tree(self, post: Post, mark: str, parts: Parts) -> dict[str, Any]:
        pictures = {photo.sha256: parts.picture(photo) for photo in post.photos}
        content = post.html
        for sha256, (_remote_id, url) in pictures.items():
            content = content.replace(PHOTO + sha256, html.escape(url))
        tree: dict[str, Any] = {
            "title": html.escape(post.title, quote=False),
            "content": f"<!-- wp:html -->\n{content}\n{mark}\n<!-- /wp:html -->",
            "excerpt": html.escape(post.excerpt, quote=False),
            "slug": post.slug,
            "tags": parts.tags(post.tags),
            "featured_media": pictures[post.lead][0] if post.lead in pictures else 0,
        }
        category = parts.category(post.category) if post.category is not None else None
        if category is not None:
            tree["categories"] = [category]
        if post.published is not None:
            tree["date_gmt"] = post.published
        return tree

    def _present(self, article_id: str) -> dict[str, Any] | None:
        """The post that the story is on the site; None where it is on none, or in its trash."""
        known = self._known.get(f"article:{article_id}")
        if known is not None and known.remote_id.isdigit():
            answer = self.ask("GET", f"/wp/v2/posts/{known.remote_id}", context="edit", allowed=_GONE)
            if answer.status not in _GONE and answer.body.get("status") != "trash":
                return dict(answer.body)
        found = self.ask("GET", "/wp/v2/posts", search=article_id, status=_STATUSES, context="edit", per_page=20).body
        opening = f"<!-- redaksi:{article_id}:"
        return next((each for each in found if isinstance(each, dict) and opening in _raw(each)), None)

    def _arrived(
        self,
        parcel: Parcel,
        post: Mapping[str, Any],
        content: str,
        remotes: Sequence[Remote],
        *,
        already: bool = False,
        warnings: Sequence[tuple[str, Mapping[str, object]]] = (),
    ) -> Arrived:
        link = str(post.get("link") or self._target.options["url"])
        sha256 = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
        own = Remote(f"article:{parcel.article_id}", str(post["id"]), link)
        return Arrived(parcel.key, link, [ArrivedFile("wordpress", link, sha256)], [own, *remotes], already, warnings)


def _mark(article_id: str, post: Post, status: str) -> str:
    """The comment at the end of a post: another one as soon as anything of it is another."""
    said = {name: getattr(post, name) for name in ("slug", "title", "html", "excerpt", "published", "tags", "lead")}
    category = post.category and post.category.slug
    photos = [(photo.sha256, photo.alt, photo.caption) for photo in post.photos]
    told = json.dumps([said, category, photos, post.withdrawn, status], sort_keys=True)
    return f"<!-- redaksi:{article_id}:{hashlib.sha256(told.encode()).hexdigest()[:32]} -->"


def _raw(post: Mapping[str, Any]) -> str:
    content = post.get("content")
    raw = content.get("raw") if isinstance(content, dict) else None
    return raw if isinstance(raw, str) else ""
