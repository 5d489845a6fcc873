"""`redaksi import FOLDER`: twice, with duplicates, with a report, as events, stopped in the middle."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from redaksi.processes import of_ours
from tests.cli.conftest import PAGE, Terminal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kiriman"
    folder.mkdir()
    for number in range(3):
        text = PAGE.replace("Kapal wisata", f"Kapal wisata {number}").replace(
            "kandas di", f"nomor {number} kandas " * 20
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "kosong.txt").touch()
    return folder


def test_a_second_run_skips_what_is_in_and_says_how_many(redaksi: Terminal, folder: Path) -> None:
    first = redaksi.json("import", folder, status=3)
    assert first["counts"] | {"doubtful": 0} == {
        "kept": 3, "version": 0, "skipped": 0, "seen": 0, "failed": 1, "doubtful": 0,
    }  # fmt: skip
    assert [failure["source"] for failure in first["failed"]] == [str(folder / "kosong.txt")]
    (folder / "kosong.txt").unlink()
    assert redaksi("import", folder) == ""
    assert "Berkas yang sudah diambil sebelumnya: 3." in redaksi.err
    assert redaksi.json("list")["total"] == 3


def test_what_is_done_with_duplicates_can_be_chosen(redaksi: Terminal, page: Path) -> None:
    story = redaksi.json("import", page)["articles"][0]["article"]["id"]
    again = redaksi.json("import", page)["articles"][0]
    assert (again["result"], again["article"]["id"]) == ("skipped", story)
    assert (again["duplicate"]["of"], again["duplicate"]["likeness"]) == (story, "same-text")
    page.write_text(PAGE.replace("selamat\n", "selamat semua\n"), encoding="utf-8")
    version = redaksi.json("import", page, "--duplicates", "version")["articles"][0]
    assert (version["result"], version["article"]["id"], version["article"]["revision"]) == ("version", story, 2)
    kept = redaksi.json("import", page, "--duplicates", "keep")["articles"][0]
    assert kept["result"] == "kept"
    assert kept["article"]["id"] != story
    assert redaksi.json("import", page, "--duplicates", "skip")["counts"]["skipped"] == 1
    redaksi("import", page, "--duplicates", "buang", status=2)
    assert redaksi.json("list")["total"] == 2


def test_a_dry_run_says_what_would_be_done_and_keeps_nothing(redaksi: Terminal, folder: Path) -> None:
    looked = redaksi.json("import", folder, "--dry-run", status=3)
    assert len(looked["articles"]) == 3
    for entry in looked["articles"]:
        assert {"source", "article", "leftovers", "furniture", "doubts"} <= set(entry)
        assert "×" in entry["furniture"]
    assert len(looked["failed"]) == 1
    assert redaksi.json("list")["total"] == 0


def test_the_report_is_a_table_or_a_text(redaksi: Terminal, folder: Path, tmp_path: Path) -> None:
    redaksi("import", folder, "--report", tmp_path / "laporan.csv", status=3)
    rows = (tmp_path / "laporan.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == "Berkas,Hasil,Judul,ID,Keterangan"
    assert len(rows) == 5
    redaksi("import", folder, "--report", tmp_path / "laporan.txt", status=3)
    told = (tmp_path / "laporan.txt").read_text(encoding="utf-8").splitlines()
    assert sum("[sudah diambil]" in line for line in told) == 3


SAVED = """<!doctype html><html lang="id"><head><title>Rob surut di Ranumas</title>
<link rel="canonical" href="https://kabar.example/rob-surut"></head><body><main><article>
<h1>Rob surut di Ranumas</h1><time datetime="2024-07-05T14:29">Jumat, 05 Juli 2024 14:29</time>
<p>Air laut surut dari tiga kelurahan di Ranumas Utara sejak pagi, kata lurah setempat kepada warga.</p>
<p>Sebanyak dua ratus warga sudah pulang dari balai desa dan membersihkan rumah mereka bersama-sama.</p>
</article></main></body></html>"""


def test_a_saved_page_that_has_changed_is_a_version_of_the_same_page(redaksi: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    page.write_text(SAVED, encoding="utf-8")
    first = redaksi.json("import", page)["articles"][0]
    page.write_text(SAVED.replace("dua ratus warga", "tiga ratus lima puluh warga"), encoding="utf-8")
    second = redaksi.json("import", page)["articles"][0]
    assert (second["result"], second["duplicate"]["likeness"]) == ("version", "same-page")
    assert second["article"]["id"] == first["article"]["id"]
    assert "tiga ratus lima puluh" in second["article"]["body"]["markdown"]


def test_each_step_is_an_event(redaksi: Terminal, folder: Path) -> None:
    events = [json.loads(line) for line in _run(redaksi, folder, "--events").stdout.splitlines()]
    assert events[0] == {"event": "begin", "files": 4}
    assert [event["number"] for event in events if event["event"] == "reading"] == [0, 1, 2, 3]
    taken = [event for event in events if event["event"] == "taken"]
    assert [event["result"] for event in taken] == ["kept", "kept", "kept", "failed"]
    assert all(event["sentence"] for event in taken)
    assert (events[-1]["event"], events[-1]["stopped"], events[-1]["counts"]["kept"]) == ("end", False, 3)


def test_it_stops_in_order_when_its_input_ends(redaksi: Terminal, folder: Path) -> None:
    ended = _run(redaksi, folder, "--events", closed=True)
    last = json.loads(ended.stdout.splitlines()[-1])
    assert last["stopped"]
    assert redaksi.json("list")["total"] == last["counts"]["kept"]
    redaksi("import", folder, status=3)
    assert redaksi.json("list")["total"] == 3


def test_it_ends_in_order_while_its_input_is_still_open(redaksi: Terminal, folder: Path) -> None:
    command = [*of_ours("redaksi"), "--store", str(redaksi.store), "import", str(folder), "--events", "--as", "Tamu"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        assert process.wait(30) == 2
        assert process.stderr is not None
        told = process.stderr.read().splitlines()
    assert len(told) == 1
    assert "Tamu" in told[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_an_interrupt_keeps_what_is_in(redaksi: Terminal, tmp_path: Path) -> None:
    many = tmp_path / "banyak"
    many.mkdir()
    for number in range(400):
        (many / f"{number:03}.txt").write_text(PAGE.replace("KM Sinar Laut", f"KM {number} " * 12), encoding="utf-8")
    with subprocess.Popen(
        [*of_ours("redaksi"), "--store", str(redaksi.store), "import", str(many), "--duplicates", "keep"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out = process.stdout.read()  # communicate would lose what was read with the first line
        assert process.stderr is not None
        err = process.stderr.read()
        process.wait(30)
    assert process.returncode == 1, err
    assert "tetap tersimpan" in err
    assert "Traceback" not in err
    assert 0 < redaksi.json("list")["total"] == len(out.splitlines()) + 1 < 400


def _run(redaksi: Terminal, folder: Path, *options: str, closed: bool = False) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, its input closed at once or open until it has ended."""
    command = [*of_ours("redaksi"), "--store", str(redaksi.store), "import", str(folder), *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        if closed:
            process.stdin.close()
        out = process.stdout.read()
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
    return subprocess.CompletedProcess(command, process.returncode, out)


@pytest.mark.skipif(sys.platform == "win32", reason="an ordinary account there may not make links")
@pytest.mark.parametrize(("language", "said"), [("id", "adalah tautan ke luar"), ("en", "is a link that leads out of")])
def test_a_link_out_of_the_folder_is_named_in_the_report(
    redaksi: Terminal, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("REDAKSI_LANGUAGE", language)
    (folder / "kosong.txt").unlink()
    (folder / "sandi.txt").symlink_to("/etc/passwd")
    redaksi("import", folder, "--report", tmp_path / "laporan.txt", status=3)
    assert f"sandi.txt” {said}" in redaksi.err
    (line,) = (line for line in (tmp_path / "laporan.txt").read_text(encoding="utf-8").splitlines() if "sandi" in line)
    assert said in line
    assert redaksi.json("list")["total"] == 3
