"""Markdown that is hard to cut: pieces in which one line changes what the lines around it are."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = """Gubernur “naik” 7\xa0persen **tebal** _miring_ *a b* `kode` [tautan](https://contoh.id/a_b) [acuan]
[Acuan][] [teks][acuan] [x] ![foto][x] <b> </b> &copy; & <https://a.id> a|b \\* __x ***y*** a_b_c \u2028
![g](https://a.id/p.png) 🙂 <a@b.id> ! [a"""
_INDENTS = ["", "", "", " ", "  ", "   ", "    ", "     ", "\t", " \t", "        "]
_MARKS = ["- ", "* ", "+ ", "1. ", "2. ", "12.  ", "-\t", "> ", ">", "> - ", "- > ", "- - ", "# ", "## ", "###", "1.x "]
_ENDS = ["", "", "", " ", "  ", "\t", " #", "\\"]
_BLANKS = ["", "", "", "", " ", "    ", "\t", "  \t "]
_FENCES = ["```", "```", "~~~", "````", "``` py", "```{.x}", "~~~ ", "``` a b", " ```", "```\t", "``"]
_SPECIAL = """---
===
***
* * *
- - -
___
-
=
  ---
|---|---|
a | b
|:-|-:|
--|--
| x |
|-|
[acuan]: https://a.id
[x]: <https://b.id> 'Judul'
  [acuan]: https://c.id
[x]:
https://d.id
"Judul"
[ACUAN]: https://e.id (Judul)
   [x]: media:x
[a b]: https://f.id
[
[acuan
]: https://g.id
#
>
> [x]: https://h.id
- [x]: https://i.id
    [x]: https://j.id
[x]: https://k.id\\"""

PHRASES = st.lists(st.sampled_from(_WORDS.replace("\n", " ").split(" ")), min_size=1, max_size=5).map(" ".join)
TEXT_LINES = st.tuples(
    st.sampled_from(_INDENTS), st.sampled_from(["", "", *_MARKS]), PHRASES, st.sampled_from(_ENDS)
).map("".join)
LINES = st.one_of(
    TEXT_LINES,
    TEXT_LINES,
    st.sampled_from(_SPECIAL.split("\n")),
    st.sampled_from(_BLANKS),
    st.sampled_from(_BLANKS),
    st.sampled_from(_FENCES),
)
BODIES = st.lists(LINES, max_size=24)

# Few kinds of lines, so that the same structures meet often.
_FEW = [
    "",
    "",
    "a",
    "- a",
    "1. a",
    "  - a",
    "    a",
    "    - a",
    "> a",
    "> - a",
    "# a",
    "---",
    "[a]: https://a.id",
    "[a]",
]
SMALL_LINES = st.sampled_from(_FEW)
SMALL_BODIES = st.lists(SMALL_LINES, max_size=14)
