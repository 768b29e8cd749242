// Filter and search in the page itself. Nothing is loaded or sent, and without this script everything is shown.
"use strict";
(function () {
  const form = document.querySelector(".filter");
  const cards = [...document.querySelectorAll(".card")];
  const rows = [...document.querySelectorAll("[data-row]")];
  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ");
  const texts = new Map();
  const text = (one) => {
    if (!texts.has(one)) texts.set(one, plain(`${one.textContent} ${one.id}`));
    return texts.get(one);
  };
  const speakers = (one) => [one.dataset.speaker, ...[...one.querySelectorAll("[data-speaker]")].map((s) => s.dataset.speaker)];

  function fits(one, wanted) {
    const words = plain(wanted.words).split(" ").filter(Boolean);
    return (
      words.every((word) => text(one).includes(word)) &&
      ["severity", "status", "check"].every((name) => !wanted[name] || !(name in one.dataset) || wanted[name].split(" ").includes(one.dataset[name])) &&
      (!wanted.source || speakers(one).includes(wanted.source)) &&
      (!wanted.document || !("document" in one.dataset) || one.dataset.document.split(" ").includes(wanted.document))
    );
  }

  function apply() {
    const wanted = Object.fromEntries(new FormData(form));
    const narrowing = wanted.words || wanted.source || wanted.document;
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card, wanted);
      shown += card.hidden ? 0 : 1;
      const line = document.querySelector(`[data-card="${card.id}"]`);
      if (line) line.hidden = card.hidden;
    }
    for (const row of rows) row.hidden = Boolean(narrowing) && !fits(row, wanted);
    document.querySelector(".nothing").hidden = shown > 0;
    form.querySelector("output").textContent = `${shown} of ${cards.length} discrepancies shown`;
  }

  // A link into a closed document, or to a row that the filter hides, still leads there.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const closed = target.closest("details");
    if (closed) closed.open = true;
    if (form && target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    target.scrollIntoView();
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea")) {
        event.preventDefault();
        form.elements.words.focus();
      }
    });
    apply();
  }
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  if (location.hash) reveal();
})();
