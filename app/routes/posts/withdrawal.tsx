import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { anonymiseThread } from "#app/domain/decisions/anonymise-thread.ts";
import { bringBackPost } from "#app/domain/decisions/bring-back-post.ts";
import { findWithdrawal } from "#app/domain/decisions/find-subject.ts";
import { withdrawPost } from "#app/domain/decisions/withdraw-post.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { WithdrawalPage, withdrawalTitle } from "../../ui/decisions/withdrawal-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  load: ({ viewer, params }) => findWithdrawal(viewer, idParam(params.id)),
});

const nothing = z.strictObject({});

export const action = write({
  audience: "members",
  limit: { name: "withdrawal", points: 120, seconds: 600 },
  intents: {
    withdraw: intent(nothing, async (knock) => {
      await withdrawPost(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
    bringBack: intent(nothing, async (knock) => {
      await bringBackPost(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
    anonymise: intent(nothing, async (knock) => {
      await anonymiseThread(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
  },
});

async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect((await locatePost(viewer, idParam(params.id))).path);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && withdrawalTitle(data)) },
];

export default function WithdrawalDoor() {
  return (
    <WithdrawalPage withdrawal={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
  );
}
