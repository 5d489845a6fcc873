"""Wheel, source archive → wheel, and editable install all carry the compiled forms and the assets."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("src", "resources", "ui", "packaging", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "dev")
GENERATED = shutil.ignore_patterns("__pycache__", "forms", "assets")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as someone gets it: nothing generated yet."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=GENERATED)
        else:
            shutil.copy(ROOT / name, folder)
    return folder


def build(folder: Path, target: str) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", "out"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    [built] = (folder / "out").glob("*.whl" if target == "wheel" else "*.tar.gz")
    return built


def carried(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def expected(folder: Path) -> set[str]:
    """What the package must hold, told from the sources."""
    resources = folder / "resources"
    copied = [path for name in ("words", "templates", "schemas", "samples") for path in (resources / name).rglob("*")]
    return (
        {path.relative_to(folder / "src").as_posix() for path in (folder / "src").rglob("*.py")}
        | {f"redaksi/gui/forms/ui_{form.stem}.py" for form in (folder / "ui").glob("*.ui")}
        | {f"redaksi/assets/i18n/{text.stem}.qm" for text in (resources / "i18n").glob("*.ts")}
        | {f"redaksi/assets/{path.relative_to(resources).as_posix()}" for path in copied if path.is_file()}
    )


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> Path:
    return build(checkout, "wheel")


def test_the_wheel_carries_forms_and_assets(checkout: Path, wheel: Path) -> None:
    assert expected(checkout) - carried(wheel) == set()
    assert "redaksi/gui/forms/__init__.py" in carried(wheel)


def test_the_wheel_carries_only_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in carried(wheel)}
    assert len(tops) == 2
    assert "redaksi" in tops
    assert not any("__pycache__" in name for name in carried(wheel))


def test_the_source_archive_builds_the_same_wheel(checkout: Path, wheel: Path, tmp_path: Path) -> None:
    archive = build(checkout, "sdist")
    with tarfile.open(archive) as opened:
        names = opened.getnames()
    subprocess.run(["tar", "-xzf", archive, "-C", tmp_path], check=True)
    assert not any("/gui/forms/" in name or "/redaksi/assets/" in name for name in names)
    [unpacked] = tmp_path.iterdir()
    assert carried(build(unpacked, "wheel")) == carried(wheel)


def test_two_builds_are_the_same_byte_for_byte(checkout: Path, wheel: Path) -> None:
    before = wheel.read_bytes()
    assert build(checkout, "wheel").read_bytes() == before


def test_an_editable_install_compiles_in_place(checkout: Path) -> None:
    forms = checkout / "src/redaksi/gui/forms"
    shutil.rmtree(forms)
    call = "import hatchling.build; print(hatchling.build.build_editable('out'))"
    subprocess.run([sys.executable, "-c", call], cwd=checkout, check=True, capture_output=True)
    assert (forms / "__init__.py").is_file()
    [editable] = [path for path in (checkout / "out").glob("*.whl") if any(n.endswith(".pth") for n in carried(path))]
    assert editable.name.startswith("redaksi-")
