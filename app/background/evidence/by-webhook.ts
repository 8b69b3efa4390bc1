import type { ParcelOutcome } from "#app/domain/evidence/note-parcel.ts";
import { envelope } from "#app/domain/evidence/stream-evidence.ts";
import { listParcelFiles, type TakenParcel } from "#app/domain/evidence/take-parcel.ts";
import { openSettings } from "#app/domain/evidence/targets.ts";
import { sendDelivery } from "#app/services/webhooks.server.ts";

/** Tells another server of a file, signed as Standard Webhooks has it beside the file's own signature. */
export async function sendByWebhook(parcel: TakenParcel): Promise<ParcelOutcome> {
  const { url, secret } = await openSettings("webhook", parcel.target);
  const [file] = await listParcelFiles(parcel.id, 1);
  if (!file) return { sent: false, problem: "gone", final: true };
  const body = `{"type":"evidence.exported","timestamp":"${file.frozenAt}","data":${envelope(file)}}`;
  const answer = await sendDelivery(url, { id: parcel.id, secrets: [secret], body });
  const { status, said, problem, retryAfter } = answer;
  if (status !== null && status >= 200 && status < 300) return { sent: true, status };
  const why = status === null ? problem : status === 410 ? "gone410" : status < 400 ? "redirect" : "status";
  return { sent: false, problem: why, status, said, retryAfter, final: status === 410 };
}
