import { z } from "zod";

const word = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the audit can be asked in its address. Client safe. */
export const auditQuery = z.object({
  /** A username, or `system` for what nobody signed in did. */
  actor: z
    .string()
    .trim()
    .toLowerCase()
    .max(60)
    .transform((typed) => typed.replace(/^@/, "") || undefined)
    .optional()
    .catch(undefined),
  act: word(60),
  /** A kind and an id with a colon between, or a part of what the subject is called. */
  subject: word(120),
  /** Days in UTC, both included. */
  from: day,
  to: day,
  after: z.string().max(200).optional().catch(undefined),
});
export type AuditQuery = z.infer<typeof auditQuery>;
