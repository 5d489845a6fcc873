"""Pages to be looked at by a browser and a validator: each sample, and a story with everything that a page can hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from PIL import Image

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Engagement,
    Flags,
    Kind,
    Link,
    LinkRel,
    Person,
    Photo,
    Piece,
    Related,
    State,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.formats import html
from redaksi.formats.json_article import from_json
from redaksi.formats.registry import Export
from redaksi.render.site import Site

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
AT = LocalTime("2026-03-02T14:29", "Asia/Jakarta")
STAMP = "2026-03-02T07:29:00.000Z"


def _picture() -> bytes:
    data = io.BytesIO()
    Image.linear_gradient("L").resize((640, 400)).convert("RGB").save(data, "JPEG")
    return data.getvalue()


PICTURE = _picture()
PHOTO = Photo(
    "f1", sha256(PICTURE).hexdigest(), "image/jpeg", 640, 400, "Dermaga", "Dermaga Ranumas", "Dok. Warta", lead=True
)
BODY = f"""Kapal **Sinar** sandar di *Ranumas*, kata `KM-7`, [pemiliknya](https://contoh.id/a?b=1&c=2 "Pemilik").

# Bagian

## Anak bagian

| Pelabuhan | Kapal | Penumpang | Muatan dalam ton | Tujuan berikutnya |
|:----------|------:|:---------:|-----------------:|-------------------|
| Ranumas   | 12    | 1.204     | 18.500           | Teluk Sendari     |
| Halimbang | 3     | 87        | 940              | Karangpute        |

> Kami menunggu air pasang.
>
> Semalam penuh.

1. satu
2. dua
    - di dalamnya

```
kode_yang_panjang = "................................................................................................"
```

* * *

![](media:{PHOTO.sha256})

https://contoh.id/alamat/yang/sangat/panjang/sekali/tanpa/spasi/sehingga/harus/dipotong/di/layar/ponsel
"""
FULL = Article(
    slug="semua",
    headline="Kapal “Sinar” sandar & bongkar muat",
    subhead="Air pasang datang lebih lambat daripada perkiraan",
    published=AT,
    category=Category("daerah", "Daerah"),
    tags=("kapal", "pelabuhan"),
    authors=(Person("Rina"), Person("Budi"), Person("Sari")),
    editor=Person("Tono"),
    source="Pelabuhan Ranumas",
    place="Ranumas",
    kind=Kind.PHOTO_STORY,
    body=BODY,
    updates=(
        Update(AT, UpdateKind.CORRECTION, "Angka diperbaiki.\n\nJuga nama.", "Meja"),
        Update(AT, UpdateKind.UPDATE, "Baru"),
    ),
    corrections=(Correction(AT, "700", "70", "Tono"),),
    links=(Link(LinkRel.FOLLOW_UP, url="https://contoh.id/lanjutan"), Link(LinkRel.REPLY_TO, id="lain")),
    related=(Related("Judul tanpa alamat"), Related("Judul dengan alamat", url="https://contoh.id/b")),
    media=(PHOTO, replace(PHOTO, id="f2", sha256="0" * 64, lead=False)),
    engagement=Engagement(3, 1194, 0, AT),
    flags=Flags(unverified=True, paid=True),
)
WITHDRAWN = replace(FULL, slug="ditarik", withdrawal=Withdrawal(WithdrawalReason.CHILD, "Demi anak itu.\n\nMaaf.", AT))
BARE = Article(slug="kosong", headline="Kosong")


def pieces() -> Iterator[tuple[Piece, dict[str, bytes]]]:
    """Each story as it is published, and one as a draft, with the bytes of its photos by their hash."""
    for article in (FULL, BARE):
        yield _piece(article, State.PUBLISHED), {PHOTO.sha256: PICTURE}
    yield _piece(WITHDRAWN, State.WITHDRAWN), {}
    yield _piece(replace(FULL, slug="draf"), State.DRAFT), {PHOTO.sha256: PICTURE}
    for path in sorted(SAMPLES.glob("*.json")):
        read = from_json(path.read_text(encoding="utf-8"), path.name)
        yield _piece(read.article, State.PUBLISHED), dict(read.photos)


def write_pages(site: Site, to: Path) -> list[Path]:
    """The page of each story as `site` has it, in the folder `to`."""
    to.mkdir(parents=True, exist_ok=True)
    pages = []
    for piece, photos in pieces():
        made = html.write(Export(piece, site, lambda photo, at=photos: at.get(photo.sha256, b"")))  # type: ignore[misc]
        pages.append(to / made.files[0].name)
        pages[-1].write_bytes(made.files[0].data)
    return pages


def _piece(article: Article, state: State) -> Piece:
    return Piece(article, state, 1, content_hash(article), STAMP, STAMP, None)
