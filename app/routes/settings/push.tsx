import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sessionHashIn } from "#app/domain/accounts/session.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { findPushKeys } from "#app/domain/push/find-push-keys.ts";
import { pushInput } from "#app/domain/push/input.ts";
import { listBrowsers } from "#app/domain/push/list-browsers.ts";
import { subscribeBrowser } from "#app/domain/push/subscribe-browser.ts";
import { unsubscribeBrowser } from "#app/domain/push/unsubscribe-browser.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { pushTitle } from "../../i18n/push.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PushPage } from "../../ui/settings/push-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer }) {
    const [browsers, { publicKey }] = await Promise.all([listBrowsers(viewer), findPushKeys()]);
    return { browsers, publicKey };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "push", points: 30, seconds: 3_600 },
  intents: {
    subscribe: intent(pushInput, async ({ viewer, input, request }) => {
      const sessionHash = sessionHashIn(request.headers.get("Cookie") ?? "");
      if (!sessionHash) throw new Forbidden();
      await subscribeBrowser(viewer, input, {
        sessionHash,
        browser: request.headers.get("User-Agent") ?? "",
      });
      return redirect("/settings/push");
    }),
    unsubscribe: intent(z.strictObject({ id: z.uuid() }), async ({ viewer, input }) => {
      await unsubscribeBrowser(viewer, input.id);
      return redirect("/settings/push");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, pushTitle()) }];

export default function Push() {
  return <PushPage {...useLoaderData<typeof loader>()} faults={useActionData<typeof action>()?.errors} />;
}
