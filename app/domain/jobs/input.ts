import { z } from "zod";

/** Client safe. */
export const jobInput = z.strictObject({ job: z.uuid("invalidField") });
