"""The command line is a contract: exit statuses, JSON shapes, one-line errors."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

ARTICLE_KEYS = set(
    """id slug headline subhead summary language published category tags authors editor source place kind body updates
    corrections links withdrawal related engagement media embargo flags notes codes state revision contentHash created
    modified""".split()  # noqa: SIM905 - a list of thirty quoted names reads worse
)


def test_import_says_what_it_understood(redaksi: Terminal, page: Path) -> None:
    answer = redaksi.json("import", page)
    (entry,) = answer["articles"]
    assert answer["failed"] == []
    assert entry["source"] == str(page)
    assert set(entry["article"]) >= ARTICLE_KEYS
    article = entry["article"]
    assert article["headline"] == "Kapal wisata Teluk Sari kandas, semua penumpang selamat"
    assert article["published"] == {"local": "2024-05-14T08:05", "zone": None}
    assert article["category"] == {"slug": "daerah", "name": "Daerah"}
    assert article["engagement"] == {"likes": 3, "views": 1204, "comments": None, "updates": 0, "asOf": None}
    assert [related["headline"] for related in article["related"]] == ["Musim ombak tiba lebih awal"]
    assert article["body"]["markdown"].count("\n\n") == 1
    assert article["state"] == "draft"
    assert "×" in entry["furniture"]


def test_dry_run_keeps_nothing(redaksi: Terminal, page: Path) -> None:
    kept = redaksi.json("import", page, "--dry-run")["articles"][0]["article"]
    assert kept["slug"] == "kapal-wisata-teluk-sari-kandas-semua-penumpang-selamat"
    assert redaksi.json("list") == {"articles": [], "total": 0}


def test_one_unreadable_file_fails_and_the_others_are_in(redaksi: Terminal, page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    answer = redaksi.json("import", picture, page, status=3)
    assert [entry["source"] for entry in answer["failed"]] == [str(picture)]
    assert redaksi.json("list")["total"] == 1


def test_list_filters_and_counts(redaksi: Terminal, story: str) -> None:
    (row,) = redaksi.json("list")["articles"]
    assert set(row) == {"id", "slug", "headline", "state", "category", "published", "modified"}
    assert row["id"] == story
    assert redaksi.json("list", "--state", "approved")["total"] == 0
    assert redaksi.json("list", "--category", "Daerah")["total"] == 1
    assert redaksi.json("list", "--search", "kandas gosong")["total"] == 1
    assert redaksi.json("list", "--search", "halilintar")["total"] == 0
    redaksi.error("list", "--category", "Antariksa", status=2)
    redaksi.error("list", "--state", "ditolak", status=2)


def test_an_article_is_found_by_id_beginning_and_slug(redaksi: Terminal, story: str) -> None:
    whole = redaksi.json("show", story)
    assert redaksi.json("show", story[:8]) == whole
    assert redaksi.json("show", whole["slug"]) == whole
    redaksi.error("show", story[:7], status=2)
    redaksi.error("show", "tidak-ada", status=2)


def test_edit_makes_a_version(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("edit", story, "--field", "headline", "--value", "Kapal kandas", "--as", "Rina")
    body = tmp_path / "badan.md"
    body.write_text("Satu paragraf **tebal**.\r\n", encoding="utf-8")
    article = redaksi.json("edit", story, "--body-file", body, "--as", "Rina")
    assert article["headline"] == "Kapal kandas"
    assert article["slug"] == "kapal-kandas"
    assert article["body"] == {
        "markdown": "Satu paragraf **tebal**.\n",
        "html": "<p>Satu paragraf <strong>tebal</strong>.</p>",
    }
    versions = redaksi.json("history", story)["versions"]
    assert [version["revision"] for version in versions] == [3, 2, 1]
    assert {"revision", "at", "by", "reason", "contentHash"} <= set(versions[0])
    changes = redaksi.json("diff", story, "1", "2")["changes"]
    assert {"headline", "slug"} == {change["field"] for change in changes}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "2024-02-30"),
        ("published", "2024-07-05T25:00"),
        ("published", "besok"),
        ("category", "K" * 5000),
        ("kind", "puisi"),
        ("warna", "merah"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_changes(
    redaksi: Terminal, story: str, field: str, value: str
) -> None:
    before = redaksi.json("show", story)
    redaksi.error("edit", story, "--field", field, "--value", value, "--as", "Rina", status=2)
    assert redaksi.json("show", story) == before


def test_published_is_edited_with_and_without_a_zone(redaksi: Terminal, story: str) -> None:
    edited = redaksi.json("edit", story, "--field", "published", "--value", "2024-07-05T14:29 WITA", "--as", "Rina")
    assert edited["published"] == {"local": "2024-07-05T14:29", "zone": "Asia/Makassar"}
    edited = redaksi.json("edit", story, "--field", "published", "--value", "2024-07-05", "--as", "Rina")
    assert edited["published"] == {"local": "2024-07-05", "zone": None}


def test_workflow_from_draft_to_published(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("submit", story, "--as", "Rina")
    redaksi("review", story, "--as", "Budi")
    redaksi.error("return", story, "--as", "Budi", status=1)
    redaksi("return", story, "--as", "Budi", "--note", "Lengkapi sumber.")
    assert redaksi.json("show", story)["state"] == "returned"
    redaksi("submit", story, "--as", "Rina")
    redaksi("approve", story, "--as", "Budi")
    assert redaksi.json("list", "--state", "approved")["total"] == 1
    (file,) = redaksi.json("export", story, "--format", "html", "--to", tmp_path / "keluar")["files"]
    assert set(file) == {"path", "sha256", "article", "revision", "format"}
    assert Path(file["path"]).name == "kapal-wisata-teluk-sari-kandas-semua-penumpang-selamat.html"
    assert redaksi.json("show", story)["state"] == "published"
    with closing(sqlite3.connect(redaksi.store / "redaksi.db")) as database:
        assert database.execute("SELECT state FROM article").fetchall() == [("published",)]


def test_rights_and_four_eyes(redaksi: Terminal, story: str) -> None:
    redaksi.error("approve", story, "--as", "Budi", status=1)  # still a draft
    redaksi("submit", story, "--as", "Rina")
    redaksi.error("approve", story, "--as", "Rina", status=1)  # a journalist
    redaksi.error("approve", story, "--as", "Nemo", status=2)  # nobody
    redaksi.error("submit", story, status=2)  # nobody named


def test_nobody_approves_only_their_own_work(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("users", "add", "Budi", "--role", "editor")
    draft = tmp_path / "tulisan.md"
    draft.write_text("# Judul\n\nIsi.\n", encoding="utf-8")
    story = redaksi.json("import", draft, "--as", "Budi")["articles"][0]["article"]["id"]
    redaksi("edit", story, "--field", "category", "--value", "Daerah", "--as", "Budi")
    redaksi("edit", story, "--field", "published", "--value", "2024-05-14T08:05", "--as", "Budi")
    redaksi("submit", story, "--as", "Budi")
    assert "four-eyes" in redaksi.error("approve", story, "--as", "Budi", status=1)
    redaksi("settings", "newsroom.four_eyes", "false")
    redaksi(
        "approve", story, "--as", "Budi", "--override", "four-eyes", "--note", "Hanya satu orang bertugas malam ini."
    )
    assert redaksi.json("show", story)["state"] == "approved"


def test_an_edit_voids_the_approval_and_undoing_it_restores_it(redaksi: Terminal, approved: str) -> None:
    summary = redaksi.json("show", approved)["summary"]
    redaksi("edit", approved, "--field", "summary", "--value", "Ringkasan baru.", "--as", "Rina")
    assert redaksi.json("show", approved)["state"] == "in-review"
    redaksi("edit", approved, "--field", "summary", "--value", summary or "", "--as", "Rina")
    assert redaksi.json("show", approved)["state"] == "approved"
    redaksi("edit", approved, "--field", "notes", "--value", "Bukan untuk pembaca.", "--as", "Rina")
    assert redaksi.json("show", approved)["state"] == "approved"


def test_export_gives_the_same_bytes_each_time(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    for format_name in ("html", "json"):
        first = redaksi.json("export", approved, "--format", format_name, "--to", tmp_path / "satu")["files"]
        again = redaksi.json("export", "--state", "approved", "--format", format_name, "--to", tmp_path / "dua")[
            "files"
        ]
        assert [file["sha256"] for file in first] == [file["sha256"] for file in again]


def test_a_draft_leaves_only_with_a_mark(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    (file,) = redaksi.json("export", story, "--format", "html", "--to", tmp_path)["files"]
    assert "DRAF" in Path(file["path"]).read_text(encoding="utf-8")
    assert redaksi.json("show", story)["state"] == "draft"
    assert redaksi.json("export", "--format", "html", "--to", tmp_path)["files"] == []


def test_export_refuses_what_it_cannot_do(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi.error("export", approved, "--format", "papirus", "--to", tmp_path, status=2)
    redaksi.error("export", approved, "--to", tmp_path, status=2)
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    redaksi.error("export", approved, "--format", "html", "--to", tmp_path / "berkas", status=2)
    redaksi.error("export", approved, "--format", "html", "--to", tmp_path / "berkas" / "dalam", status=3)


def test_embargo_holds_an_export_back(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("edit", story, "--field", "embargo", "--value", "2199-07-06T07:00 WIB", "--as", "Rina")
    redaksi("submit", story, "--as", "Rina")
    redaksi("approve", story, "--as", "Budi")
    sentence = redaksi.error("export", story, "--format", "html", "--to", tmp_path, status=1)
    assert "6 Juli 2199 07.00 WIB" in sentence
    assert redaksi.json("show", story)["state"] == "approved"


def test_verify_tells_approved_from_changed(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    for format_name in ("html", "json"):
        (file,) = redaksi.json("export", approved, "--format", format_name, "--to", tmp_path)["files"]
        path = Path(file["path"])
        (verdict,) = redaksi.json("verify", path)["files"]
        assert (verdict["verdict"], verdict["by"], verdict["revision"]) == ("approved", "Budi", file["revision"])
        path.write_text(path.read_text(encoding="utf-8").replace("gosong pasir", "karang tajam"), encoding="utf-8")
        (verdict,) = redaksi.json("verify", path, status=1)["files"]
        assert verdict["verdict"] == "differs"
        assert verdict["differences"]
    (verdict,) = redaksi.json("verify", tmp_path / "tidak-ada.html", status=1)["files"]
    assert verdict["verdict"] == "unreadable"


@pytest.mark.parametrize(
    ("language", "changed", "alone"),
    [
        ("id", "tidak sama dengan yang disetujui Budi", "tidak seperti waktu ditulis: berkasnya tidak ada lagi."),
        ("en", "not what Budi approved", "not as it was written: the file is not there any more."),
    ],
)
def test_verify_says_what_differs_in_words(
    redaksi: Terminal,
    approved: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    changed: str,
    alone: str,
) -> None:
    monkeypatch.setenv("REDAKSI_LANGUAGE", language)
    site = tmp_path / "situs"
    redaksi("export", "--format", "site", "--to", site)
    (site / "atom.xml").unlink()
    (page,) = (file for file in site.glob("*.html") if file.name != "index.html")
    page.write_text(page.read_text(encoding="utf-8").replace("gosong pasir", "karang tajam"), encoding="utf-8")
    told = redaksi("verify", site, status=1)
    assert f"atom.xml: {alone}" in told.replace(str(site) + "/", "")
    (line,) = (line for line in told.splitlines() if f"{page.name}: " in line)
    assert changed in line
    assert line.endswith({"id": ": isi berita.", "en": ": text."}[language])


def test_verify_knows_a_draft(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    (file,) = redaksi.json("export", story, "--format", "json", "--to", tmp_path)["files"]
    assert redaksi.json("verify", file["path"], status=1)["files"][0]["verdict"] == "unapproved"


def test_json_round_trip_into_an_empty_store(
    redaksi: Terminal, approved: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (file,) = redaksi.json("export", approved, "--format", "json", "--to", tmp_path)["files"]
    other = Terminal(tmp_path / "lain", capfd)
    other("import", file["path"])
    ours, theirs = redaksi.json("show", approved), other.json("show", approved)
    for local in ("state", "revision", "created", "modified", "notes"):
        ours.pop(local), theirs.pop(local)
    assert ours == theirs


def test_backup_and_restore(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("backup", tmp_path / "cadangan.db")
    redaksi("edit", story, "--field", "headline", "--value", "Berubah", "--as", "Rina")
    redaksi("restore", tmp_path / "cadangan.db")
    assert redaksi.json("show", story)["headline"].startswith("Kapal wisata")
    garbage = tmp_path / "sampah.db"
    garbage.write_bytes(b"bukan basis data" * 100)
    redaksi.error("restore", garbage, status=3)
    redaksi.error("restore", tmp_path / "tidak-ada.db", status=3)
    assert redaksi.json("list")["total"] == 1


def test_users_and_settings(redaksi: Terminal) -> None:
    users = redaksi.json("users", "add", "Sri", "--role", "managing-editor")["users"]
    assert [(user["name"], user["role"]) for user in users] == [("Sri", "managing-editor")]
    redaksi.error("users", "add", "Sri", "--role", "editor", status=2)
    redaksi.error("users", "add", "Ana", "--role", "raja", status=2)
    redaksi("settings", "site.theme", "reference")
    assert redaksi.json("settings", "site.theme")["settings"] == {"site.theme": "reference"}
    assert redaksi("settings", "site.theme").strip() == "reference"
    assert redaksi.json("settings")["settings"]["site.labels"] == "id"
    redaksi.error("settings", "site.labels", "jv", status=2)
    redaksi.error("settings", "site.warna", status=2)


def test_schema_is_a_json_schema(redaksi: Terminal) -> None:
    assert json.loads(redaksi("schema"))["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_wrong_usage_is_one_line(redaksi: Terminal) -> None:
    redaksi.error("terbang", status=2)
    redaksi.error("show", status=2)
    redaksi.error("list", "--limit", "banyak", status=2)


def test_a_store_that_cannot_be_used_is_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str], page: Path) -> None:
    file = tmp_path / "berkas"
    file.write_text("bukan folder", encoding="utf-8")
    for folder in (file, tmp_path / "tidak" / "ada"):
        Terminal(folder, capfd).error("list", status=3)
    broken = tmp_path / "rusak"
    broken.mkdir()
    (broken / "redaksi.db").write_bytes(b"bukan basis data" * 1000)
    Terminal(broken, capfd).error("import", page, status=3)


def test_the_command_line_never_loads_qt(redaksi: Terminal, page: Path) -> None:
    import subprocess
    import sys

    script = (
        "import sys; from redaksi import bootstrap; from redaksi.cli.app import main; "
        f"assert main(bootstrap, ['--store', {str(redaksi.store)!r}, 'import', {str(page)!r}]) == 0; "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_days_first_writing_command_leaves_a_backup(redaksi: Terminal, page: Path, tmp_path: Path) -> None:
    redaksi("list")
    assert not (redaksi.store / "backups").exists()
    redaksi("import", page)
    (backup,) = (redaksi.store / "backups").iterdir()
    redaksi("import", page, "--as", "Nemo", status=2)
    redaksi("restore", backup)
    assert redaksi.json("list")["total"] == 1


def test_a_read_only_store_can_be_read_and_says_so(redaksi: Terminal, story: str) -> None:
    files = [redaksi.store, *redaksi.store.rglob("*")]
    for path in files:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert redaksi.json("show", story)["id"] == story
        assert "baca" in redaksi.err
        redaksi("edit", story, "--field", "headline", "--value", "Lain", "--as", "Rina", status=3)
        assert "Traceback" not in redaksi.err
    finally:
        for path in files:
            path.chmod(0o755 if path.is_dir() else 0o644)
