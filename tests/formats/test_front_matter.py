"""Front matter of strangers: read where it is YAML and where it is not, and never to anybody's harm."""

from __future__ import annotations

import time

import pytest

from redaksi.formats.front_matter import read_front

BOMB = "a: &a [x]\n" + "\n".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}' if n else '*a'] * 9)}]" for n in range(9))


def test_fields_come_with_their_values_and_the_rest_by_its_lines() -> None:
    front = read_front(
        "title: 'Kabar: \"satu\"'\ntags:\n  - hujan\n  - Kota, Lama\n"
        "menu:\n  main:\n    weight: 3\n# catatan\nlang: id\n"
    )
    assert front.fields == {"headline": ['Kabar: "satu"'], "tags": ["hujan", "Kota, Lama"], "language": ["id"]}
    assert front.unknown == ["menu:", "main:", "weight: 3", "# catatan"]


def test_words_stay_as_they_were_written() -> None:
    front = read_front("title: 1.10\nslug: no\ndate: 2024-07-05 14:29\nsummary: >\n  Satu\n  dua.\ncategory: ~\n")
    assert front.fields["headline"] == ["1.10"]
    assert front.fields["slug"] == ["no"]
    assert front.fields["published"] == ["2024-07-05 14:29"]
    assert front.fields["summary"] == ["Satu dua."]
    assert front.fields["category"] == []


def test_names_with_commas_are_several_unless_they_are_quoted() -> None:
    assert read_front("authors: Rina, Budi").fields["authors"] == ["Rina", "Budi"]
    assert read_front('authors: "Rina, S.Pd."').fields["authors"] == ["Rina, S.Pd."]


def test_what_is_no_yaml_is_read_by_its_lines() -> None:
    front = read_front("title: Kabar: satu\ntags: [a, b]\nlain lain\n")
    assert front.fields == {"headline": ["Kabar: satu"], "tags": ["a", "b"]}
    assert front.unknown == ["lain lain"]


def test_the_same_field_twice_is_one_where_it_says_the_same() -> None:
    assert read_front("category: A\ncategories: [A]").unknown == []
    front = read_front("category: A\ncategories: [B, C]")
    assert front.fields["category"] == ["A"]
    assert front.unknown == ["categories: [B, C]"]


@pytest.mark.parametrize(
    "block",
    [
        BOMB,
        "title: " + "[" * 50_000,
        "title: " + "{a: " * 50_000,
        "- " * 50_000,
        "title: !!python/object/apply:os.system ['touch /tmp/x']",
        "title: &a [*a]",
        "? " * 20_000,
        "x: 'a\n" * 20_000,
        "title: |\n" + "  baris\n" * 30_000,
        "a: 1\n" * 12_000,
    ],
)
def test_hostile_yaml_ends_soon_and_runs_nothing(block: str) -> None:
    began = time.monotonic()
    front = read_front(f"{block}\ntitle: Kabar\n")
    assert time.monotonic() - began < 10
    assert all(isinstance(value, str) for values in front.fields.values() for value in values)
