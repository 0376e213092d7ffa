(function () {
  "use strict";
  function show() {
    document.querySelectorAll("mark.hit").forEach(function (m) { m.classList.remove("hit"); });
    var id = location.hash.slice(1);
    if (!/^a\d+-t?\d+-\d+$/.test(id)) { return; }
    document.querySelectorAll('mark[data-p~="' + id + '"]').forEach(function (m) { m.classList.add("hit"); });
  }
  window.addEventListener("hashchange", show);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (d) { d.open = true; });
  });
  show();
})();
