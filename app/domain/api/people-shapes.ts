import { z } from "zod";
import { personStates, roleNames } from "../people/input.ts";
import { listOf, shape } from "./shapes.ts";

const moment = z.iso.datetime();
const uuid = z.uuid();
const username = z.string();
const role = z.enum(roleNames);

const personShape = shape(
  "Person",
  z
    .object({
      id: uuid,
      username,
      displayName: z.string(),
      email: z.string().nullable(),
      state: z.enum(personStates),
      roles: z.array(role).describe("Each once, wherever it holds"),
      joinedAt: moment,
      seenAt: moment.nullable(),
    })
    .describe("Somebody as those who run the place know them"),
);
export const personList = listOf("PersonList", personShape);

export const personDetails = shape(
  "PersonDetails",
  z.object({
    ...personShape.omit({ roles: true }).shape,
    language: z.string(),
    mergedInto: username.nullable().describe("The account that took this one over"),
    grants: z.array(
      z.object({
        role,
        space: z.string().nullable().describe("A slug; null for the whole site, or for a product"),
        product: z.string().nullable().describe("A slug; of the role `product` alone"),
        grantedBy: username.nullable(),
        grantedAt: moment,
      }),
    ),
    groups: z.array(z.string()).describe("Slugs"),
    notes: z.array(z.object({ id: uuid, body: z.string(), author: username.nullable(), createdAt: moment })),
    mailStopped: z.enum(["bounced", "complained"]).nullable(),
  }),
);
export type PersonDetailsShape = z.infer<typeof personDetails>;

export const invitationShape = shape("Invitation", z.object({ id: uuid }));

const groupShape = shape(
  "Group",
  z.object({
    slug: z.string(),
    name: z.string(),
    people: z.int(),
    spaces: z.array(z.string()).describe("Slugs of the spaces that name it"),
  }),
);
export const groupList = listOf("GroupList", groupShape);
export type GroupListShape = z.infer<typeof groupList>;
export const groupDetails = shape(
  "GroupDetails",
  z.object({
    ...groupShape.shape,
    members: z.array(username).describe("A page of them, by name"),
    next: z.string().nullable(),
  }),
);
export type GroupDetailsShape = z.infer<typeof groupDetails>;

const fields = z.record(z.string(), z.unknown()).nullable();
export const auditList = listOf(
  "AuditList",
  shape(
    "AuditEntry",
    z.object({
      id: uuid,
      at: moment,
      act: z.string(),
      actor: username.nullable().describe("Null for the command line, and for who is gone"),
      subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
      before: fields.describe("What differs, as it was"),
      after: fields,
      why: z.string(),
    }),
  ),
);
export type AuditListShape = z.infer<typeof auditList>;
