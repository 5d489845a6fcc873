"""What the packed program does without: parts of Qt that nothing here uses, and languages it does not speak.

PyInstaller's hook for WebEngine brings all of QML along. Every rule is about a file's place inside the program's folder
and is tested by itself (tests/packaging/test_prune.py); that nothing needed is gone shows the self-test.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

#: Qt's libraries that are used, or that one of these cannot be loaded without.
MODULES = frozenset(
    (
        "Core", "Gui", "Widgets", "DBus", "Network", "OpenGL", "OpenGLWidgets", "Positioning", "PrintSupport", "Qml",
        "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick", "QuickWidgets", "Svg", "WaylandClient", "WebChannel",
        "WebEngineCore", "WebEngineWidgets", "WaylandEglClientHwIntegration", "WlShellIntegration", "XcbQpa",
    )
)  # fmt: skip
#: Qt's modules that Python asks for, and those that these import; the other libraries are asked for by libraries.
BINDINGS = frozenset(
    ("Core", "Gui", "Network", "PrintSupport", "WebChannel", "WebEngineCore", "WebEngineWidgets", "Widgets")
)
#: Languages of Chromium's own words and of Qt's dialogs.
LANGUAGES = ("id", "en", "en-US", "en-GB")
_PLUGINS = frozenset(
    (
        "generic", "iconengines", "imageformats", "networkinformation", "platforminputcontexts", "platforms",
        "platformthemes", "printsupport", "styles", "tls", "wayland-decoration-client",
        "wayland-graphics-integration-client", "wayland-shell-integration", "xcbglintegrations",
    )
)  # fmt: skip
#: Of plugins that are kept, those that are not: pictures of kinds that no story holds, screens that nobody has.
_UNUSED_PLUGINS = re.compile(
    r"(?:lib)?q(?:pdf|tga|wbmp|icns|minimalegl|vnc|vkkhrdisplay|linuxfb|eglfs|webgl|gtk3|direct2d|tvirtualkeyboardplugin)\b.*"
)
#: Where the system's own libraries lie: those are asked for by name, as every other program there does.
_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
#: What Python itself stands on comes along, since its version differs from system to system.
_PYTHONS = re.compile(r"lib(?:python|ssl|crypto|sqlite3|ffi|bz2|lzma|expat|uuid|mpdec)[\d.-]*\.so.*")
#: What compilers and checkers of types were given; the record of an installation that did not happen; terms that
#: lie in `licences` already; a document taken to pieces, which python-docx does not open.
_BALLAST = re.compile(
    r"\.(?:c|pyx|pxd|h|pyi)$|(?:^|/)py\.typed$|\.dist-info/(?:RECORD|INSTALLER|REQUESTED|WHEEL|licenses/.*)$"
    r"|docx/templates/default-docx-template/"
)
#: Compiled parts of libraries that are not asked for: pictures of kinds that no story holds, drawn words, films.
_UNUSED_PARTS = re.compile(
    r"(?:^|/)(?:(?:lib)?pyside6qml\..*|PIL/_(?:avif|imagingft|imagingtk|imagingmath|imagingmorph)\b.*"
    r"|lxml/(?!etree\b|_elementpath\b).*|(?:lib)?(?:avcodec|avformat|avutil|swscale|swresample)\b.*)"
)
_QT_LIBRARY = re.compile(r"lib(?:Qt6)(\w+?)\.(?:so(?:\.\d+)*|dylib)|Qt6(\w+?)\.dll")
_BINDING = re.compile(r"Qt([A-Z0-9]\w*?)(?:\.abi3\.so|\.pyd)")
#: Loaded by name while the program runs, so that no other library says it needs them.
_ASKED_FOR = re.compile(r"lib(?:python|softokn|freebl|nssckbi|nssdbm).*")
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)


def is_wanted(place: str) -> bool:
    """Whether the file at `place`, relative to the folder that holds the program's parts, goes into it."""
    path = PurePosixPath(place.replace("\\", "/"))
    if _BALLAST.search(path.as_posix()) or _UNUSED_PARTS.search(path.as_posix()):
        return False
    if binding := _BINDING.fullmatch(path.name):
        return binding[1] in BINDINGS
    library = _QT_LIBRARY.fullmatch(path.name)
    if library is not None and "plugins" not in path.parts:
        return (library[1] or library[2]) in MODULES and "qml" not in path.parts
    if "PySide6" not in path.parts:
        return True
    inside = path.parts[path.parts.index("PySide6") + 1 :]
    if (
        "qml" in inside
        or "pyside6qml" in path.name
        or path.name.endswith((".debug.pak", ".debug.bin"))
        or "devtools" in path.name
    ):
        return False
    if "translations" in inside:
        return _speaks(path)
    if "plugins" in inside:
        kind = inside[inside.index("plugins") + 1]
        return kind in _PLUGINS and not _UNUSED_PLUGINS.match(path.name)
    return True


def kept(table: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries (place, source, kind) of one of PyInstaller's tables that go into the program."""
    return [entry for entry in table if is_wanted(entry[0]) and not is_of_the_system(entry[1])]


def is_of_the_system(source: str) -> bool:
    """Whether the file `source` is a library of the system that is packed on, and not one of Python's."""
    if not source.startswith(_SYSTEM) or ".so" not in source or "/python3" in source:
        return False
    return not _PYTHONS.fullmatch(source.rsplit("/", 1)[-1])


def unneeded(parts: Path) -> list[Path]:
    """Libraries at the top of the folder `parts`, or of a wheel's own, that nothing in it asks for any more.

    What was pruned brought libraries along, and those brought others. Linux; needs objdump.
    """
    homes = (parts, *parts.glob("*.libs"))
    asks = {path: _asked_by(path) for path in sorted(parts.rglob("*")) if ".so" in path.name and path.is_file()}
    gone: list[Path] = []
    while True:
        wanted = {name for path, names in asks.items() for name in names}
        idle = [path for path in asks if path.parent in homes and path.name not in wanted and _is_plain_library(path)]
        if not idle:
            return gone
        for path in idle:
            del asks[path]
        gone += idle


def _is_plain_library(path: Path) -> bool:
    """A library of the system, not a module of Python's and none that is loaded by its name."""
    return path.name.startswith("lib") and not _ASKED_FOR.fullmatch(path.name)


def _asked_by(path: Path) -> frozenset[str]:
    told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True)
    return frozenset(_NEEDED.findall(told.stdout))


def _speaks(path: PurePosixPath) -> bool:
    if path.suffix == ".pak":
        return path.stem in LANGUAGES
    return path.stem.split("_", 1)[-1].replace("_", "-") in LANGUAGES and not path.stem.startswith(
        ("assistant", "designer", "linguist", "qt_help")
    )
