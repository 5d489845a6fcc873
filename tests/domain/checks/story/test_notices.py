from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.article import Flags, Kind, Withdrawal, WithdrawalReason
from redaksi.domain.checks.finding import Severity
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.moments import LocalTime
from tests.domain.checks.looking_at_stories import NOW, codes, told

TEXT = "Ledakan terdengar di pelabuhan, kata warga.\n\n"


@pytest.mark.parametrize(
    "note",
    [
        "(Berita ini masih memerlukan verifikasi.)",
        "*(Informasi ini belum terverifikasi.)*",
        "Catatan redaksi: berita ini masih dalam proses verifikasi.",
    ],
)
def test_a_note_typed_by_hand(note: str) -> None:
    (found,) = told("unverified-note", body=TEXT + note)
    assert (found.severity, found.text, found.repair) == (Severity.WARN, note, "mark-unverified")
    (found,) = told("unverified-note", body=TEXT + note, flags=Flags(unverified=True))
    assert (found.code, found.repair) == ("check-unverified-twice", "drop-line")


@pytest.mark.parametrize(
    "body",
    [
        "Kabar itu masih memerlukan verifikasi, kata polisi.",
        "(Berita ini masih memerlukan verifikasi.)\n\n" + TEXT + "Selesai.\n\nPolisi menyelidiki.",
        TEXT + "KPU masih dalam tahap verifikasi berkas calon.",
    ],
)
def test_verifying_that_the_story_tells_of(body: str) -> None:
    assert told("unverified-note", body=body) == []


@pytest.mark.parametrize("label", ["Advertorial", "**IKLAN**", "(Adv)", "[Pariwara]", "Sponsored content"])
def test_a_label_typed_by_hand(label: str) -> None:
    for body in (f"{label}\n\n{TEXT}", f"{TEXT}{label}"):
        (found,) = told("paid-label", body=body)
        assert (found.code, found.text.strip(), found.repair) == ("check-paid-unmarked", label, "mark-paid")
        (found,) = told("paid-label", body=body, flags=Flags(paid=True))
        assert (found.code, found.repair) == ("check-paid-twice", "drop-line")


def test_a_label_in_front_of_the_place() -> None:
    (found,) = told("paid-label", body="Advertorial, KOTAMOBAGU – Pemerintah kota membuka pasar.")
    assert (found.text, found.repair) == ("Advertorial", "mark-paid")


def test_an_advertorial_that_nobody_marked() -> None:
    assert codes("paid-label", kind=Kind.ADVERTORIAL) == ["check-paid-kind"]
    assert told("paid-label", kind=Kind.ADVERTORIAL, flags=Flags(paid=True)) == []
    assert codes("paid-label", headline="ADVERTORIAL: Pasar dibuka") == ["check-paid-headline"]


@pytest.mark.parametrize(
    "body", ["Iklan rokok dilarang di sekolah.", "Belanja iklan turun.", "Ia bekerja di biro iklan."]
)
def test_advertising_that_the_story_tells_of(body: str) -> None:
    assert told("paid-label", body=body, headline="Iklan rokok dilarang") == []


def test_a_withdrawal_tells_its_reason() -> None:
    at = LocalTime("2026-11-23T09:00")
    (found,) = told("withdrawal-reason", withdrawal=Withdrawal(WithdrawalReason.CHILD, " ", at))
    assert found.severity is Severity.BLOCK
    assert told("withdrawal-reason", withdrawal=Withdrawal(WithdrawalReason.CHILD, "Masa depan anak.", at)) == []


def test_an_embargo_until_it_is_over() -> None:
    embargo = LocalTime("2026-11-23T12:00", "Asia/Makassar")
    (found,) = told("embargo", embargo=embargo)
    assert (found.severity, found.params["until_id"]) == (Severity.BLOCK, "Senin, 23 November 2026 12.00 WITA")
    later = Surroundings(now=NOW + dt.timedelta(hours=1))
    assert told("embargo", later, embargo=embargo) == []
    site = LocalTime("2026-11-23T10:30")
    assert len(told("embargo", embargo=site)) == 1
    assert told("embargo", Surroundings(now=NOW, zone="Asia/Jayapura"), embargo=site) == []
