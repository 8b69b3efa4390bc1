import routes from "#app/routes.ts";
import { expect, test } from "./support/site.ts";
import { walk } from "./support/walk.ts";
import { own } from "./walk/own.ts";
import { readings } from "./walk/readings.ts";
import { staff } from "./walk/staff.ts";

/** Addresses in `app/routes.ts` that only take forms, lead elsewhere, or are for machines. */
const pageless =
  /^(drafts\/:key|settings|preview|complete|ask\/similar|ideas\/similar|t\/:id\/why|search\/suggest|t\/:id|t\/:id\/answers|t\/:id\/put-away|t\/:id\/me-too|replies\/:id\/text|p\/:id(\/(?!bookmark|withdrawal|decision|edit|history|verdict|survey|validity|freshness|reuse$).*)?|(questions|q|a)\/:id\/\*|login\/provider(\/back|\/logout)?|admin\/start|admin\/brand\/preview\.css|admin\/deflection\.csv|desk\/loop\.csv|logout|\.well-known\/.*|desk\/evidence\/files\/:hash\/(content|signature)|passkeys\/options|api\/.*|(.*\/)?feed\.xml|t\/:id(\/:slug)?\.md|cards\/.*|oembed|robots\.txt|llms\.txt)$/;

test("every page of the map is on the walk", () => {
  const walked = [...readings, ...own, ...staff].map(({ at }) =>
    (typeof at === "string" ? at : "").replace(/[?#].*/, ""),
  );
  walked.push(
    "/join/confirm",
    "/reset",
    "/setup",
    "/mail/preferences",
    "/mail/solved-it",
    "/mail/poll",
    "/suspended",
  );
  // These take a provider: its own story looks at them.
  walked.push("/login/provider/join", "/login/provider/left");
  // Made on the walk, and looked at there.
  walked.push("/admin/groups/one", "/desk/evidence/files/one", "/desk/import/one");
  const pages = routes.flatMap(({ path: at = "" }) => (pageless.test(at) ? [] : [at]));
  const missed = pages.filter((at) => {
    const pattern = new RegExp(`^/${at.replace(/:\w+/g, "[^/]+").replace("*", ".*")}$`);
    // A thread is asked for without its slug, and led to where it is.
    return !walked.some((one) => pattern.test(/^\/t\/\d+$/.test(one) ? `${one}/slug` : one));
  });
  expect(missed).toEqual([]);
});

walk(readings);
