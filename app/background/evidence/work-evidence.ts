import { freezeNext } from "#app/domain/evidence/freeze-next.ts";
import { noteParcel } from "#app/domain/evidence/note-parcel.ts";
import { takeParcel } from "#app/domain/evidence/take-parcel.ts";
import { log } from "#app/services/log.server.ts";
import { senders } from "./senders.ts";

/** So many parcels are on their way at once: a slow target leaves room for others. */
const lanes = 4;

/** Freezes what waits to be frozen, then sends what is due, until nothing is. */
export async function workEvidence(): Promise<void> {
  while (await freezeNext());
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (await sendNext());
    }),
  );
}

async function sendNext(): Promise<boolean> {
  const parcel = await takeParcel(new Date());
  if (!parcel) return false;
  const outcome = await senders[parcel.target.kind](parcel).catch((error: unknown) => {
    // One that cannot even be made must neither stand before the others nor be lost.
    log.error({ err: error, parcel: parcel.id }, "a parcel of evidence could not be made");
    return { sent: false as const, problem: "unmade" };
  });
  await noteParcel(parcel, outcome, new Date());
  return true;
}
