/* Keys and small helps for every page. All of it is comfort: without script each page works as well. */
"use strict";

const THEMES = ["auto", "light", "dark"];

/** A key means something only where nobody is writing. */
function writing(target) {
  return target.matches("input, select, textarea, [contenteditable]");
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  const search = document.querySelector("[data-search], input[type=search]");
  const help = document.getElementById("keys");
  if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "?" && help && !help.open) {
    event.preventDefault();
    help.showModal();
  }
}

/** Change the theme where the reader stands, so that what they have written stays. */
function onTheme(event) {
  const form = event.target.closest("form[data-theme-form]");
  if (!form) return;
  event.preventDefault();
  const button = form.elements.theme;
  const chosen = button.value;
  document.documentElement.dataset.theme = chosen;
  document.cookie = `theme=${chosen}; path=/; max-age=31536000; samesite=lax`;
  button.value = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length];
  form.querySelector("[data-theme-said]").textContent = button.dataset[button.value];
  button.title = button.dataset[button.value];
}

function onClick(event) {
  if (event.target.closest("[data-print]")) window.print();
  if (event.target.closest("[data-keys]")) {
    event.preventDefault();
    document.getElementById("keys").showModal();
  }
}

/** A table that is wider than its place can be scrolled with the keyboard, too. */
function reachTables() {
  for (const wrap of document.querySelectorAll(".table-wrap, pre, .tabs")) {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
    else wrap.removeAttribute("tabindex");
  }
}

const ON_ITS_WAY = 4000;

/** One press, one request: a second press is let go while the first is on its way, or a file that it brings comes. */
function onSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.ariaBusy === "true") event.preventDefault();
  form.ariaBusy = "true";
  setTimeout(() => (form.ariaBusy = null), ON_ITS_WAY);
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
document.addEventListener("submit", onTheme);
document.addEventListener("submit", onSubmit);
document.addEventListener("htmx:afterSettle", reachTables);
addEventListener("resize", reachTables);
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach((form) => (form.ariaBusy = null)));
reachTables();
document.querySelector("[data-errors]")?.focus();
document.querySelector(".head-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
