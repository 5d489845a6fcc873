"""Forms, resources, translations and assets become what the package carries: made once, remade when stale."""

from __future__ import annotations

import importlib.util
import os
import py_compile
import subprocess
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Probe</class><widget class="QDialog" name="Probe">
 <property name="windowIcon"><iconset resource="../resources/redaksi.qrc">
  <normaloff>:/icons/dot.svg</normaloff>:/icons/dot.svg</iconset></property>
 <property name="windowTitle"><string>Kategori</string></property>
</widget><resources><include location="../resources/redaksi.qrc"/></resources><connections/></ui>
"""
COLLECTION = '<RCC><qresource prefix="/"><file>icons/dot.svg</file></qresource></RCC>'
ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>'
TRANSLATION = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="id">
<context><name>Probe</name><message><source>Save</source><translation>Simpan</translation></message></context></TS>
"""
MADE = {
    "src/redaksi/gui/forms/__init__.py",
    "src/redaksi/gui/forms/ui_probe.py",
    "src/redaksi/gui/forms/redaksi_rc.py",
    "src/redaksi/assets/i18n/redaksi_id.qm",
    "src/redaksi/assets/words/errors.toml",
    "src/redaksi/assets/templates/page/head.html.j2",
}


def load_hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "packaging/hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hatch_build = load_hook()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "ui/probe.ui": FORM,
        "resources/redaksi.qrc": COLLECTION,
        "resources/icons/dot.svg": ICON,
        "resources/i18n/redaksi_id.ts": TRANSLATION,
        "resources/words/errors.toml": "[gone]\n",
        "resources/templates/page/head.html.j2": "<h1>",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def compile_project(project: Path) -> set[str]:
    return {path.as_posix() for path in hatch_build.compile_tree(project)}


def change(path: Path) -> None:
    later = time.time() + 5
    os.utime(path, (later, later))


def test_everything_is_made_from_nothing(project: Path) -> None:
    assert compile_project(project) == MADE
    for name in MADE:
        assert (project / name).is_file()
        if name.endswith(".py"):
            py_compile.compile(str(project / name), doraise=True)
    form = (project / "src/redaksi/gui/forms/ui_probe.py").read_text(encoding="utf-8")
    assert "class Ui_Probe" in form
    assert "from . import redaksi_rc" in form


def test_what_is_up_to_date_is_left_alone(project: Path) -> None:
    compile_project(project)
    assert compile_project(project) == set()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("ui/probe.ui", "src/redaksi/gui/forms/ui_probe.py"),
        ("resources/icons/dot.svg", "src/redaksi/gui/forms/redaksi_rc.py"),
        ("resources/i18n/redaksi_id.ts", "src/redaksi/assets/i18n/redaksi_id.qm"),
        ("resources/words/errors.toml", "src/redaksi/assets/words/errors.toml"),
    ],
)
def test_only_what_is_stale_is_made_again(project: Path, source: str, target: str) -> None:
    compile_project(project)
    change(project / source)
    assert compile_project(project) == {target}


@pytest.mark.parametrize("source", ["ui/probe.ui", "resources/i18n/redaksi_id.ts", "resources/words/errors.toml"])
def test_what_lost_its_source_is_removed(project: Path, source: str) -> None:
    compile_project(project)
    (project / source).unlink()
    assert compile_project(project) == set()
    left = [name for name in MADE if not (project / name).exists()]
    assert [Path(name).stem.removeprefix("ui_") for name in left] == [Path(source).stem]


def test_a_project_without_forms_yet_compiles(tmp_path: Path) -> None:
    assert compile_project(tmp_path) == {"src/redaksi/gui/forms/__init__.py"}


def test_a_form_that_cannot_be_read_stops_the_build(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "ui/probe.ui").write_text("<ui", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        compile_project(project)
    assert "probe.ui" in capfd.readouterr().err


def test_a_failed_form_is_tried_again(project: Path) -> None:
    (project / "ui/probe.ui").write_text("<ui", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        compile_project(project)
    (project / "ui/probe.ui").write_text(FORM, encoding="utf-8")
    assert "src/redaksi/gui/forms/ui_probe.py" in compile_project(project)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a file that is open")
def test_what_an_open_window_reads_from_stays_whole(project: Path) -> None:
    """Qt maps translations into memory: a file that is written over under a running window ends it."""
    compile_project(project)
    made = project / "src/redaksi/assets/i18n/redaksi_id.qm"
    before = made.read_bytes()
    with made.open("rb") as open_one:
        source = project / "resources/i18n/redaksi_id.ts"
        source.write_text(TRANSLATION.replace("Simpan", "Simpan sekarang juga"), encoding="utf-8")
        change(source)
        compile_project(project)
        assert open_one.read() == before
    assert made.read_bytes() != before
