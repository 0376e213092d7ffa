/* Follows a job by server-sent events and shows its result when it has ended. */
(() => {
  "use strict";
  const box = document.querySelector("[data-job]");
  if (!box || !window.EventSource) return;
  const source = new EventSource(`/incoming/${box.dataset.job}/events`);
  source.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.state === "done" || state.state === "failed") {
      source.close();
      window.location.reload();
      return;
    }
    box.querySelector("[data-stage]").textContent = state.total ? `${state.done} / ${state.total}` : state.done || "";
    const bar = box.querySelector("[data-bar]");
    if (state.total) { bar.max = state.total; bar.value = state.done; } else { bar.removeAttribute("value"); }
  };
})();
