/* Keeps the address of the page that of the search shown. Everything works without this. */
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  if (!form) return;
  const told = () => {
    const asked = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...asked]) if (!value) asked.delete(name);
    window.history.replaceState(null, "", `?${asked}`);
  };
  form.addEventListener("input", told);
  form.addEventListener("change", told);
})();
