import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmAnswer } from "#app/domain/freshness/confirm-answer.ts";
import { findFreshness } from "#app/domain/freshness/find-freshness.ts";
import { confirmForm, supersedeForm, undoInput } from "#app/domain/freshness/input.ts";
import { supersedeAnswer } from "#app/domain/freshness/supersede-answer.ts";
import { undoCheck } from "#app/domain/freshness/undo-check.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { freshnessTitle } from "../../i18n/freshness.ts";
import { FreshnessPage } from "../../ui/freshness/freshness-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, params, url }) {
    const said = url.searchParams.get("said");
    return {
      answer: await findFreshness(viewer, idParam(params.id)),
      said: said === "noted" || said === "undone" ? (said as "noted" | "undone") : null,
    };
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    confirmed: intent(confirmForm, async ({ viewer, params, input: { queue, ...input } }) => {
      const postId = idParam(params.id);
      await confirmAnswer(viewer, postId, input);
      return redirect(
        queue === undefined ? `${postPath(postId)}/freshness?said=noted` : `/freshness?${backTo(queue)}`,
      );
    }),
    superseded: intent(supersedeForm, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await supersedeAnswer(viewer, postId, input);
      return redirect(`${postPath(postId)}/freshness?said=noted`);
    }),
    undo: intent(undoInput, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await undoCheck(viewer, postId, input.check);
      return redirect(`${postPath(postId)}/freshness?said=undone`);
    }),
  },
});

/** The queue as it was narrowed, from its first page, where what is left has moved up. */
function backTo(queue: string): URLSearchParams {
  const asked = new URLSearchParams(queue);
  const kept = new URLSearchParams({ noted: "" });
  for (const name of ["space", "reason"]) {
    const value = asked.get(name);
    if (value) kept.set(name, value.slice(0, 80));
  }
  return kept;
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, freshnessTitle()) }];

export default function Freshness() {
  return <FreshnessPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
