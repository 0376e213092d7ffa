/* Keyboard shortcuts and the token that forms send back. Everything works without this. */
(() => {
  "use strict";
  const items = () => [...document.querySelectorAll("[data-item]")];
  const here = () => document.querySelector("[data-item].here");
  const move = (step) => {
    const all = items();
    if (!all.length) return;
    const at = all.indexOf(here());
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    all.forEach((item) => item.classList.toggle("here", item === next));
    (next.querySelector("a, button") || next).focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const press = (name) => {
    const button = (here() || document).querySelector(`[data-key="${name}"]`);
    if (button) button.click();
  };
  const keys = document.getElementById("keys");
  const actions = {
    "?": () => keys.showModal(),
    "/": () => (document.querySelector("input[type=search]") ? document.querySelector("input[type=search]").focus() : window.location.assign("/search")),
    j: () => move(1), k: () => move(-1),
    a: () => press("accept"), x: () => press("reject"), l: () => press("defer"), u: () => press("undo"),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  document.querySelectorAll("[data-keys]").forEach((link) => {
    link.hidden = false;
    link.addEventListener("click", (event) => { event.preventDefault(); keys.showModal(); });
  });
  document.addEventListener("htmx:config:request", (event) => {
    event.detail.ctx.request.headers["X-Recoupe-Visit"] = document.body.dataset.visit;
  });
})();
