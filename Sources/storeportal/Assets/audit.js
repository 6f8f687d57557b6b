"use strict";
// Visits are kept on this device as they are entered, pictures too, and sent when there is a line. Nothing entered is lost: it goes
// from the form to the list of what waits in one step, and from there only when the server has it, which takes each once.
const user = document.body.dataset.user;
if (user && window.indexedDB) {
  const said = document.querySelector(".waiting");
  const words = said.dataset;
  const form = document.querySelector("form.audit");
  const draftKey = form && `${user} ${form.dataset.store}`;

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open("visits", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("draft");
      request.result.createObjectStore("waiting", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** Does something to both lists, whole or not at all. */
  async function keep(work, mode = "readwrite") {
    const transaction = (await opened).transaction(["draft", "waiting"], mode, { durability: "strict" });
    const request = work(transaction.objectStore("draft"), transaction.objectStore("waiting"));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
    return request && request.result;
  }
  const waiting = async () => (await keep((_, list) => list.getAll(), "readonly")).filter((visit) => visit.user === user);

  // What is entered -------------------------------------------------------------------------------------------------------

  async function entered() {
    const fields = [], files = [];
    for (const [name, value] of new FormData(form)) {
      if (name === "form_key") continue;
      if (typeof value === "string") fields.push([name, value]);
      // A copy: what the camera handed over may be gone tomorrow.
      else if (value.size) files.push([name, new Blob([await value.arrayBuffer()], { type: value.type }), value.name]);
    }
    return { fields, files };
  }

  let saving = Promise.resolve();
  const save = () => saving = saving.then(async () => {
    const draft = await entered();
    await keep((drafts) => drafts.put(draft, draftKey));
  }).catch((error) => { said.hidden = false; said.textContent = `${words.full} (${error.name})`; });

  function show(input) {
    let picture = input.parentElement.querySelector("img");
    if (picture) { URL.revokeObjectURL(picture.src); picture.remove(); }
    if (!input.files.length) return;
    picture = document.createElement("img");
    picture.alt = input.files[0].name;
    picture.src = URL.createObjectURL(input.files[0]);
    input.after(picture);
  }

  /** How much of each place is answered. */
  function count() {
    for (const place of form.querySelectorAll(".place")) {
      const looks = [...place.querySelectorAll("fieldset")];
      const answered = looks.filter((look) => [...look.elements].some((one) =>
        one.type === "radio" ? one.checked : one.type !== "hidden" && one.value !== "")).length;
      const picture = place.querySelector("input[type=file]").files.length ? " ▣" : "";
      place.querySelector(".done").textContent = answered ? `${answered}/${looks.length}${picture}` : picture.trim();
    }
  }

  async function restore() {
    const draft = await keep((drafts) => drafts.get(draftKey), "readonly");
    if (draft) {
      for (const [name, value] of draft.fields) {
        for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
          if (input.type === "radio") input.checked = input.value === value;
          else if (input.type !== "hidden") input.value = value;
        }
      }
      for (const [name, blob, title] of draft.files) {
        const input = form.querySelector(`[name="${CSS.escape(name)}"]`);
        if (!input) continue;
        const chosen = new DataTransfer();
        chosen.items.add(new File([blob], title, { type: blob.type }));
        input.files = chosen.files;
        show(input);
      }
      form.querySelector(".kept").textContent = form.dataset.kept;
    } else {
      form.elements.inspector.value = localStorage.getItem(`inspector ${user}`) || "";
    }
    count();
  }

  if (form) {
    form.addEventListener("input", (event) => {
      if (event.target.type === "file") show(event.target);
      count();
      save();
    });
    // A second tap takes an answer back.
    form.addEventListener("pointerdown", (event) => {
      const radio = event.target.closest("[role=radiogroup] label")?.querySelector("input");
      if (radio?.checked) radio.dataset.again = "1";
    });
    form.addEventListener("click", (event) => {
      const radio = event.target;
      if (radio.type !== "radio" || !radio.dataset.again) return;
      delete radio.dataset.again;
      radio.checked = false;
      count();
      save();
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      if (button.disabled) return;
      button.disabled = true;
      await saving;
      const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const visit = { id, user, path: form.getAttribute("action"), store: form.dataset.store, draftKey, ...await entered() };
      localStorage.setItem(`inspector ${user}`, form.elements.inspector.value);
      try {
        await keep((drafts, list) => { list.put(visit); drafts.delete(draftKey); });
        form.reset();
        form.querySelectorAll(".place img").forEach((picture) => picture.remove());
        form.querySelectorAll(".place[open]").forEach((place) => { place.open = false; });
        form.querySelector(".kept").textContent = "";
        count();
        scrollTo(0, 0);
        await send();
      } catch (error) {
        said.hidden = false;
        said.textContent = `${words.full} (${error.name})`;
      }
      button.disabled = false;
    });
    restore();
    if ("serviceWorker" in navigator) {
      // The form opens without a line too, as it was when it was last seen.
      navigator.serviceWorker.register("/audit-worker.js").then(async () => {
        const kept = await caches.open("audit");
        const own = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.href || one.src);
        await kept.addAll([location.pathname, ...own]);
      }).catch(() => {});
    }
  }

  // What waits ------------------------------------------------------------------------------------------------------------

  let isSending = false;
  let sent = [];

  async function send() {
    await tell();
    if (isSending) return;
    isSending = true;
    try {
      const all = async () => { for (const visit of await waiting()) if (!visit.problem && !await sendOne(visit)) break; };
      await (navigator.locks ? navigator.locks.request("visits", all) : all());
    } finally {
      isSending = false;
      await tell();
    }
  }

  /** Whether the next may be tried. */
  async function sendOne(visit) {
    const body = new FormData();
    for (const [name, value] of visit.fields) body.append(name, value);
    for (const [name, blob, title] of visit.files) body.append(name, blob, title);
    let response, answer = {};
    try {
      // The answer is read on this page, in its language.
      response = await fetch(`${visit.path}?lang=${document.documentElement.lang.slice(0, 2)}`, {
        method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(180000),
        headers: { "Idempotency-Key": visit.id, "X-Form-Key": document.body.dataset.formKey, Accept: "application/json" },
      });
      if (response.headers.get("Content-Type")?.includes("json")) answer = await response.json();
    } catch { return false; }
    if (response.ok && answer.visits) {
      await keep((_, list) => list.delete(visit.id));
      sent.push(`${visit.store}: ${(answer.problems || []).map((problem) => problem.message).join(" ") || words.sent}`);
      return true;
    }
    // Whoever is signed out, or came to a portal that is busy, sends it later.
    if (!answer.errors || response.status === 403 || response.status >= 500 || response.status === 429) {
      said.dataset.stopped = response.type === "opaqueredirect" || response.status === 403 ? "1" : "";
      return false;
    }
    visit.problem = answer.errors.slice(0, 5).map((error) => [error.path, error.message].filter(Boolean).join(": ")).join(" ");
    await keep((_, list) => list.put(visit));
    return true;
  }

  function line(text, ...more) {
    const item = document.createElement("p");
    item.append(text, ...more);
    return item;
  }

  function button(text, act) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "plain";
    one.textContent = text;
    one.addEventListener("click", act);
    return one;
  }

  async function tell() {
    const all = await waiting();
    const open = all.filter((visit) => !visit.problem);
    const lines = sent.map((text) => line(text));
    if (open.length) lines.push(line(words.waits.replace("#", open.length) + (said.dataset.stopped ? ` ${words.signIn}` : "")));
    for (const visit of all.filter((visit) => visit.problem)) {
      lines.push(line(
        `${visit.store}: ${visit.problem} `,
        button(words.again, async () => {
          // Back into the form, where nothing else is entered meanwhile.
          const other = await keep((drafts) => drafts.get(visit.draftKey), "readonly");
          if (other && !confirm(words.replace)) return;
          await keep((drafts, list) => { drafts.put({ fields: visit.fields, files: visit.files }, visit.draftKey); list.delete(visit.id); });
          location.assign(visit.path);
        }),
        button(words.discard, async () => {
          if (!confirm(words.sure)) return;
          await keep((_, list) => list.delete(visit.id));
          tell();
        })));
    }
    said.hidden = !lines.length;
    said.replaceChildren(...lines);
  }

  addEventListener("online", () => send());
  setInterval(async () => { if ((await waiting()).some((visit) => !visit.problem)) send(); }, 15000);
  send();
}
