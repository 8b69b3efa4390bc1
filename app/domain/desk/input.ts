import { z } from "zod";
import {
  type DeskState,
  deskAges,
  deskFigures,
  deskOwners,
  deskSorts,
  deskStatuses,
  mostAtOnce,
} from "../../lib/desk.ts";
import { ideaStatuses } from "../../lib/idea-board.ts";
import { hasInk } from "../../lib/markdown/shows.ts";
import { ideaLimits, moveIdeaInput } from "../ideas/input.ts";
import { tagSchema } from "../threads/input.ts";

/** What those who decide may send. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const deskLimits = { note: 2_000, viewName: 60, views: 30, owner: 60 } as const;

const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
const desk = z.object({
  sort: z.enum(deskSorts).catch("votes"),
  status: z.enum(deskStatuses).catch("open"),
  product: word(80),
  space: word(80),
  owner: z.enum(deskOwners).optional().catch(undefined),
  age: z.enum(deskAges).optional().catch(undefined),
  figures: z.enum(deskFigures).optional().catch(undefined),
  tag: tagSchema.optional().catch(undefined),
  q: word(ideaLimits.search),
  after: word(200),
  before: word(200),
});

/** Reads the desk's address. A value nobody knows is left out rather than refused. */
export function readDesk(query: URLSearchParams): DeskState {
  const state = desk.parse(Object.fromEntries(query));
  return { ...state, after: state.before ? undefined : state.after };
}

const body = z.string().trim().min(1, "required").max(deskLimits.note, "tooLong").refine(hasInk, "bodyShort");
export const noteInput = z.strictObject({ body });
export type NoteInput = z.infer<typeof noteInput>;

/** From 1 to 5, or nothing. */
const figure = z
  .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(5)], "figureRange")
  .nullable();
const owner = z
  .string()
  .trim()
  .toLowerCase()
  .max(deskLimits.owner, "ownerUnknown")
  .transform((name) => name || null)
  .nullable();

/** @property was when the fields were last said, as the form that is sent was filled; empty for never */
export const assessInput = z.strictObject({
  owner,
  effort: figure,
  value: figure,
  was: z.union([z.literal(""), z.iso.datetime()], "invalidField"),
});
export type AssessInput = z.infer<typeof assessInput>;

/** An idea of a list, and what it was when it was ticked. */
const picked = z
  .string()
  .regex(/^\d{1,15}:[a-z-]{1,20}$/, "invalidField")
  .transform((one) => {
    const [id, from] = one.split(":") as [string, string];
    return { id: Number(id), from };
  })
  .pipe(z.strictObject({ id: z.int().positive(), from: z.enum(ideaStatuses, "invalidField") }));
export const pickedIdeas = z
  .preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(picked).min(1, "nothingTicked").max(mostAtOnce, "tooManyTicked"),
  )
  .transform((all) => [...new Map(all.map((one) => [one.id, one])).values()]);

/** A list's one form has the fields of every act: those that belong to others come along and count for nothing. */
const unused = z.string().max(ideaLimits.reason, "tooLong").optional();
const form = {
  idea: pickedIdeas,
  ...{ owner: unused, effort: unused, value: unused, body: unused },
  ...{ to: unused, reasonFr: unused, reasonEn: unused },
};
export const ownMany = z.strictObject({ ...form, owner });
export const rateMany = z
  .strictObject({ ...form, effort: figure.optional(), value: figure.optional() })
  .refine(({ effort, value }) => Boolean(effort || value), { path: ["effort"], message: "figureRange" });
export const noteMany = z.strictObject({ ...form, body });
const { to, reasonFr, reasonEn } = moveIdeaInput.shape;
export const moveMany = z
  .strictObject({ ...form, to, reasonFr, reasonEn })
  .refine((sent) => `${sent.reasonFr}${sent.reasonEn}`.length >= 3, {
    path: ["reasonFr"],
    message: "reasonShort",
  });
export type ManyAct =
  | { act: "own"; owner: string | null }
  | { act: "rate"; effort?: number | null; value?: number | null }
  | { act: "note"; body: string }
  | { act: "move"; to: z.infer<typeof to>; reasonFr: string; reasonEn: string };
export type Picked = z.infer<typeof picked>;

export const viewInput = z.strictObject({
  name: z
    .string()
    .overwrite((text) => text.replace(/\s+/g, " "))
    .trim()
    .min(1, "required")
    .max(deskLimits.viewName, "tooLong")
    .refine(hasInk, "required"),
});
export type ViewInput = z.infer<typeof viewInput>;
export const dropViewInput = z.strictObject({ view: z.uuid("invalidField") });
