import { redirect } from "@remix-run/node";
import { z } from "zod";
import { changeSubscription } from "#app/domain/subscriptions/change-subscription.ts";
import { findSubscription } from "#app/domain/subscriptions/find-subscription.ts";
import { findTarget } from "#app/domain/subscriptions/find-target.ts";
import { levelInput, type TargetKind } from "#app/domain/subscriptions/input.ts";
import { setSubscription } from "#app/domain/subscriptions/set-subscription.ts";
import { intent, type Knock } from "./door.server.ts";

/** What the page of one subscription needs. @param kind of what its address names, by the one parameter it has */
export async function loadSubscription({ viewer, params, url }: Knock, kind: TargetKind) {
  const found = await findSubscription(viewer, { kind, name: nameIn(params) });
  return { ...found, at: url.pathname.replace(/\.data$/, "") };
}

/** What its form can be sent for; each comes back to the thing itself. */
export function subscriptionIntents(kind: TargetKind) {
  return {
    set: intent(levelInput, async ({ viewer, params, input }) => {
      const target = await setSubscription(viewer, { kind, name: nameIn(params) }, input.level);
      return redirect(target.path);
    }),
    remove: intent(z.strictObject({}), async ({ viewer, params }) => {
      const target = await findTarget(viewer, { kind, name: nameIn(params) });
      await changeSubscription(viewer, { kind, target: target.id }, null);
      return redirect(target.path);
    }),
  };
}

export const subscriptionLimit = { name: "subscription", points: 240, seconds: 600 };

const nameIn = (params: Knock["params"]) => Object.values(params)[0] ?? "";
