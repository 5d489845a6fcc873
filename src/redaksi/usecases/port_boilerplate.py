"""What the use cases of templates and snippets need from the store."""

from __future__ import annotations

from typing import Protocol

from redaksi.domain.boilerplate import Boilerplate, Snippet, Template


class BoilerplateShelf(Protocol):
    """The newsroom's templates and snippets."""

    def all(self) -> Boilerplate:
        """Templates by name, snippets by abbreviation."""

    def put_template(self, template: Template, instead_of: str | None = None) -> None:
        """Keep it; one of the same name is replaced. `instead_of`: it was called that before.

        UsageError `template-exists` where another one has the new name.
        """

    def drop_template(self, name: str) -> None: ...

    def put_snippet(self, snippet: Snippet, instead_of: str | None = None) -> None:
        """The same for a snippet and its abbreviation; UsageError `snippet-exists`."""

    def drop_snippet(self, abbreviation: str) -> None: ...
