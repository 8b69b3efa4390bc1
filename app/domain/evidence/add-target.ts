import { isReceiver } from "#app/services/webhooks.server.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret } from "../webhooks/secret.ts";
import { canKeepTargets, type Settings } from "./targets.ts";
import { writeTarget } from "./write-target.ts";

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
  const settings = secret ? { ...given, secret } : given;
  const written = { actorId: actor.id, kind, name, shown, settings };
  const made = await transact(actor.id, (step) => writeTarget(step, key, given, written));
  return { ...made, secret };
}
