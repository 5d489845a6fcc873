"""Signs the app, has Apple look at it, and puts it into a disk image: `python packaging/macos/make_dmg.py FOLDER TO`.

FOLDER holds `Redaksi.app` (packaging/freeze.py). Without REDAKSI_SIGNING_IDENTITY it is signed for this computer only,
and without the account that notarytool needs (APPLE_ID, APPLE_TEAM, APPLE_PASSWORD) Apple is not asked: such an image
opens on other computers only after its owner has allowed it in the system's settings.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

import freeze

ENTITLEMENTS = Path(__file__).resolve().with_name("entitlements.plist")


def make(folder: Path, to: Path, version: str, machine: str) -> Path:
    """The disk image in the folder `to`, for processors of the kind `machine` (arm64, x86_64)."""
    app = folder / "Redaksi.app"
    for command in signing(app, os.environ.get("REDAKSI_SIGNING_IDENTITY", "-")):
        subprocess.run(command, check=True)
    to.mkdir(parents=True, exist_ok=True)
    made = to / f"Redaksi-{version}-macos-{machine}.dmg"
    made.unlink(missing_ok=True)
    stage = folder / "image"
    stage.mkdir(exist_ok=True)
    subprocess.run(["ditto", app, stage / "Redaksi.app"], check=True)
    (stage / "Applications").symlink_to("/Applications")
    subprocess.run(
        ["hdiutil", "create", "-volname", "Redaksi", "-srcfolder", stage, "-format", "ULFO", "-fs", "HFS+", made],
        check=True,
    )
    for command in notarising(made, dict(os.environ)):
        subprocess.run(command, check=True)
    return made


def signing(app: Path, identity: str) -> list[list[str]]:
    """The commands that sign `app` from the inside out, with the hardened runtime; `-` is no identity at all."""
    base = ["codesign", "--force", "--sign", identity, "--entitlements", str(ENTITLEMENTS)]
    hardened = [] if identity == "-" else ["--options", "runtime", "--timestamp"]
    helper = "Contents/Frameworks/QtWebEngineCore.framework/Versions/A/Helpers/QtWebEngineProcess.app"
    inner = [helper] if (app / helper).exists() else []
    return [[*base, *hardened, str(app / name)] for name in inner] + [[*base, *hardened, "--deep", str(app)]]


def notarising(image: Path, known: dict[str, str]) -> list[list[str]]:
    """The commands that have Apple look at `image` and pin its answer to it; none where the account is not `known`."""
    if not all(known.get(name) for name in ("APPLE_ID", "APPLE_TEAM", "APPLE_PASSWORD")):
        return []
    account = ["--apple-id", known["APPLE_ID"], "--team-id", known["APPLE_TEAM"], "--password", known["APPLE_PASSWORD"]]
    return [
        ["xcrun", "notarytool", "submit", str(image), "--wait", *account],
        ["xcrun", "stapler", "staple", str(image)],
    ]


if __name__ == "__main__":
    print(make(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute(), freeze.version(), os.uname().machine))
