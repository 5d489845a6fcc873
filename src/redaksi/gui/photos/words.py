"""What the window says of photos: what is missing, which part is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from redaksi.domain.article import Photo
from redaksi.domain.pictures import Ratio, is_whole, ratio_of, shown_size

#: What a photo should have before its page is read: fields in the order of the form, those that readers miss most.
WANTED = ("alt", "credit")


def missing_words(photo: Photo) -> list[str]:
    """What readers would miss, in the form's order."""
    words = {
        "alt": QCoreApplication.translate("PhotoWords", "no alt text"),
        "credit": QCoreApplication.translate("PhotoWords", "no credit"),
    }
    return [words[name] for name in WANTED if not getattr(photo, name)]


def ratio_word(ratio: Ratio) -> str:
    """The name of a shape; a free one is the whole photo or any part."""
    if ratio.value is None:
        return QCoreApplication.translate("PhotoWords", "Free")
    return f"{ratio.value[0]}:{ratio.value[1]}"


def crop_word(photo: Photo) -> str:
    """Which part is shown, in few words; nothing where it is the whole photo."""
    if is_whole(photo.crop):
        return ""
    ratio = ratio_of((photo.width, photo.height), photo.crop)
    shape = ratio_word(ratio) if ratio.value else ""
    return QCoreApplication.translate("PhotoWords", "cropped {shape}").format(shape=shape).strip()


def facts(photo: Photo) -> str:
    """Size, what is shown of it, and the point to keep in sight."""
    size = QCoreApplication.translate("PhotoWords", "{width} × {height} pixels").format(
        width=photo.width, height=photo.height
    )
    told = [size]
    if not is_whole(photo.crop):
        width, height = shown_size(photo)
        shown = QCoreApplication.translate("PhotoWords", "shown: {width} × {height}")
        told.append(shown.format(width=width, height=height))
    if photo.crop is not None and photo.crop.focus is not None:
        at = photo.crop.focus
        point = QCoreApplication.translate("PhotoWords", "focal point: {x} % from the left, {y} % from the top")
        told.append(point.format(x=round(100 * at.x), y=round(100 * at.y)))
    return " · ".join(told)


def markdown_of(photo: Photo) -> str:
    """How the text names one of the story's photos."""
    words = (photo.alt or photo.caption or "").replace("[", "(").replace("]", ")").replace("\\", " ")
    return f"![{words}](media:{photo.sha256})"
