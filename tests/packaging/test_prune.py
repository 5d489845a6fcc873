"""What the packed program does without, place by place."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT, script

prune = script("prune")
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6WebEngineCore.so.6",
        f"{QT}/lib/libicudata.so.73",
        f"{QT}/libexec/QtWebEngineProcess",
        f"{QT}/resources/icudtl.dat",
        f"{QT}/resources/v8_context_snapshot.bin",
        f"{QT}/translations/qtwebengine_locales/id.pak",
        f"{QT}/translations/qtwebengine_locales/en-US.pak",
        f"{QT}/translations/qtbase_en.qm",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/imageformats/libqjpeg.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        "PySide6/QtWebEngineWidgets.abi3.so",
        "PySide6\\Qt6WebEngineCore.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "redaksi/assets/words/cli.toml",
        "redaksi/store/migrations/versions/v0001_main_job.py",
        "libssl.so.3",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "PIL/_webp.cpython-311-x86_64-linux-gnu.so",
        "PIL\\_imagingcms.cp313-win_amd64.pyd",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "lxml-6.1.3.dist-info/METADATA",
        "docx/templates/default.docx",
    ],
)
def test_what_is_used_stays(place: str) -> None:
    assert prune.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Quick3D.so.6",
        f"{QT}/lib/libQt63DRender.so.6",
        "libQt6Charts.so.6",
        f"{QT}/qml/QtQuick/Controls/libqtquickcontrols2plugin.so",
        f"{QT}/resources/qtwebengine_devtools_resources.pak",
        f"{QT}/resources/v8_context_snapshot.debug.bin",
        f"{QT}/translations/qtwebengine_locales/fr.pak",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/translations/designer_en.qm",
        f"{QT}/plugins/multimedia/libffmpegmediaplugin.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        "PySide6/QtMultimedia.abi3.so",
        "PySide6\\Qt6Pdf.dll",
        "selectolax/lexbor.c",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6\\QtQuick.pyd",
        "PySide6\\avcodec-61.dll",
        "PySide6/Qt/lib/libavutil.so.59",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/libpyside6qml.abi3.so.6.11",
        "libpyside6qml.abi3.so.6.11",
        "PySide6\\pyside6qml.abi3.dll",
        f"{QT}/plugins/platforms/libqvkkhrdisplay.so",
        "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
        "PIL\\_imagingft.cp313-win_amd64.pyd",
        "lxml/objectify.cpython-311-x86_64-linux-gnu.so",
        "lxml/html/diff.cpython-311-x86_64-linux-gnu.so",
        "nacl/py.typed",
        "redaksi-0.1.0.dist-info/RECORD",
        "pillow-13.0.0.dist-info/licenses/LICENSE",
        "docx/templates/default-docx-template/word/styles.xml",
    ],
)
def test_what_nothing_uses_goes(place: str) -> None:
    assert not prune.is_wanted(place)


def test_the_systems_own_libraries_are_asked_for_and_pythons_come_along() -> None:
    assert prune.is_of_the_system("/lib/x86_64-linux-gnu/libX11.so.6")
    assert not prune.is_of_the_system("/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    assert not prune.is_of_the_system("/usr/lib/x86_64-linux-gnu/libsqlite3.so.0")
    assert not prune.is_of_the_system("/usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so")
    assert not prune.is_of_the_system("/build/tools/lib/python3.11/site-packages/PySide6/Qt/lib/libQt6Core.so.6")


def test_a_table_keeps_only_what_is_wanted() -> None:
    table = [
        ("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6", "BINARY"),
        ("nh3/nh3.abi3.so", "/build/nh3.abi3.so", "EXTENSION"),
        (f"{QT}/lib/libQt6Quick3D.so.6", "/build/libQt6Quick3D.so.6", "BINARY"),
    ]
    assert prune.kept(table) == [table[1]]


@pytest.mark.skipif(not (shutil.which("objdump") and shutil.which("cc")), reason="needs a C compiler and objdump")
def test_libraries_that_only_pruned_ones_asked_for_go_with_them(tmp_path: Path) -> None:
    """`libfar` is asked for by `libnear` alone, and nobody asks for that; nor for `libown`, which a wheel brought."""
    for name, needs in (("far", []), ("near", ["-lfar"]), ("used", [])):
        command = ["cc", "-shared", "-xc", "/dev/null", "-o", f"lib{name}.so", "-L.", "-Wl,--no-as-needed", *needs]
        subprocess.run(command, cwd=tmp_path, check=True)
    (tmp_path / "parts").mkdir()
    (tmp_path / "pillow.libs").mkdir()
    shutil.copyfile(tmp_path / "libfar.so", tmp_path / "pillow.libs/libown.so")
    module = ["cc", "-shared", "-xc", "/dev/null", "-o", "parts/module.so", "-L.", "-Wl,--no-as-needed", "-lused"]
    subprocess.run(module, cwd=tmp_path, check=True)
    assert sorted(path.name for path in prune.unneeded(tmp_path)) == ["libfar.so", "libnear.so", "libown.so"]


def test_every_module_of_qt_that_is_imported_comes_along() -> None:
    sources = (ROOT / "src/redaksi").rglob("*.py")
    imported = {name for path in sources for name in re.findall(r"PySide6\.Qt(\w+)", path.read_text(encoding="utf-8"))}
    assert imported
    assert imported - prune.BINDINGS == set()
