// What the page does without asking the server: copy, fill and send, open an editor, keep the newest words in view.
// Everything a person or a writer wrote arrives as text in attributes and nodes; nothing here makes markup of it.
"use strict";
(() => {
  const find = (selector, root = document) => root.querySelector(selector);

  function put(field, text) {
    const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const settle = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));

  async function say(text) {
    if (!find("#box")?.checkVisibility()) { tab("Write"); await settle(); }
    const send = find("#send");
    if (!send || send.offsetParent === null) return; // an answer is being written
    put(find("#box textarea"), text);
    await settle();
    send.click();
  }

  // A draft withheld: another version where drafts stand beside it, else the same request once more.
  function again(another) {
    const asked = document.querySelectorAll(".said [data-fill]");
    return find("#cards [data-edit]") || !asked.length ? another : asked[asked.length - 1].dataset.fill;
  }

  async function copy(button) {
    const words = find("span", button) || button;
    const text = button.dataset.copy;
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea"); // where the browser keeps the clipboard from plain http
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const before = button.dataset.words || words.textContent;
    button.dataset.words = before;
    words.textContent = done ? "Copied" : "Press Ctrl+C";
    announce(done ? "Copied" : "Could not copy");
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { words.textContent = before; }, 1800);
  }

  function announce(text) {
    let live = find("#announce");
    if (!live) {
      live = document.createElement("div");
      live.id = "announce";
      live.className = "unseen";
      live.setAttribute("role", "status");
      document.body.append(live);
    }
    live.textContent = "";
    setTimeout(() => { live.textContent = text; }, 50);
  }

  function edit(button) {
    const card = button.closest(".card");
    card.classList.add("editing");
    const editor = find(".editor", card);
    editor.hidden = false;
    const area = find("textarea", editor);
    area.style.height = `${Math.min(420, Math.max(140, area.scrollHeight + 4))}px`;
    area.focus();
  }

  const typed = new Map(); // edits not yet kept, by card: an answer that comes meanwhile must not wipe them out

  function leave(button) {
    const card = button.closest(".card");
    const area = find("textarea", card);
    typed.delete(area.dataset.key);
    area.value = area.defaultValue;
    card.classList.remove("editing");
    find(".editor", card).hidden = true;
    const opener = find("[data-edit]", card);
    if (opener) opener.focus();
  }

  function reopen() {
    for (const [name, text] of typed) {
      const area = find(`.card:not(.editing) textarea[data-key="${CSS.escape(name)}"]`);
      if (!area) continue;
      area.value = text;
      area.closest(".card").classList.add("editing");
      area.closest(".editor").hidden = false;
    }
  }

  async function keep(where, text, card) {
    if (card) typed.delete(find("textarea", card).dataset.key);
    if (card) { card.classList.add("saving"); card.setAttribute("aria-busy", "true"); }
    put(find("#edit-where textarea, #edit-where input"), where);
    put(find("#edit-words textarea"), text);
    await settle();
    find("#edit-keep").click();
  }

  async function approve(button) {
    button.disabled = true; // the answer draws the card anew, with the outcome on it
    if (button.dataset.approve === "checked") find("#check-approve").click();
    else {
      put(find("#edit-where textarea, #edit-where input"), button.dataset.approve);
      await settle();
      find("#card-approve").click();
    }
    setTimeout(() => { button.disabled = false; }, 15000);
  }

  // What cannot be taken back is asked twice, on the button itself.
  function sure(button) {
    const words = find("span", button) || button;
    if (button.dataset.asked) {
      delete button.dataset.asked;
      act(button.dataset.sure, button.dataset.of || "");
      return;
    }
    button.dataset.asked = "yes";
    const before = words.textContent;
    words.textContent = button.dataset.words;
    announce(button.dataset.words);
    setTimeout(() => { if (button.dataset.asked) { delete button.dataset.asked; words.textContent = before; } }, 5000);
  }

  // Press one of the page's hidden buttons, with a word for its hidden fields.
  async function act(name, of, day = "") {
    for (const [field, value] of [[`#${name}-of`, of], [`#${name}-day`, day]]) {
      const box = find(`${field} textarea, ${field} input`);
      if (box) put(box, value);
    }
    await settle();
    find(`#${name}`).click();
  }

  function tab(name) {
    for (const each of document.querySelectorAll('#tabs [role="tab"]')) if (each.textContent.trim() === name) each.click();
  }

  // To the place where a signed consent is recorded, or chosen.
  async function signed() {
    if (!find("#signed-reference")?.checkVisibility()) { tab("Check a post"); await settle(); }
    find("#signed-lead").scrollIntoView({ block: "start" });
    find("#signed-reference :is(input, textarea)").focus({ preventScroll: true });
  }

  async function choose(seq) {
    await act("choose", seq);
    find("#check-text").scrollIntoView({ block: "center" });
    find("#check-go").focus({ preventScroll: true });
  }

  async function look(text) {
    put(find("#library-query textarea, #library-query input"), text);
    await settle();
    find("#library-go").click();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !button.closest(".ours")) return;
    const data = button.dataset;
    if ("copy" in data) copy(button);
    else if ("approve" in data) approve(button);
    else if ("sure" in data) sure(button);
    else if ("posted" in data) act("posted", data.posted, find("input[type=date]", button.closest(".item"))?.value || "");
    else if ("again" in data) say(again(data.again));
    else if ("say" in data) say(data.say);
    else if ("fill" in data) { put(find("#box textarea"), data.fill); find("#box textarea").focus(); }
    else if ("edit" in data) edit(button);
    else if ("leave" in data) leave(button);
    else if ("save" in data) keep(data.save, find("textarea", button.closest(".card")).value, button.closest(".card"));
    else if ("recheck" in data) keep(data.recheck, find("textarea", button.closest(".card")).value, button.closest(".card"));
    else if ("tab" in data) tab(data.tab);
    else if ("find" in data) look(data.find);
    else if ("signed" in data) signed();
    else if ("choose" in data) choose(data.choose);
  });

  // On a phone the answer stands under the question: bring it into view when it comes.
  let awaited;
  const ANSWERS = { "check-go": "#check-result", "replies-go": "#replies-result", "library-go": "#library-found" };
  document.addEventListener("click", ({ target }) => {
    const place = ANSWERS[target.closest("button")?.id];
    if (place) awaits(place);
  });
  function awaits(place) {
    if (innerWidth < 1000) awaited = { place, before: find(place)?.innerHTML };
  }
  function arrived() {
    const there = find(awaited.place);
    if (!there || there.innerHTML === awaited.before || !find(".md > *", there)) return;
    awaited = undefined;
    there.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  document.addEventListener("click", ({ target }) => {
    const chosen = target.closest('#tabs [role="tab"]'); // on a phone the bar is wider than the screen
    if (chosen) chosen.scrollIntoView({ block: "nearest", inline: "center" });
  });

  // An answer to other words than those in the box says so until they are checked.
  const ASKED = { "check-text": ".judged", "replies-text": ".triage" };
  document.addEventListener("click", ({ target }) => {
    if (ANSWERS[target.closest("button")?.id]) for (const each of document.querySelectorAll(".outdated")) each.classList.remove("outdated");
  });

  document.addEventListener("input", ({ target }) => {
    const answer = ASKED[target.closest?.("[id]")?.id];
    if (answer) find(answer)?.classList.add("outdated");
    if (target.classList.contains("words")) typed.set(target.dataset.key, target.value);
    if (target.dataset.into) put(find(`#${target.dataset.into} :is(input, textarea)`), target.value);
  });

  document.addEventListener("keydown", (event) => {
    const area = event.target;
    if (event.key === "Enter" && area.closest?.("#library-query")) awaits("#library-found");
    if (!(area instanceof HTMLTextAreaElement)) return;
    const sends = (event.ctrlKey || event.metaKey) && event.key === "Enter";
    if (area.classList.contains("words")) {
      if (event.key === "Escape") leave(area);
      if (sends) find("[data-save]", area.closest(".card")).click();
    } else if (sends) {
      const go = { "check-text": "#check-go", "replies-text": "#replies-go" }[area.closest("[id]")?.id];
      if (go) find(go).click();
    }
  });

  // A menu left by Tab stays open in Gradio; Escape closes it.
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (target.getAttribute?.("role") !== "combobox" || !relatedTarget || relatedTarget.closest(".options")) return;
    setTimeout(() => {
      if (target.getAttribute("aria-expanded") === "true") target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    }, 50);
  });

  // Where people sign in, a page nobody is at clears itself, and so does one that was open for a whole working day;
  // the server then refuses its session as well. The clock counts, not the number of ticks: a laptop may have slept.
  let leaving = false;
  const rule = find('meta[name="bedside-idle"]');
  if (rule) watch(Number(rule.content) * 60_000 || Infinity, rule.dataset.out);

  function watch(most, out) {
    const IDLE = "You will be signed out soon: nothing was done here for a while. Press a key to stay.";
    const LONG = "You will be signed out in a few minutes: this session has been open for long. Your talk and approved posts are kept; send or copy what you are typing.";
    let last = Date.now(), told = 0, ends = Infinity, quiet = 0, said = "";
    const leave = (why) => {
      leaving = true;
      document.body.replaceChildren();
      location.replace(out + (out.startsWith("/bedside/") ? why : ""));
    };
    const ask = () => {
      told = Date.now();
      fetch("/here").then(async (answer) => {
        if (answer.status === 440) return leave("#long");
        const left = answer.ok ? parseFloat(await answer.text()) * 1000 : NaN;
        if (!Number.isNaN(left)) ends = Date.now() + left;
      }).catch(() => { told = 0; });
    };
    const warn = (words) => {
      if (said === words) return;
      said = words;
      find("#idle")?.remove();
      if (!words) return;
      const note = document.createElement("div");
      note.id = "idle";
      note.setAttribute("role", "alert");
      note.textContent = words;
      if (words === LONG) { // being there does not put it off; it may be put away until the last minute
        const away = document.createElement("button");
        away.type = "button";
        away.textContent = "OK";
        away.addEventListener("click", () => { quiet = ends - Date.now() > 60_000 ? ends - 60_000 : ends; warn(""); });
        note.append(away);
      }
      document.body.append(note);
    };
    const here = () => {
      last = Date.now();
      if (said === IDLE) warn("");
      if (last - told > 60_000) ask();
    };
    const look = () => {
      const idle = last + most - Date.now(), long = ends - Date.now();
      if (idle <= 0) leave("");
      else if (long <= 0) leave("#long");
      else if (idle <= Math.min(60_000, most / 2)) warn(IDLE);
      else warn(long <= 300_000 && Date.now() >= quiet ? LONG : "");
    };
    for (const name of ["pointerdown", "keydown", "input", "wheel", "touchstart"]) document.addEventListener(name, here, { passive: true, capture: true });
    ask();
    setInterval(look, Math.min(5_000, most / 8));
  }

  // Typed but not sent, or an edit not kept: the browser asks before it throws that away.
  window.addEventListener("beforeunload", (event) => {
    if (leaving) return;
    const box = find("#box textarea");
    if ((box && box.value.trim()) || find(".card.editing")) event.preventDefault();
  });

  const focusKey = () => document.activeElement?.dataset?.key;
  let key;
  document.addEventListener("pointerdown", () => { key = undefined; });
  document.addEventListener("focusin", () => { key = focusKey(); });

  // A card drawn anew takes the focus with it; an editor that closed hands it to its button.
  function refocus() {
    for (const name of [key, key.replace(/^words-/, "edit-")]) {
      const there = find(`[data-key="${CSS.escape(name)}"]`);
      if (there && there.offsetParent !== null) { there.focus(); return; }
    }
  }

  // The newest exchange in view from its first line; when it is short, the end of the talk.
  function newest(told) {
    const last = find(".exchange:last-child", told);
    told.scrollTop = last ? told.scrollTop + last.getBoundingClientRect().top - told.getBoundingClientRect().top : 0;
  }

  let lines = 0;
  new MutationObserver(() => {
    const told = find(".told");
    if (told) {
      const now = told.textContent.length;
      if (now !== lines) { lines = now; newest(told); }
    }
    if (awaited) arrived();
    if (typed.size) reopen();
    if (key && document.activeElement === document.body) refocus();
    const box = find("#box textarea");
    pack();
    for (const list of document.querySelectorAll(":is(.options, .option-list):not([tabindex])")) list.tabIndex = -1; // a list that scrolls is no stop of its own
    const group = find('#chips [data-testid="checkbox-group"]');
    if (group && !group.hasAttribute("role")) { group.setAttribute("role", "group"); group.setAttribute("aria-labelledby", "chips-label"); }
    if (box && !box.hasAttribute("aria-label")) box.setAttribute("aria-label", "Your message. Enter sends, Shift and Enter makes a new line.");
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

  // Cards keep their columns and close the gaps under short ones.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) target.style.gridRowEnd = `span ${Math.ceil((target.offsetHeight + 18) / 2)}`;
  });
  const sized = new WeakSet();
  function pack() {
    const cards = find("#cards");
    if (!cards) return;
    cards.classList.add("packed");
    for (const each of cards.children) {
      if (sized.has(each)) continue;
      sized.add(each);
      sizes.observe(each);
    }
  }

  document.documentElement.lang = "en";
})();
