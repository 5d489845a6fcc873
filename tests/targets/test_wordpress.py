"""A story becomes one post of WordPress and stays that one, whatever is lost on the way.

Everything that a real WordPress can show is asked of one, too, where it is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.targets import TargetKind
from redaksi.targets.web import Site
from redaksi.targets.wordpress import WordPressCourier
from redaksi.usecases.port_targets import Arrived, Remote
from tests.targets import wordpress_site
from tests.targets.conftest import STORY, going_on, made, parcel, post
from tests.targets.wordpress_fake import Fake
from tests.targets.wordpress_site import WordPress


@dataclass
class Place:
    """A site to publish to."""

    url: str
    password: str
    user: str = "budi"

    def courier(self, known: dict[str, Remote] | None = None, **options: str) -> WordPressCourier:
        target = made(TargetKind.WORDPRESS, **({"url": self.url, "user": self.user} | options))
        return WordPressCourier(target, self.password, known or {})

    def deliver(self, known: dict[str, Remote] | None = None, status: str = "draft", **fields: Any) -> Arrived:
        (arrived,) = self.courier(known, status=status).deliver([parcel(post=post(**fields))], going_on)
        return arrived

    def posts(self) -> list[dict[str, Any]]:
        found = self.courier().ask(
            "GET", "/wp/v2/posts", status="publish,draft", context="edit", per_page=100, search="redaksi:"
        )
        return list(found.body)


@pytest.fixture(scope="module")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    """A real one; it takes seconds to start."""
    why = wordpress_site.missing()
    if why is not None:
        pytest.skip(why)
    site = WordPress(tmp_path_factory.mktemp("wordpress"))
    try:
        yield site.start()
    finally:
        site.stop()


@pytest.fixture
def fake() -> Iterator[Fake]:
    site = Fake().start()
    yield site
    site.stop()


@pytest.fixture(params=["fake", "real"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "fake":
        site: Fake = request.getfixturevalue("fake")
        return Place(site.url, site.password)
    real: WordPress = request.getfixturevalue("wordpress")
    found = Place(real.url, real.passwords["budi"])
    courier = found.courier()
    for each in found.posts():  # every test begins with none of ours
        courier.ask("POST", f"/wp/v2/posts/{each['id']}", tree={"content": "", "status": "private"})
    return found


def known(arrived: Arrived) -> dict[str, Remote]:
    return {each.what: each for each in arrived.remotes}


def test_it_is_tried_out(place: Place) -> None:
    (told,) = place.courier().test().told
    assert told[0] == "target-test-wordpress"
    assert told[1]["user"] == "Budi"


def test_a_story_becomes_a_draft_with_all_it_has(place: Place) -> None:
    arrived = place.deliver()
    (kept,) = place.posts()
    ask = place.courier().ask
    assert (kept["status"], kept["slug"]) == ("draft", "jembatan-ambruk")
    assert kept["title"]["raw"] == "Jembatan ambruk &amp; ditutup"
    assert kept["excerpt"]["raw"] == "Ringkasnya."
    assert kept["date_gmt"] == "2026-03-02T02:00:00"
    assert "redaksi-photo:" not in kept["content"]["raw"]
    picture = ask("GET", f"/wp/v2/media/{kept['featured_media']}", context="edit").body
    assert picture["alt_text"] == "Jembatan dari udara"
    assert picture["caption"]["raw"] == "Jembatan (Antara)"
    assert picture["source_url"] in kept["content"]["raw"]
    (category,) = kept["categories"]
    assert ask("GET", f"/wp/v2/categories/{category}").body["slug"] == "daerah"
    assert [ask("GET", f"/wp/v2/tags/{tag}").body["name"] for tag in kept["tags"]] == ["jembatan", "Semayang"]
    assert known(arrived)[f"article:{STORY}"].remote_id == str(kept["id"])


def test_sent_again_nothing_changes(place: Place) -> None:
    first = place.deliver()
    second = place.deliver(known(first))
    assert second.already
    assert len(place.posts()) == 1


def test_a_new_version_changes_the_same_post(place: Place) -> None:
    first = place.deliver()
    second = place.deliver(known(first), title="Jembatan dibangun lagi", html="<p>Dibangun.</p>")
    assert not second.already
    (kept,) = place.posts()
    assert kept["title"]["raw"] == "Jembatan dibangun lagi"
    assert kept["status"] == "draft"


def test_an_answer_that_was_lost_makes_no_second_post(place: Place) -> None:
    """The store knows nothing of the post, as after a crash before it was written down."""
    place.deliver()
    assert place.deliver({}).already
    place.deliver({}, title="Judul baru")
    assert [each["title"]["raw"] for each in place.posts()] == ["Judul baru"]


def test_a_post_that_is_gone_from_the_site_is_made_again(place: Place) -> None:
    gone = Remote(f"article:{STORY}", "99999999", "http://127.0.0.1/?p=99999999")
    assert not place.deliver({gone.what: gone}).already
    assert len(place.posts()) == 1


def test_it_is_published_where_the_target_says_so(place: Place) -> None:
    arrived = place.deliver(status="publish")
    (kept,) = place.posts()
    assert kept["status"] == "publish"
    assert arrived.place == kept["link"]


def test_what_the_site_has_published_is_not_made_a_draft_again(place: Place) -> None:
    first = place.deliver(status="publish")
    place.deliver(known(first), title="Judul baru")
    assert [each["status"] for each in place.posts()] == ["publish"]


def test_a_withdrawal_turns_the_post_into_the_notice(place: Place) -> None:
    first = place.deliver(status="publish")
    notice = {"html": "<p>Berita ini ditarik.</p>", "photos": (), "lead": None, "tags": (), "excerpt": ""}
    place.deliver(known(first), withdrawn=True, **notice)
    (kept,) = place.posts()
    assert "Berita ini ditarik." in kept["content"]["raw"]
    assert "ambruk" not in kept["content"]["raw"]
    assert (kept["featured_media"], kept["tags"], kept["excerpt"]["raw"]) == (0, [], "")
    assert kept["status"] == "publish"


def test_a_withdrawal_of_what_is_not_there_posts_nothing(place: Place) -> None:
    assert place.deliver(withdrawn=True).already
    assert place.posts() == []


def test_a_wrong_password_is_told(place: Place) -> None:
    error = _error(Place(place.url, "lain").deliver)
    assert (error.code, error.held) == ("target-login", True)


def test_plain_addresses_do_as_well(fake: Fake) -> None:
    fake.api = "/?rest_route="
    arrived = Place(fake.url, fake.password).deliver()
    assert Place(fake.url, fake.password).deliver(known(arrived)).already


def test_without_the_right_to_make_one_a_category_is_left_out(fake: Fake) -> None:
    fake.capabilities = fake.capabilities - {"manage_categories"}
    arrived = Place(fake.url, fake.password).deliver()
    assert [code for code, _ in arrived.warnings] == ["post-without-category"]
    assert "target-test-no-manage-categories" in [
        code for code, _ in Place(fake.url, fake.password).courier().test().told
    ]


def test_an_author_without_more_rights_gets_it_there_too(wordpress: WordPress) -> None:
    arrived = Place(wordpress.url, wordpress.passwords["rina"], "rina").deliver(slug="milik-rina")
    assert [code for code, _ in arrived.warnings] in (["post-without-category"], [])
    assert arrived.files


def test_who_may_not_write_is_told_so(wordpress: WordPress) -> None:
    error = _error(Place(wordpress.url, wordpress.passwords["tamu"], "tamu").courier().test)
    assert (error.code, error.held) == ("target-forbidden", True)


@pytest.mark.parametrize("step", ["/wp/v2/media", "/wp/v2/posts"])
def test_an_answer_lost_half_way_doubles_nothing(fake: Fake, step: str) -> None:
    lost: list[str] = []

    def once(method: str, path: str) -> bool:
        if method == "POST" and path == step and not lost:
            lost.append(path)
            return True
        return False

    fake.lost = once
    place = Place(fake.url, fake.password)
    error = _error(place.deliver)
    assert (error.code, error.held) == ("target-broke-off", False)
    place.deliver()
    assert (fake.count("posts"), fake.count("media"), fake.count("tags")) == (1, 1, 2)


PAGE = b"<html>Login dulu</html>"
FAULTS: dict[str, tuple[int, dict[str, str], bytes, str, bool]] = {
    "server": (500, {}, b'{"message": "Rusak"}', "target-server", False),
    "busy": (429, {"Retry-After": "900"}, b"{}", "target-busy", False),
    "maintenance": (503, {}, PAGE, "target-busy", False),
    "login": (401, {}, b'{"message": "Bukan"}', "target-login", True),
    "forbidden": (403, {}, PAGE, "target-forbidden", True),
    "page": (200, {}, PAGE, "target-no-json", False),
    "moved": (302, {"Location": "https://lain.example/"}, b"", "target-moved", True),
    "refused": (400, {}, b'{"message": "Terlalu besar"}', "target-refused", True),
}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_other_answers_are_told_and_nothing_is_half_there(fake: Fake, name: str) -> None:
    status, headers, body, code, held = FAULTS[name]
    fake.fault = lambda method, path: (status, headers, body) if (method, path) == ("POST", "/wp/v2/posts") else None
    error = _error(Place(fake.url, fake.password).deliver)
    assert (error.code, error.held) == (code, held)
    assert fake.count("posts") == 0
    assert error.after == (900.0 if name == "busy" else None)


def test_a_site_without_wordpress_is_told(fake: Fake) -> None:
    fake.api = "/nothing"
    error = _error(Place(fake.url, fake.password).deliver)
    assert (error.code, error.held) == ("target-not-found", True)


def test_the_password_goes_nowhere_else(fake: Fake) -> None:
    other = Fake().start()
    try:
        fake.fault = lambda method, path: (307, {"Location": f"{other.url}{path}"}, b"")
        assert _error(Place(fake.url, fake.password).deliver).code == "target-moved"
        assert other.asked == []
    finally:
        other.stop()


def test_a_site_that_is_not_there_is_waited_for(fake: Fake) -> None:
    fake.stop()
    error = _error(Place(fake.url, fake.password).deliver)
    assert (error.code, error.held) == ("target-unreachable", False)
    fake.start()


def test_no_answer_is_endless(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redaksi.targets.web._LONGEST", 1_000)
    fake.fault = lambda method, path: (200, {}, b"[" + b" " * 5_000 + b"]")
    with pytest.raises(DeliveryError) as caught:
        Site(fake.url, "budi", "x").ask("GET", "/")
    assert caught.value.code == "target-broke-off"


def _error(call: Callable[[], object]) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        call()
    return caught.value
