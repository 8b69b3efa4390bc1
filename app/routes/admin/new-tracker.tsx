import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { addTracker } from "#app/domain/evidence/add-tracker.ts";
import { checkTracker } from "#app/domain/evidence/check-tracker.ts";
import { newTrackerInput, trackerKind } from "#app/domain/evidence/input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { targetKindWords } from "../../i18n/evidence.ts";
import { newTrackerTitle } from "../../i18n/trackers.ts";
import { NewTrackerPage } from "../../ui/evidence/new-tracker-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load(knock) {
    requireProven(knock);
    const kind = trackerKind.catch("redmine").parse(knock.url.searchParams.get("kind"));
    return { kind, submission: v7() };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    default: intent(newTrackerInput, async (knock) => {
      requireProven(knock);
      const { viewer, input, key, now } = knock;
      const { id } = await addTracker(viewer, input, key);
      await checkTracker(viewer, id, now);
      return redirect(`/admin/evidence/${id}?saved`);
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, newTrackerTitle({ kind: targetKindWords[data?.kind ?? "redmine"]() })) },
];

export default function NewTracker() {
  return <NewTrackerPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
