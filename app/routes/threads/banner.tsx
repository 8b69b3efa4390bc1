import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findShowing } from "#app/domain/announcements/find-showing.ts";
import { bannerInput } from "#app/domain/announcements/input.ts";
import { showBanner } from "#app/domain/announcements/show-banner.ts";
import { stopBanner } from "#app/domain/announcements/stop-banner.ts";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { bannerTitle } from "../../i18n/announcements.ts";
import { ShowingPage } from "../../ui/announcements/showing-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  load: async ({ viewer, params, now }) => ({ showing: await findShowing(viewer, idParam(params.id), now) }),
});

export const action = write({
  audience: "staff",
  intents: {
    default: intent(bannerInput, async (knock) => {
      await showBanner(knock.viewer, idParam(knock.params.id), knock.input, knock.now);
      return back(knock);
    }),
    // The button stands in the form that shows it, whose field comes along.
    stop: intent(z.object({}), async (knock) => {
      await stopBanner(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
  },
});

async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect(await locateThread(viewer, idParam(params.id)));
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, bannerTitle()) }];

export default function ThreadBanner() {
  return <ShowingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
