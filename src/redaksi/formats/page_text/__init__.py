"""Reads the text of a published page, pasted or from a file, as an article.

The way of a page: lines → what each line is by itself (`kinds`) → lines that belong together (`pairs`, `blocks`,
`updates`) → where the story's text is (`zones`) → headline, date and the rest by their place → the article. Every line
that shows something becomes text of the body, a field, furniture or a leftover, so that nothing is ever lost.
"""

from redaksi.formats.page_text.reading import read

__all__ = ["read"]
