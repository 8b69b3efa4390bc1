import { v7 } from "uuid";
import { evidenceTargets } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { once } from "../once.ts";
import type { Step } from "../transact.ts";
import { sealSettings } from "./targets.ts";

type Written = {
  actorId: string;
  kind: (typeof evidenceTargets.$inferInsert)["kind"];
  name: string;
  /** What of its settings everybody who keeps targets reads. */
  shown: string;
  settings: Parameters<typeof sealSettings>[1];
};

/** Writes a new target with its settings sealed, once for what was sent. @param sent what the key stands for, without secrets */
export const writeTarget = (
  step: Step,
  key: string | undefined,
  sent: object,
  { actorId, kind, name, shown, settings }: Written,
): Promise<{ id: string }> =>
  once(step.tx, actorId, key && `evidence-${key}`, { kind, name, ...sent }, async () => {
    const id = v7();
    const sealed = await sealSettings(id, settings);
    await step.tx.insert(evidenceTargets).values({ id, kind, name, shown, sealed, createdBy: actorId });
    await noteAct(step, {
      actorId,
      act: "evidence.target-added",
      subject: { kind: "evidence-target", id, name },
      after: { kind, shown },
    });
    return { id };
  });
