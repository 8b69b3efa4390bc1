import type { TargetKind } from "#app/domain/evidence/input.ts";
import type { ParcelOutcome } from "#app/domain/evidence/note-parcel.ts";
import type { TakenParcel } from "#app/domain/evidence/take-parcel.ts";
import { sendByMail } from "./by-mail.ts";
import { sendByTracker } from "./by-tracker.ts";
import { sendByWebhook } from "./by-webhook.ts";

/**
 * Sends a parcel to its target, once at least: whoever dies between sending and noting leaves it to be sent again under the
 * same id, by which the other side should know it. Says what became of it rather than throws, but for what is wrong here.
 */
type Sender = (parcel: TakenParcel) => Promise<ParcelOutcome>;

/** How each kind of target is reached. */
export const senders: Record<TargetKind, Sender> = {
  webhook: sendByWebhook,
  email: sendByMail,
  github: sendByTracker,
  gitlab: sendByTracker,
  jira: sendByTracker,
  redmine: sendByTracker,
};
