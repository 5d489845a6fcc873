/* Looks through the parts of the list, newest first. Nothing is fetched: parts are scripts, which also load from a folder. */
(function () {
  "use strict";
  var form = document.querySelector("form.search"), field = document.getElementById("kata");
  var list = document.getElementById("hasil"), told = document.getElementById("kabar");
  var more = document.getElementById("lagi"), heading = document.getElementById("terbaru");
  var parts = Number(list.dataset.parts), loaded = {}, waiting = {}, newest = list.innerHTML, run = 0, PAGE = 30;

  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function words(text) {
    return folded(text).match(/[\p{L}\p{N}]{2,}/gu) || [];
  }
  window.redaksi = function (number, stories) {
    loaded[number] = stories;
    (waiting[number] || []).forEach(function (go) { go(); });
    delete waiting[number];
  };
  function withPart(number, go) {
    if (loaded[number]) { go(); return; }
    if (waiting[number]) { waiting[number].push(go); return; }
    waiting[number] = [go];
    var script = document.createElement("script");
    script.src = number + ".js";
    script.onerror = function () { window.redaksi(number, []); };
    document.body.appendChild(script);
  }
  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }
  function item(story) {
    var row = element("li", "", "item" + (story[4] ? " withdrawn" : "")), box = element("div");
    var where = element("p", "", "where"), head = element("h2"), link = element("a", story[0]);
    if (story[3]) { where.appendChild(element("span", story[3], "category")); }
    if (story[3] && story[2]) { where.appendChild(document.createTextNode(" ")); }
    if (story[2]) { where.appendChild(element("span", story[2])); }
    link.href = "../" + story[1];
    head.appendChild(link);
    if (where.childNodes.length) { box.appendChild(where); }
    box.appendChild(head);
    if (story[4]) { box.appendChild(element("p", story[4], "fate")); }
    row.appendChild(box);
    return row;
  }
  function holds(story, wanted) {
    var text = " " + story[5];
    return wanted.every(function (word) { return text.indexOf(" " + word) >= 0; });
  }
  function say(count, whole) {
    var code = count === 0 ? "none" : count === 1 ? "one" : "many";
    told.textContent = count || whole ? told.dataset[code].replace("{count}", count + (whole ? "" : "+")) : "";
  }
  function search(asked) {
    var wanted = words(asked), mine = ++run, part = parts, place = null, found = 0, limit = PAGE;
    more.hidden = true;
    heading.hidden = Boolean(wanted.length);
    if (!wanted.length) { list.innerHTML = newest; told.textContent = ""; return; }
    list.textContent = "";
    function next() {
      if (mine !== run) { return; }
      if (part < 1) { say(found, true); return; }
      withPart(part, function () {
        if (mine !== run) { return; }
        var stories = loaded[part];
        for (var at = place === null ? stories.length - 1 : place; at >= 0; at -= 1) {
          if (!holds(stories[at], wanted)) { continue; }
          if (found === limit) { place = at; say(found, false); more.hidden = false; return; }
          list.appendChild(item(stories[at]));
          found += 1;
        }
        place = null;
        part -= 1;
        next();
      });
    }
    more.onclick = function () { limit += PAGE; more.hidden = true; next(); };
    next();
  }
  function address() {
    var asked = new URLSearchParams(location.search).get("q") || "";
    field.value = asked;
    search(asked);
  }
  var pause;
  field.addEventListener("input", function () {
    clearTimeout(pause);
    pause = setTimeout(function () { search(field.value); }, 150);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search(field.value);
  });
  address();
  field.focus();
}());
