import { v7 } from "uuid";
import { isReceiver } from "#app/services/webhooks.server.ts";
import { evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret } from "../webhooks/secret.ts";
import { canKeepTargets, type Settings, sealSettings } from "./targets.ts";

export type NewTarget =
  | { kind: "webhook"; name: string; url: string }
  | ({ kind: "email"; name: string } & Settings<"email">);

/**
 * Names a place that files of evidence can be sent to from now on. Its settings are sealed. @returns `secret` of a webhook,
 * shown this once @throws {Invalid} `url`
 */
export async function addTarget(
  viewer: Viewer,
  { kind, name, ...given }: NewTarget,
  key?: string,
): Promise<{ id: string; secret: string }> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  if ("url" in given && !isReceiver(given.url)) throw new Invalid({ url: ["webhookUrl"] });
  const secret = "url" in given ? await mintSecret(`evidence:${actor.id}`, key) : "";
  const shown = "url" in given ? new URL(given.url).host : given.address;
  const made = await transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `evidence-${key}`, { kind, name, ...given }, async () => {
      const id = v7();
      const sealed = await sealSettings(id, secret ? { ...given, secret } : given);
      await step.tx.insert(evidenceTargets).values({ id, kind, name, shown, sealed, createdBy: actor.id });
      await noteAct(step, {
        actorId: actor.id,
        act: "evidence.target-added",
        subject: { kind: "evidence-target", id, name },
        after: { kind, shown },
      });
      return { id };
    }),
  );
  return { ...made, secret };
}
