"""The JSON Schema of the article format, and the check that what is written follows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from redaksi.formats.quick_schema import Check, compiled

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_NAME = "redaksi-article-1.schema.json"


class BrokenFormatError(RuntimeError):
    """The program was about to write JSON that its own schema forbids: a mistake in the program, not in the input."""


def schema_text() -> str:
    """The schema as it is shipped (JSON Schema Draft 2020-12)."""
    return (files("redaksi") / "assets" / "schemas" / _NAME).read_text(encoding="utf-8")


def check_article(form: Mapping[str, Any]) -> None:
    """Nothing, or BrokenFormatError naming the place where `form` departs from the schema."""
    if not _quick()(form) and not _validator().is_valid(form):
        first = next(_validator().iter_errors(form))
        raise BrokenFormatError(f"{first.json_path}: {first.message[:200]}")


@cache
def _quick() -> Check:
    return compiled(json.loads(schema_text()))


@cache
def _validator() -> Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema_text()), format_checker=Draft202012Validator.FORMAT_CHECKER)
