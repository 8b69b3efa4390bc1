import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clearKnownIssue } from "#app/domain/products/clear-known-issue.ts";
import { findPlacement } from "#app/domain/products/find-placement.ts";
import { knownIssueInput, placeInput } from "#app/domain/products/input.ts";
import { markKnownIssue } from "#app/domain/products/mark-known-issue.ts";
import { setProduct } from "#app/domain/products/set-product.ts";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { placeTitle } from "../../i18n/products.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PlacementPage } from "../../ui/products/placement-page.tsx";

export const loader = read({
  audience: "members",
  load: async ({ viewer, params }) => ({ placement: await findPlacement(viewer, idParam(params.id)) }),
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(placeInput, async (knock) => {
      await setProduct(knock.viewer, idParam(knock.params.id), knock.input);
      return back(knock);
    }),
    known: intent(knownIssueInput, async (knock) => {
      await markKnownIssue(knock.viewer, idParam(knock.params.id), knock.input);
      return back(knock);
    }),
    // The button stands in the form of the known issue, whose fields come along.
    clear: intent(z.object({}), async (knock) => {
      await clearKnownIssue(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
  },
});

async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect(await locateThread(viewer, idParam(params.id)));
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, placeTitle()) }];

export default function ThreadProduct() {
  const refused = useActionData<typeof action>();
  const refusedIssue = refused !== undefined && "workaroundFr" in refused.values;
  return <PlacementPage {...useLoaderData<typeof loader>()} refusedIssue={refusedIssue} {...refused} />;
}
