"use strict";
// Keeps the form of a visit, and the files of the portal's own, for when there is no line. Everything else goes to the server.
const isForm = (url) => /^\/stores\/[^/]+\/audit$/.test(url.pathname);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const request = event.request, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // Whoever goes takes the pages along; what waits to be sent stays.
  if (url.pathname === "/sign-out") { event.waitUntil(caches.delete("audit")); return; }
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request, { cacheName: "audit" }).then((kept) => kept || fetch(request)));
  } else if (isForm(url)) {
    event.respondWith(fetch(request).then(async (response) => {
      if (response.ok && !response.redirected) {
        const copy = response.clone();
        event.waitUntil(caches.open("audit").then((kept) => kept.put(url.pathname, copy)));
      }
      return response;
    }).catch(async () => await caches.match(url.pathname, { cacheName: "audit" }) || Response.error()));
  }
});
