"""A link leads where it says, without whoever counts the clicks."""

from __future__ import annotations

import pytest

from redaksi.formats.html_to_markdown.addresses import clean_address

PAGE = "https://kabar.example/a?id=3"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        (PAGE, PAGE),
        (PAGE + "&utm_source=wa&UTM_Campaign=x&fbclid=1&gclid=2", PAGE),
        ("https://kabar.example/a?utm_source=wa", "https://kabar.example/a"),
        ("https://kabar.example/a?q=utm_source&b#bagian", "https://kabar.example/a?q=utm_source&b#bagian"),
        ("https://kabar.example/a?b=%20c&d=é", "https://kabar.example/a?b=%20c&d=é"),
        ("https://kabar.example/a#:~:text=kata", "https://kabar.example/a"),
        ("https://kabar.example/a#atas:~:text=kata", "https://kabar.example/a#atas"),
        ("https://www.google.com/url?q=https://kabar.example/a%3Fid%3D3%26utm_source%3Dx&sa=D&ust=1", PAGE),
        ("https://www.google.co.id/url?sa=t&url=https%3A%2F%2Fkabar.example%2Fa%3Fid%3D3&usg=x", PAGE),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fkabar.example%2Fa%3Fid%3D3%26fbclid%3Dz&h=y", PAGE),
        ("https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkabar.example%2Fa%3Fid%3D3&data=5", PAGE),
        ("https://www.youtube.com/redirect?q=https%3A%2F%2Fkabar.example%2Fa%3Fid%3D3", PAGE),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        ("https://youtu.be/abc?si=xyz&t=30", "https://youtu.be/abc?t=30"),
        ("https://x.com/a/status/1?s=20&t=abc", "https://x.com/a/status/1"),
        ("https://kabar.example/a?s=20&t=abc", "https://kabar.example/a?s=20&t=abc"),
        ("https://evilgoogle.com/url?q=https://kabar.example/", "https://evilgoogle.com/url?q=https://kabar.example/"),
        ("https://kabar.example/\n a", "https://kabar.example/a"),
        ("HTTPS://Kabar.example", "HTTPS://Kabar.example"),
        ("mailto:rina@kabar.example", "mailto:rina@kabar.example"),
    ],
)
def test_where_a_link_leads(address: str, wanted: str) -> None:
    assert clean_address(address) == wanted


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "java\nscript:x", " JavaScript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
     "ftp://a.example", "/dalam/situs", "#bagian", "", "http://", "https://?x", "xyz",
     "https://a.example/" + "x" * 5000,
     "\\\\server\\berkas", "tel:+62811"],
)  # fmt: skip
def test_what_leads_nowhere_is_no_link(address: str) -> None:
    assert clean_address(address) is None


def test_a_broken_host_is_left_alone() -> None:
    assert clean_address("https://[x/a?utm_source=1&b=2") == "https://[x/a?b=2"
