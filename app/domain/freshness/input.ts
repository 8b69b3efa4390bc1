import { z } from "zod";

/** What those who keep answers fresh may send. Client safe. */
export const noteLimit = 500;

export const reasons = ["aged", "moved", "doubted"] as const;
export type Reason = (typeof reasons)[number];

/**
 * The check that stood last when the answer was looked at, `none` where there was none. What came since is told, and nothing
 * is written over it; left out, nothing is compared.
 */
const seen = z.literal("none").or(z.uuid("invalidField")).optional();
const note = z.string().trim().max(noteLimit, "tooLong");

/**
 * An answer by its number or its address on this site, or a thread by its address, whose accepted answer is meant:
 * `12`, `/p/12`, `https://…/t/3/any#answer-12`, `/t/3`.
 */
export const answerPlace = z
  .string()
  .trim()
  .max(500, "answerUnknown")
  .transform((text, context) => {
    const answer = /^#?(\d{1,15})$/.exec(text) ?? /(?:\/p\/|#answer-)(\d{1,15})(?:[/?#]|$)/.exec(text);
    if (answer) return { answerId: Number(answer[1]) };
    const thread = /\/t\/(\d{1,15})(?:[/?#]|$)/.exec(text);
    if (thread) return { threadId: Number(thread[1]) };
    context.addIssue({ code: "custom", message: "answerUnknown" });
    return z.NEVER;
  });
export type AnswerPlace = z.output<typeof answerPlace>;

export const confirmInput = z.strictObject({ note: note.default(""), seen });
export const supersedeInput = z.strictObject({
  by: answerPlace,
  note: note.min(3, "reasonShort"),
  seen,
});
/** From a page: `queue` is what the queue was narrowed to, so that the way leads back there. */
export const confirmForm = confirmInput.extend({ queue: z.string().max(300).optional() });
/** One of the answers that are offered, or the address of another. */
export const supersedeForm = z
  .strictObject({
    choice: z.string().max(40).optional(),
    by: z.string().trim().max(500, "answerUnknown").default(""),
    note: supersedeInput.shape.note,
    seen,
  })
  .transform(({ choice = "", by, ...rest }, context) => {
    const place = answerPlace.safeParse(/^\d+$/.test(choice) ? choice : by);
    if (place.success) return { ...rest, by: place.data };
    context.addIssue({ code: "custom", path: ["by"], message: "answerUnknown" });
    return z.NEVER;
  });
export const undoInput = z.strictObject({ check: z.uuid("invalidField") });

export const queueInput = z.object({
  space: z.string().max(80).optional().catch(undefined),
  reason: z.enum(reasons).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type QueueQuery = z.output<typeof queueInput>;
