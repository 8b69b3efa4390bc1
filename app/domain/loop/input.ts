import { z } from "zod";
import { type LoopState, loopPeriods } from "../../lib/loop.ts";

const slug = z.string().max(80).optional().catch(undefined);

/** What the address of the figures says; what it cannot mean is as if it was not said. */
export const loopInput = z.object({
  period: z.enum(loopPeriods).catch("365").default("365"),
  product: slug,
  space: slug,
});

export function readLoop(query: URLSearchParams): LoopState {
  return loopInput.parse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
}
