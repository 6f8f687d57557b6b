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
