"use strict";
// Without this script every page works but the sending of files; with it, files are dropped, sent with progress and answered in place.
for (const form of document.querySelectorAll("form.upload")) {
  const file = form.querySelector("input[type=file]");
  const bar = form.querySelector("progress");
  const said = form.querySelector(".said");
  const problems = document.createElement("ul");
  problems.className = "problems";
  problems.hidden = true;
  form.append(problems);
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) { file.files = event.dataTransfer.files; send(); }
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); send(); });

  function send() {
    const chosen = file.files[0];
    if (!chosen) { file.focus(); return; }
    const query = new URLSearchParams({ file: chosen.name });
    const isCheck = form.querySelector("[name=check]").checked;
    if (isCheck) query.set("check", "1");
    const request = new XMLHttpRequest();
    request.open("POST", "/feeds?" + query);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Form-Key", form.dataset.formKey);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = 100 * event.loaded / event.total;
      said.textContent = form.dataset.sending;
    });
    request.upload.addEventListener("load", () => { said.textContent = form.dataset.reading; bar.removeAttribute("value"); });
    request.addEventListener("error", () => { bar.hidden = true; said.textContent = form.dataset.lost; });
    request.addEventListener("load", () => {
      bar.hidden = true;
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { said.textContent = form.dataset.lost; return; }
      const found = answer.errors || answer.problems || [];
      if (request.status === 200 && !isCheck && answer.id && !found.length) { location.assign("/feeds/" + answer.id); return; }
      said.textContent = answer.title || [answer.state, answer.lines, answer.applied, answer.refused].join(" / ");
      problems.hidden = !found.length;
      problems.replaceChildren(...found.slice(0, 100).map((problem) => {
        const item = document.createElement("li");
        item.textContent = [problem.line, problem.column].filter((part) => part != null).join(":") + " " + problem.message;
        return item;
      }));
      if (request.status === 200 && !isCheck && answer.id) {
        const link = document.createElement("a");
        link.href = "/feeds/" + answer.id;
        link.textContent = "→ " + answer.id;
        said.append(" ", link);
      }
    });
    bar.hidden = false;
    bar.value = 0;
    request.send(chosen);
  }
}
