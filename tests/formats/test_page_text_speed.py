"""A large or hostile text costs time in proportion to its length, never more."""

from __future__ import annotations

import gc
import time

import pytest

from redaksi.formats import page_text

#: Seconds for one megabyte of paragraphs; the limit leaves room for a busy machine.
A_MEGABYTE = 4.0
PARAGRAPH = (
    "Jembatan lengkung di atas Sungai Batu Putih dibuka untuk umum. Warga menyambutnya dengan pawai perahu hias. " * 4
)
HOSTILE = {
    "short lines": "baris {n}\n",
    "dates": "Jumat, 05 Juli 2024 14:{n:02}\n",
    "see-also labels": "Baca juga\nJudul berita nomor {n} yang lain\n",
    "related labels before any text": "Berita Terkait\nJudul {n}\n",
    "bylines": "Penulis: Nama Orang{n}\n",
    "sections": "Kategori: Rubrik {n}\n",
    "figures": "{n}\n",
    "counters": "{n} likes\n",
    "updates": "Update\n14.30 WIB – teks nomor {n} di sini\n",
    "prose and titles": "Kalimat nomor {n} berakhir dengan titik.\nJudul kecil nomor {n}\n",
    "broken lines": "potongan nomor {n} tanpa titik\n",
}


def seconds(text: str) -> float:
    """Of this thread alone: what others left running is nobody's concern here, nor what they left for the collector.

    In a process that has run thousands of tests, looking through all of it once takes longer than the reading.
    """
    gc.freeze()
    try:
        began = time.thread_time()
        page_text.read(text, "x")
        return time.thread_time() - began
    finally:
        gc.unfreeze()


def test_a_megabyte_of_text_is_read_in_seconds() -> None:
    text = "Jumat, 05 Juli 2024 14:29\n\nJudul berita yang panjang\n\n" + (PARAGRAPH + "\n\n") * (
        1_000_000 // len(PARAGRAPH)
    )
    assert seconds(text) < A_MEGABYTE


def test_a_line_of_a_megabyte_is_read_in_seconds() -> None:
    assert seconds("kata " * 200_000) < A_MEGABYTE
    assert seconds("x" * 1_000_000) < A_MEGABYTE


@pytest.mark.parametrize("shape", HOSTILE.values(), ids=HOSTILE.keys())
def test_many_lines_cost_in_proportion(shape: str) -> None:
    few, many = ("".join(shape.format(n=n % 60) for n in range(count)) for count in (1_500, 12_000))
    assert seconds(many) < 8 * max(seconds(few), 0.02) * 3


@pytest.mark.parametrize(
    "sign", ["[", "(", "*", "_", "`", "<", "&a", "\\", "”", ".", "- ", "| ", "a@", "1 ", "https://", "#a "]
)
def test_signs_without_end_cost_in_proportion(sign: str) -> None:
    assert seconds(sign * (300_000 // len(sign))) < A_MEGABYTE
    assert seconds((sign * (400 // len(sign)) + "\n") * 500) < A_MEGABYTE
