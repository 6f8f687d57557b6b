"use strict";
// Every page works without this script. With it, stock feeds are dropped, sent with progress, and answered in place.
function takeUploads(form) {
  const file = form.querySelector("input[type=file]");
  const bar = form.querySelector("progress");
  const said = form.querySelector(".said");
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) { file.files = event.dataTransfer.files; send("take"); }
  });
  form.addEventListener("submit", (event) => {
    const wish = event.submitter ? event.submitter.value : "take";
    // A document to take away is the browser's own affair.
    if (wish === "correct") return;
    event.preventDefault();
    send(wish);
  });

  function send(wish) {
    const body = new FormData(form);
    body.append("wish", wish);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = 100 * event.loaded / event.total;
      said.textContent = form.dataset.sending;
    });
    request.upload.addEventListener("load", () => { said.textContent = form.dataset.reading; bar.removeAttribute("value"); });
    request.addEventListener("error", () => { bar.hidden = true; said.textContent = form.dataset.lost; });
    request.addEventListener("load", () => {
      if (request.responseURL !== form.action) { location.assign(request.responseURL); return; }
      const main = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
      if (!main) { bar.hidden = true; said.textContent = form.dataset.lost; return; }
      document.querySelector("main").replaceWith(main);
      const again = main.querySelector("form.upload");
      if (again) {
        takeUploads(again);
        again.querySelector("input[type=file]").files = file.files;
      }
      main.focus();
      scrollTo(0, 0);
    });
    bar.hidden = false;
    bar.value = 0;
    request.send(body);
  }
}
for (const form of document.querySelectorAll("form.upload")) takeUploads(form);

// Keys that lead through the portal: never while somebody types, nor where they are switched off.
let until = 0;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || localStorage.getItem("keys") === "off") return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  const isGoing = Date.now() < until;
  until = 0;
  if (isGoing) {
    const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (link) location.assign(link.href);
  } else if (event.key === "g") {
    until = Date.now() + 2000;
  } else if (event.key === "?") {
    document.querySelector("#keys")?.showModal();
  } else if (event.key === "/") {
    const field = document.querySelector("form.search input[type=search]") || document.querySelector("details.tools[open] input");
    if (!field) return;
    field.focus();
    field.select();
  } else return;
  event.preventDefault();
});
const wanted = document.querySelector("#keys-wanted");
if (wanted) {
  const tick = wanted.querySelector("input");
  tick.checked = localStorage.getItem("keys") !== "off";
  tick.addEventListener("change", () => localStorage.setItem("keys", tick.checked ? "on" : "off"));
  wanted.hidden = false;
}
