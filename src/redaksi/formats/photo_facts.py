"""What a picture's bytes say of themselves, read without decoding the whole picture."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

from redaksi.domain.errors import UnreadableError
from redaksi.usecases.ports import PhotoFacts

_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}


def photo_facts(data: bytes, name: str) -> PhotoFacts:
    """Type and size in pixels of a JPEG, PNG, WebP or GIF; UnreadableError `not-a-photo` for anything else."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(_TYPES)) as image:
                facts = PhotoFacts(_TYPES[str(image.format)], image.width, image.height)
                image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UnreadableError("not-a-photo", name=name) from error
    except Image.DecompressionBombWarning as error:
        raise UnreadableError("not-a-photo", name=name) from error
    return facts
