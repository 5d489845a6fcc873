// Changes the page on show, block by block. Runs in a world of its own: no script of a page does, ever.
"use strict";
(() => {
  const GLIDE = 110; // milliseconds
  const region = (name) => document.querySelector(`[data-region="${name}"]`);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let body = null;
  let blocks = []; // the nodes of each block of the body: its elements and the line end after them
  let glide = 0;
  let dark = false;

  function nodesOf(html) {
    if (!html) return [];
    const parsed = document.createElement("template");
    parsed.innerHTML = html + "\n";
    return [...parsed.content.childNodes];
  }

  // The blocks of a page that came with them: `elements` says how many elements each one has.
  function adopt(elements) {
    body = region("body");
    let node = body.firstElementChild;
    blocks = elements.map((count) => {
      const nodes = [];
      for (let left = count; node && (left > 0 || node.nodeType !== Node.ELEMENT_NODE) && count; ) {
        if (node.nodeType === Node.ELEMENT_NODE) left -= 1;
        nodes.push(node);
        node = node.nextSibling;
      }
      return nodes;
    });
  }

  // The window is dark or light by its user's choice; Chromium knows only the system's. So the page's own rules for
  // dark screens are switched here, and nothing of the page itself is changed.
  function dress() {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.documentElement.style.scrollbarWidth = "thin";
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && (rule.forDark || rule.conditionText.includes("prefers-color-scheme"))) {
          rule.forDark = rule.forDark || rule.conditionText;
          rule.media.mediaText = rule.forDark.includes("dark") === dark ? "all" : "not all";
        }
  }

  function nodeAfter(number) {
    for (; number < blocks.length; number += 1) if (blocks[number].length) return blocks[number][0];
    return null;
  }

  const remove = (gone) => gone.forEach((nodes) => nodes.forEach((node) => node.remove()));

  const doing = {
    splice(start, removed, added) {
      remove(blocks.splice(start, removed, ...Array.from({ length: added }, () => [])));
    },
    fill(start, htmls) {
      const fresh = htmls.map(nodesOf);
      const after = nodeAfter(start + fresh.length);
      remove(blocks.splice(start, fresh.length, ...fresh));
      const all = document.createDocumentFragment();
      fresh.forEach((nodes) => all.append(...nodes));
      body.insertBefore(all, after);
    },
    region(name, html) {
      region(name).innerHTML = html;
    },
    // Another page in place of this one, without a moment of nothing between them.
    swap(html, elements, stay) {
      const next = new DOMParser().parseFromString(html, "text/html");
      document.documentElement.lang = next.documentElement.lang;
      document.head.replaceChildren(...next.head.childNodes);
      document.body.replaceWith(document.adoptNode(next.body));
      dress();
      adopt(elements);
      if (!stay) scroll(0, true);
    },
    // The place `down` (0 to 1) in a block is to be seen; where it is, nothing moves.
    follow(number, down) {
      while (number > 0 && !(blocks[number] && blocks[number].length)) number -= 1;
      const elements = (blocks[number] || []).filter((node) => node.nodeType === Node.ELEMENT_NODE);
      if (!elements.length) return;
      const top = elements[0].getBoundingClientRect().top;
      const place = top + down * (elements[elements.length - 1].getBoundingClientRect().bottom - top);
      if (place > innerHeight * 0.06 && place < innerHeight * 0.88) return;
      scroll(scrollY + place - innerHeight * 0.35, Math.abs(place) > 3 * innerHeight);
    },
  };

  function scroll(to, atOnce) {
    cancelAnimationFrame(glide);
    const from = scrollY;
    if (atOnce || calm.matches) return scrollTo(0, to);
    const began = performance.now();
    const step = (now) => {
      const done = Math.min(1, Math.max(0, (now - began) / GLIDE));
      scrollTo(0, from + (to - from) * (1 - (1 - done) ** 3));
      if (done < 1) glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  }

  window.redaksi = {
    dress(inDark) {
      dark = inDark;
      dress();
      return true;
    },
    apply(instructions) {
      for (const [what, ...rest] of instructions) doing[what](...rest);
      return true;
    },
  };
})();
true;
