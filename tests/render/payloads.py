"""Shapes of hostile text: what would run, load or lead away if it came through as HTML."""

from __future__ import annotations

CALL = "alert(1)"
HOST = "evil.example"

_TAGS = [
    "script",
    "SCRIPT",
    "scr\x00ipt",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "style",
    "link",
    "meta",
    "base",
    "form",
]
_TAGS += [
    "template",
    "noscript",
    "textarea",
    "title",
    "xmp",
    "plaintext",
    "video",
    "audio",
    "details",
    "marquee",
    "frameset",
]
_SCHEMES = [
    "javascript",
    "JaVaScRiPt",
    "java\tscript",
    "java\nscript",
    "\x01javascript",
    " javascript",
    "vbscript",
    "data",
]
_SCHEMES += [
    "java&#115;cript",
    "java&#x73;cript",
    "&#106avascript",
    "javascript&colon;",
    "feed:javascript",
    "file",
    "ftp",
    "blob",
]
_EVENTS = [
    "onerror",
    "onload",
    "onclick",
    "onmouseover",
    "onfocus",
    "ontoggle",
    "onpointerenter",
    "onanimationstart",
    "ONERROR",
]

TAGS = [f"<{tag}>{CALL}</{tag}>" for tag in _TAGS] + [f"<{tag} src=//{HOST}/x {CALL}" for tag in _TAGS]
EVENTS = [f"<img src=x {event}={CALL}>" for event in _EVENTS] + [f"<svg/{event}={CALL}>" for event in _EVENTS]
LINKS = [f"[x]({scheme}:{CALL})" for scheme in _SCHEMES] + [f"<{scheme}:{CALL}>" for scheme in _SCHEMES]
LINKS += [f"[x]: {scheme}:{CALL}\n\n[x] ![x]" for scheme in _SCHEMES] + [
    f"[x](<{scheme}:{CALL}>)" for scheme in _SCHEMES
]
IMAGES = [f"![x]({scheme}:{CALL})" for scheme in _SCHEMES]
IMAGES += [
    f"![x](http://{HOST}/p.png)",
    f"![x](//{HOST}/p.png)",
    f"![x][p]\n\n[p]: https://{HOST}/p.png",
    "![x](/etc/passwd)",
]
IMAGES += [
    f"![x](media:{'a' * 63})",
    f"![x](media:{'a' * 64}/../x)",
    f"![x](MEDIA:{'a' * 64})",
    f"![x](media://{HOST}/)",
]

BREAKOUTS = [
    f'[x](https://a.id" onclick="{CALL})',
    f"[x](https://a.id 'T\" onclick=\"{CALL}')",
    f"[x](https://a.id \"T' onclick='{CALL}\")",
    f"[x](<https://a.id> '\"><script>{CALL}</script>')",
    f'![" onerror="{CALL}](media:{"a" * 64})',
    f"![x](media:{'a' * 64} '\" onerror=\"{CALL}')",
    f'[x]: https://a.id "\\" onclick=\\"{CALL}"\n\n[x]',
    f'<https://a.id/"onclick="{CALL}>',
    f"<https://a.id/'><script>{CALL}</script>>",
    f'<a@b.id"onclick="{CALL}>',
    f"`<script>{CALL}</script>`",
    f"```\n</code></pre><script>{CALL}</script>\n```",
    f"```html\n<script>{CALL}</script>\n```",
    f'``` "><script>{CALL}</script>\nx\n```',
    f"    </code></pre><script>{CALL}</script>",
    f"|<script>|{CALL}|\n|-|-|\n|</script>|<img src=x onerror={CALL}>|",
    f"# <script>{CALL}</script>",
    f"> <script>{CALL}</script>",
    f"- <script>{CALL}</script>",
    f"&lt;script&gt;{CALL}&lt;/script&gt;",
    f"&#60;script&#62;{CALL}&#60;/script&#62;",
    f"\\<script>{CALL}\\</script>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<scr*i*pt>{CALL}</scr*i*pt>",
    f"<**script**>{CALL}",
    f"<!--><script>{CALL}</script-->",
    f"<![CDATA[<script>{CALL}</script>]]>",
    f"<?xml-stylesheet href='javascript:{CALL}'?>",
    f"<!DOCTYPE x [<!ENTITY e SYSTEM 'http://{HOST}'>]>&e;",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}>",
    f'<svg></p><style><a id="</style><img src=x onerror={CALL}>">',
    f'<noscript><p title="</noscript><img src=x onerror={CALL}>">',
    f"<p style=background:url(//{HOST}/x)>x",
    f"<link rel=preconnect href=//{HOST}>",
    f"<meta http-equiv=refresh content='0;url=//{HOST}'>",
    f"<base href=//{HOST}/>",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x02amp\x03 &copy;",
    "\x0260\x03script\x0262\x03",
    f"<a href='x' id=f name=g class=h style='position:fixed'>{CALL}</a>",
    f'[x](https://a.id\\" onclick={CALL})',
    f"[<img src=x onerror={CALL}>](https://a.id)",
    f"[x](https://{HOST}@a.id/%22%3E%3Cscript%3E{CALL})",
    f"[![x](javascript:{CALL})](javascript:{CALL})",
    f"\ufdd0<script\ufdd1>{CALL}",
    f"<\u2028script>{CALL}</\u00a0script>",
]
PAYLOADS = TAGS + EVENTS + LINKS + IMAGES + BREAKOUTS
