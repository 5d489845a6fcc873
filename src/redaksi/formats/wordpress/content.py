"""The text of a post: blocks of the new editor, or the old one's, whose paragraphs are only parted by blank lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCK_TAG = re.compile(
    r"\s*</?(?:p|h[1-6]|ul|ol|li|table|tr|td|th|tbody|thead|blockquote|figure|figcaption|div|section|pre|hr|iframe|dl"
    r"|script|style|form)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\xa0]*\n+")
_CAPTION = re.compile(
    r"\[(?:wp_)?caption(?P<attributes>[^\]]{0,1000})\](?P<inner>.{0,5000}?)\[/(?:wp_)?caption\]", re.DOTALL
)
_CAPTION_WORDS = re.compile(r"\bcaption=\"(?P<words>[^\"]*)\"")
_PICTURE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
_EMBED = re.compile(r"\[(?P<name>embed|video|audio|youtube)[^\]]{0,500}\](?P<inner>[^\[]{0,2000})\[/(?P=name)\]")
#: Commands of plug-ins, which show nothing of themselves: `[gallery ids="1,2"]`, `[/vc_row]`.
_COMMAND = re.compile(r"\[/?[a-z][a-z0-9_-]{2,40}(?:\s+[^\[\]]{0,1000}|\s*/)?\](?!\()")
_KNOWN_WORDS = frozenset(("sic", "red", "ed", "update", "breaking", "foto", "video", "opini", "ralat"))


@dataclass(slots=True)
class Prepared:
    """HTML without what no story holds; `pictures` are addresses with their captions, `commands` what was taken out."""

    html: str
    pictures: list[tuple[str, str]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)


def prepared(content: str) -> Prepared:
    """The text of a post as HTML whose every paragraph is one."""
    text = content.replace("\r\n", "\n")
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(lambda found: f"\n\n{found['inner']}\n\n", text)
    commands: list[str] = []

    def without(found: re.Match[str]) -> str:
        if found[0].strip("[]/").split()[0] in _KNOWN_WORDS:
            return found[0]
        commands.append(found[0])
        return ""

    text = _COMMAND.sub(without, text)
    if "<!-- wp:" not in text:
        text = "\n".join(_paragraphs(text))
    made = Prepared(text, commands=commands)
    made.html = _without_pictures(text, made)
    return made


def _figure(found: re.Match[str]) -> str:
    picture = _PICTURE.search(found["inner"])
    words = _PICTURE.sub("", found["inner"], count=1).strip()
    attribute = _CAPTION_WORDS.search(found["attributes"])
    caption = words or (attribute["words"] if attribute else "")
    return f"\n\n<figure>{picture[0] if picture else ''}<figcaption>{caption}</figcaption></figure>\n\n"


def _paragraphs(text: str) -> list[str]:
    """As WordPress shows them: blank lines part paragraphs, single line ends break lines; blocks stay as they are."""
    made = []
    for part in _BLANK.split(text):
        part = part.strip("\n")
        if not part.strip():
            continue
        if _BLOCK_TAG.match(part) or part.lstrip().startswith("<!--"):
            made.append(part)
        else:
            made.append(f"<p>{part.strip().replace(chr(10), '<br>')}</p>")
    return made


def _without_pictures(html: str, made: Prepared) -> str:
    """Pictures of an export are elsewhere: they become references, with the captions that belong to them."""
    if "<img" not in html and "<figure" not in html:
        return html
    tree = LexborHTMLParser(html)
    body = tree.body
    assert body is not None
    for figure in body.css("figure"):
        image, caption = figure.css_first("img"), figure.css_first("figcaption")
        if image is not None and not figure.css_matches("figure figure"):
            made.pictures.append((_address(image), _words(caption) or _alt(image)))
            figure.decompose()
    for image in body.css("img"):
        if address := _address(image):
            made.pictures.append((address, _alt(image)))
        image.decompose()
    return body.inner_html or ""


def _address(image: LexborNode) -> str:
    address = (image.attributes.get("src") or image.attributes.get("data-src") or "").strip()
    return "" if address.startswith("data:") else address


def _alt(image: LexborNode) -> str:
    return " ".join((image.attributes.get("alt") or "").split())


def _words(node: LexborNode | None) -> str:
    return " ".join(node.text(deep=True).split()) if node is not None else ""
