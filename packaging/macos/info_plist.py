"""What macOS is told of the program: name, version, the files that it opens."""

from __future__ import annotations

from typing import Any

IDENTIFIER = "id.redaksi.Redaksi"
#: The type of hand-over files, which is ours to declare.
HAND_OVER = f"{IDENTIFIER}.hand-over"
#: PySide6's own libraries ask for it.
OLDEST_SYSTEM = "14.0"


def info(version: str) -> dict[str, Any]:
    """The entries of Info.plist that PyInstaller does not write itself."""
    return {
        "CFBundleName": "Redaksi",
        "CFBundleDisplayName": "Redaksi",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "id",
        "CFBundleLocalizations": ["id", "en"],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Redaksi developers. MIT licence; parts under their own.",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Redaksi hand-over file",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [HAND_OVER],
            },
            {
                "CFBundleTypeName": "Markdown",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["net.daringfireball.markdown"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": HAND_OVER,
                "UTTypeDescription": "Redaksi hand-over file",
                "UTTypeConformsTo": ["public.data", "public.archive"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["redaksi"],
                    "public.mime-type": ["application/vnd.redaksi.hand-over+zip"],
                },
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "net.daringfireball.markdown",
                "UTTypeDescription": "Markdown",
                "UTTypeConformsTo": ["public.plain-text"],
                "UTTypeTagSpecification": {"public.filename-extension": ["md", "markdown"]},
            }
        ],
    }
