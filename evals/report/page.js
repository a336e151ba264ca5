"use strict";
const form = document.querySelector("form");
const cases = [...document.querySelectorAll("details[data-suite]")];
function filter() {
  const suite = form.suite.value, outcome = form.outcome.value, words = form.words.value.toLowerCase();
  let shown = 0;
  for (const one of cases) {
    const fits = !!((!suite || one.dataset.suite === suite)
      && (!outcome || one.dataset.outcome === outcome || (outcome === "different" && one.dataset.flip))
      && (!words || one.textContent.toLowerCase().includes(words)));
    one.hidden = !fits;
    shown += fits;
  }
  document.getElementById("shown").textContent = shown + " of " + cases.length + " cases";
}
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
filter();
