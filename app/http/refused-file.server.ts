import { z } from "zod";

const faults = z.record(z.string().max(20), z.array(z.string().max(40)).max(5));

/** What the door for bytes hands on to a form's page when it refuses: what is wrong, as message keys by field. */
export const refusedFile = z.object({
  faults: z.string().max(2_000).transform(readFaults).catch({}),
});

/** What somebody else wrote there says nothing. */
function readFaults(text: string): z.infer<typeof faults> {
  try {
    return faults.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
