import { z } from "zod";
import { askInput } from "../threads/input.ts";

/** What those who keep order may send about a thread's place and shape. Client safe. */
export const whyLimit = 500;

/** Those that staff turn into one another; announcements are their own matter. */
export const arrangedKinds = ["question", "discussion", "idea"] as const;

const why = z.string().trim().max(whyLimit, "tooLong").default("");
const space = z.string().min(1, "spaceUnknown").max(80, "spaceUnknown");
const kind = z.enum(arrangedKinds, "kindNotHere");
/** A choice left open comes from a form as an empty text. */
const open = <S extends z.ZodType>(schema: S) => z.literal("").or(schema).optional();

/**
 * A thread given by its number or by its address on this site: `12`, `#12`, `/t/12/any`, `https://…/t/12`.
 * @param fault the key of what is said of anything else
 */
export const threadNamed = (fault: string) =>
  z
    .string()
    .trim()
    .max(500, fault)
    .transform(
      (text) => /^#?(\d{1,15})$/.exec(text)?.[1] ?? /\/t\/(\d{1,15})(?:[/?#]|$)/.exec(text)?.[1] ?? "",
    )
    .pipe(z.string().min(1, fault).transform(Number));
export const threadNumber = threadNamed("threadUnknown");

export const moveInput = z.strictObject({ space, kind: open(kind), why });
export const retypeInput = z.strictObject({ kind, space: open(space), why });
export const pinInput = z.strictObject({ why });
export const mergeInput = z.strictObject({ other: threadNumber, why });
export const duplicateInput = z.strictObject({ other: threadNumber, why });
export const splitInput = z.strictObject({
  answers: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z
        .array(z.string().regex(/^\d{1,15}$/, "answersUnknown"))
        .min(1, "answersUnknown")
        .max(200, "answersUnknown"),
    )
    .transform((ids) => [...new Set(ids.map(Number))]),
  title: askInput.shape.title,
  kind,
  space,
  why,
});
export const undoInput = z.strictObject({ act: z.uuid("invalidField") });

export type PlaceInput = { space?: string; kind?: (typeof arrangedKinds)[number] | ""; why: string };
export type SplitInput = z.output<typeof splitInput>;
