import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { changeTracker } from "#app/domain/evidence/change-tracker.ts";
import { checkTracker } from "#app/domain/evidence/check-tracker.ts";
import { findTracker } from "#app/domain/evidence/find-tracker.ts";
import { noInput, trackerInput } from "#app/domain/evidence/input.ts";
import { renewHookSecret } from "#app/domain/evidence/renew-hook-secret.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { TrackerPage } from "../../ui/evidence/tracker-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const idOf = ({ params }: Knock) => uuidParam(params.id);

export const loader = read({
  audience: "administrators",
  async load(knock) {
    requireProven(knock);
    const { viewer, url } = knock;
    const found = await findTracker(viewer, idOf(knock));
    const said = url.searchParams.has("saved") ? ("saved" as const) : null;
    return { ...found, submission: v7(), said };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    save: intent(trackerInput, async (knock) => {
      requireProven(knock);
      const id = idOf(knock);
      await changeTracker(knock.viewer, id, knock.input);
      await checkTracker(knock.viewer, id, knock.now);
      return redirect(`/admin/evidence/${id}?saved`);
    }),
    test: intent(noInput, async (knock) => {
      await checkTracker(knock.viewer, idOf(knock), knock.now);
      return redirect(`/admin/evidence/${idOf(knock)}`);
    }),
    renew: intent(noInput, async (knock) => {
      requireProven(knock);
      const id = idOf(knock);
      const { secret } = await renewHookSecret(knock.viewer, id, knock.key);
      return { errors: {}, values: {}, once: { name: id, secret } };
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.tracker.name ?? "") },
];

export default function Tracker() {
  return <TrackerPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
