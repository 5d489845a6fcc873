"""The manifest follows its schema, and the entries are those that the documentation names."""

from __future__ import annotations

import json
from importlib.resources import files

from jsonschema import Draft202012Validator

from redaksi.domain.travelling import CarriedApproval
from redaksi.handoff import writing
from tests.handoff.conftest import bundle


def _schema() -> dict[str, object]:
    text = files("redaksi") / "assets" / "schemas" / "redaksi-hand-over-1.schema.json"
    found: dict[str, object] = json.loads(text.read_text(encoding="utf-8"))
    return found


def test_the_manifest_follows_its_schema(members: dict[str, bytes]) -> None:
    Draft202012Validator.check_schema(_schema())
    validator = Draft202012Validator(_schema())
    manifest = json.loads(members["manifest.json"])
    assert list(validator.iter_errors(manifest)) == []
    assert not validator.is_valid(manifest | {"format": "other"})
    assert not validator.is_valid(manifest | {"at": "2026-03-02"})


def test_a_history_that_is_too_long_leaves_its_oldest_versions_at_home() -> None:
    from dataclasses import replace

    from redaksi.handoff import layout

    whole = bundle()
    (piece,) = whole.pieces
    (version,) = piece.versions
    long = replace(version.article, body="a" * 3_000_000)
    versions = tuple(replace(version, revision=number, article=long) for number in range(1, 11))
    approval = CarriedApproval("Budi", "2026-03-02T03:00:00.000Z", version.content_hash, 1)
    data = writing.write(replace(whole, pieces=(replace(piece, versions=versions, approvals=(approval,)),)))
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        lines = archive.read(layout.history(piece.article.id)).splitlines()
    assert [json.loads(line)["revision"] for line in lines] == [5, 6, 7, 8, 9, 10]
    assert manifest["articles"][0]["base"]["revision"] == 4
    assert Draft202012Validator(_schema()).is_valid(manifest)
