"""What Windows shows of the program in a file's properties, in the form that PyInstaller reads."""

from __future__ import annotations

from pathlib import Path


def write(file: Path, version: str) -> Path:
    """Write it to `file`; a version such as 1.2.3 becomes 1.2.3.0."""
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    texts = {
        "CompanyName": "The Redaksi developers",
        "FileDescription": "Redaksi",
        "FileVersion": version,
        "InternalName": "redaksi",
        "LegalCopyright": "MIT licence; parts under their own",
        "OriginalFilename": "redaksi.exe",
        "ProductName": "Redaksi",
        "ProductVersion": version,
    }
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    file.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, "
        f"fileType=0x1, subtype=0x0), kids=[StringFileInfo([StringTable('040904B0', [{structs}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        encoding="utf-8",
    )
    return file
