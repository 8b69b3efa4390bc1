// Shows what was pushed to this browser, and leads to it. What is shown was put into words by the server.
self.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (!told) return;
  const { title, body, lang, path, tag } = told;
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang,
      tag,
      renotify: true,
      icon: "/favicon.svg",
      data: { path },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = event.notification.data?.path;
  // Only ever to a page of this site.
  const url = new URL(typeof path === "string" && /^\/(?![/\\])/.test(path) ? path : "/", self.location.origin);
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((open) => {
      const there = open.find((one) => new URL(one.url).pathname === url.pathname);
      return there ? there.focus() : self.clients.openWindow(url.href);
    }),
  );
});

// The browser has changed its address: it is made known under the new one.
self.addEventListener("pushsubscriptionchange", (event) => {
  const options = event.oldSubscription?.options ?? event.newSubscription?.options;
  if (!options) return;
  event.waitUntil(
    (event.newSubscription ? Promise.resolve(event.newSubscription) : self.registration.pushManager.subscribe(options)).then(
      (subscription) => {
        const { endpoint, keys } = subscription.toJSON();
        const fields = { intent: "subscribe", endpoint, p256dh: keys.p256dh, auth: keys.auth };
        return fetch("/settings/push", { method: "POST", body: new URLSearchParams(fields) });
      },
    ),
  );
});
