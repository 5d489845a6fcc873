"""Data of ICU is taken apart and put together again: what is kept is found as before."""

from __future__ import annotations

import ctypes
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from tests.packaging.scripts import script

icu = script("icu")
HEADER = struct.pack("<HBBHHBBBB4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD").ljust(32, b"\0")


def package(*kept: tuple[str, bytes]) -> bytes:
    whole: bytes = HEADER + icu._package(kept)
    return whole


@pytest.mark.parametrize(
    "name", ["id.res", "lang/en_GB.res", "root.res", "pool.res", "coll/res_index.res", "zone/id.res"]
)
def test_what_is_spoken_here_and_what_is_of_no_language_stays(name: str) -> None:
    assert icu.is_spoken(f"icudt73l/{name}")
    assert icu.is_qts(f"icudt73l/{name}", 10)


@pytest.mark.parametrize(
    "name", ["fr.res", "lang/fil.res", "curr/zh_Hant_HK.res", "coll/ca_ES_VALENCIA.res", "zone/ar_001.res"]
)
def test_other_languages_go(name: str) -> None:
    assert not icu.is_spoken(f"icudt73l/{name}")
    assert not icu.is_qts(f"icudt73l/{name}", 10)


def test_chromium_breaks_lines_and_qt_does_it_without_icu() -> None:
    assert icu.is_spoken("icudt74l/brkitr/line.brk")
    assert not icu.is_qts("icudt73l/brkitr/line.brk", 10)


def test_only_large_tables_of_characters_go() -> None:
    assert icu.is_qts("icudt73l/ibm-5348_P100-1997.cnv", 400)
    assert not icu.is_qts("icudt73l/gb18030.cnv", 230_000)


def test_what_is_kept_has_its_name_and_content() -> None:
    whole = package(("t/a.res", b"A" * 5), ("t/fr.res", b"F" * 40), ("t/id.res", b"I" * 17))
    left = icu.reduced(whole, icu.is_qts)
    assert [(name, body.rstrip(b"\0")) for name, body in icu.entries(left)] == [
        ("t/a.res", b"A" * 5),
        ("t/id.res", b"I" * 17),
    ]
    assert len(left) < len(whole)
    assert icu.reduced(whole, lambda name, size: True) == whole


def test_nothing_else_is_taken_for_it() -> None:
    with pytest.raises(ValueError, match="no package"):
        icu.reduced(b"\x7fELF".ljust(64, b"\0"), icu.is_qts)


@pytest.mark.skipif(not (shutil.which("readelf") and shutil.which("cc")), reason="needs a C compiler and binutils")
def test_the_library_around_the_data_keeps_its_name_and_symbol(tmp_path: Path) -> None:
    whole = package(("icudt73l/fr.res", b"F" * 4000), ("icudt73l/id.res", b"I" * 16))
    (tmp_path / "icu.dat").write_bytes(whole)
    (tmp_path / "icu.s").write_text(icu._SOURCE.format(symbol="icudt73_dat", data="icu.dat"))
    library = tmp_path / "libicudata.so.73"
    command = ["cc", "-shared", "-nostdlib", "-Wl,-soname,libicudata.so.73", "-o", library.name, "icu.s"]
    subprocess.run(command, cwd=tmp_path, check=True)
    icu.reduce_library(library, tmp_path / "work")
    wanted = icu.reduced(whole, icu.is_qts)
    table = (ctypes.c_char * len(wanted)).in_dll(ctypes.CDLL(str(library)), "icudt73_dat")
    assert bytes(table) == wanted
    told = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True).stdout
    assert "libicudata.so.73" in told
