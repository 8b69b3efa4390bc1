import { z } from "zod";
import { decodeCursor } from "#app/lib/cursor.ts";
import { auditPlace } from "../audit/list-audit.ts";
import { groupInput, mostAtOnce } from "../groups/input.ts";
import { invitationInput, mergeInput, noteInput, personStates, roleNames } from "../people/input.ts";
import { personPlace } from "../people/list-people.ts";
import { input } from "./input.ts";

const after = (shape: typeof personPlace) =>
  z
    .string()
    .max(200, "cursorUnknown")
    .refine((cursor) => decodeCursor(cursor, shape) !== null, "cursorUnknown")
    .optional();
const limit = z.coerce.number().int("limitRange").min(1, "limitRange").max(100, "limitRange").default(50);
const word = (most: number) => z.string().max(most, "tooLong").optional();

export const peopleListQuery = z.strictObject({
  q: word(254).describe("A part of the name, the username or the address, or the whole id"),
  role: z.enum(roleNames).optional(),
  group: word(60).describe("A slug"),
  state: z.enum(personStates).optional(),
  after: after(personPlace),
  limit,
});

export const auditListQuery = z.strictObject({
  actor: word(60).describe("A username, or system"),
  act: word(60),
  subject: word(120).describe("A kind and an id with a colon between, or a part of the name"),
  from: z.iso.date("dateUnknown").optional(),
  to: z.iso.date("dateUnknown").optional(),
  after: after(auditPlace),
  limit,
});

export const newRole = input(
  "NewRole",
  z.strictObject({
    role: z.enum(roleNames, "roleUnknown"),
    space: z
      .string()
      .max(70)
      .nullable()
      .default(null)
      .describe(
        "A space's slug or, of the role `product`, `product:` and a product's; the whole site without",
      ),
    held: z.boolean().default(true).describe("False takes it away"),
  }),
);
export const newNote = input("NewNote", noteInput);
export const newMerge = input(
  "NewMerge",
  z.strictObject({
    other: mergeInput.shape.other.describe("The username of the account that goes up in this one"),
    why: mergeInput.shape.why,
  }),
);
export const newInvitation = input("NewInvitation", invitationInput);
export const newGroup = input("NewGroup", z.strictObject({ name: groupInput.shape.name }));

const usernames = z.array(z.string().toLowerCase().max(30, "memberUnknown")).max(mostAtOnce, "tooLong");
export const newMembership = input(
  "NewMembership",
  z.strictObject({ add: usernames.default([]), remove: usernames.default([]) }),
);
