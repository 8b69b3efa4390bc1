import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { newSubscription, representSubscription, subscriptionShape } from "#app/domain/api/subscriptions.ts";
import { NotFound } from "#app/domain/errors.ts";
import { changeSubscription } from "#app/domain/subscriptions/change-subscription.ts";
import { findSubscription } from "#app/domain/subscriptions/find-subscription.ts";
import { findTarget } from "#app/domain/subscriptions/find-target.ts";
import type { TargetKind } from "#app/domain/subscriptions/input.ts";
import { setSubscription } from "#app/domain/subscriptions/set-subscription.ts";
import { type Call, change } from "./api.server.ts";

type Asked = Pick<Call, "viewer" | "id">;

/** What can be done at the address of a subscription to one thing; the doors themselves stand in the routes. */
export function subscriptionDoors(kind: TargetKind, what: string) {
  const show = async ({ viewer, id = "" }: Asked) => {
    const { kept } = await findSubscription(viewer, { kind, name: id });
    if (!kept) throw new NotFound();
    return representSubscription(kept);
  };
  return {
    reading: {
      summary: `Read how you follow ${what}`,
      scope: "me:read" as const,
      audience: "members" as const,
      output: subscriptionShape,
      load: show,
    },
    methods: {
      PUT: change({
        summary: `Follow ${what}, or silence it`,
        scope: "me:write",
        // Whoever does not see it learns that before what they sent is looked at.
        mayOn: async ({ viewer, id = "" }) => void (await findTarget(viewer, { kind, name: id })),
        body: newSubscription,
        output: subscriptionShape,
        async run({ viewer, id = "", input: { level } }) {
          await setSubscription(viewer, { kind, name: id }, level);
          return show({ viewer, id });
        },
      }),
      DELETE: change({
        summary: `Stop following ${what}`,
        scope: "me:write",
        output: nothingShape,
        async run({ viewer, id = "" }) {
          const target = await findTarget(viewer, { kind, name: id });
          await changeSubscription(viewer, { kind, target: target.id }, null);
          return {};
        },
      }),
    },
  };
}
