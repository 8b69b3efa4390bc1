import { z } from "zod";
import { locales } from "../../i18n/locale.ts";
import { scopes } from "../accounts/scopes.ts";
import { themes } from "../members/input.ts";

/**
 * What the API gives, each shape once: the routes' types and the published description are both made from these.
 * Ids are strings, times ISO 8601 in UTC, addresses absolute. A shape may gain fields; none changes its meaning.
 */
export const shapes = z.registry<{ id: string }>();

export function shape<S extends z.ZodType>(id: string, schema: S): S {
  shapes.add(schema, { id });
  return schema;
}

/** Whether a list was broken off before its page was full. */
export const partial = z
  .boolean()
  .describe(
    "Only so many were looked through; `next` (or `prev`) goes on, even when there are few items or none",
  );

/** A page of a list that is read both ways, with the cursors that `after` and `before` take. */
export function listBothWaysOf<S extends z.ZodType>(id: string, item: S) {
  return shape(
    id,
    z.object({
      items: z.array(item),
      next: z.string().nullable(),
      prev: z.string().nullable(),
      partial,
    }),
  );
}

/** A page of a list, and the cursor that `after` takes for the next one. */
export function listOf<S extends z.ZodType>(id: string, item: S) {
  return shape(id, z.object({ items: z.array(item), next: z.string().nullable() }));
}

const id = z.string().describe("A number, as a string");
const moment = z.iso.datetime();
const language = z.enum(["fr", "en"]);
const kind = z.enum(["question", "idea", "discussion", "announcement"]);
const markdown = z.string().describe("As its author wrote it");
const html = z.string().describe("Rendered and sanitised when it was written");

const author = shape(
  "Author",
  z
    .object({
      username: z.string(),
      displayName: z.string(),
      url: z.url().nullable().describe("Null while the member has deactivated the account"),
    })
    .describe("Who wrote it"),
);

const origin = shape(
  "Origin",
  z
    .object({
      source: z.string(),
      site: z.string(),
      kind: z.enum(["question", "answer", "comment", "user", "topic"]),
      id: z.string(),
    })
    .describe("Where an import found it"),
);

export const threadShape = shape(
  "Thread",
  z.object({
    id,
    kind,
    title: z.string(),
    slug: z.string(),
    url: z.url(),
    space: z.string().describe("The space's slug"),
    tags: z.array(z.string()),
    product: z.string().nullable().describe("The slug of the product it is about"),
    language,
    author: author.nullable(),
    bodyPostId: id,
    bodyMarkdown: markdown,
    bodyHtml: html,
    score: z.int(),
    answerCount: z.int(),
    meToo: z.int().describe("How many have the problem of a question too, its duplicates' included"),
    solved: z.boolean(),
    acceptedAnswerIds: z.array(id).describe("First accepted first"),
    closedAt: moment.nullable(),
    lockedAt: moment.nullable(),
    archivedAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
    origin: origin.nullable(),
    unread: z
      .boolean()
      .optional()
      .describe("Whether something in it is new to the member who asks; absent where nobody is known"),
  }),
);
export type ThreadShape = z.infer<typeof threadShape>;

export const validityShape = shape(
  "Validity",
  z
    .object({
      versions: z.array(z.string()).describe("Names of versions, oldest first; none where nobody said any"),
      said: z.boolean().describe("Somebody said so of this answer; otherwise it is what its thread names"),
      upToNow: z.boolean().describe("Said of all versions that were out by then"),
      unconfirmed: z.string().nullable().describe("The product's newest version, where it is not among them"),
    })
    .describe("For which versions of its thread's product an answer holds"),
);

export const postShape = shape(
  "Post",
  z.object({
    id,
    threadId: id,
    kind: z.enum(["body", "answer", "comment"]),
    parentId: id.nullable().describe("What a comment is on"),
    author: author.nullable(),
    bodyMarkdown: markdown,
    bodyHtml: html,
    score: z.int(),
    accepted: z.boolean(),
    validity: validityShape
      .nullable()
      .describe("Of an accepted answer about a product with versions; null for any other post"),
    checkedAt: moment
      .nullable()
      .describe("When an accepted answer was last found valid, or brought up to date"),
    supersededBy: z
      .string()
      .nullable()
      .describe("Id of the answer to read instead, where the caller may read it"),
    official: z.boolean().describe("Written by an employee of the brand"),
    reuses: z.int().describe("How often an accepted answer served again; 0 for every other post"),
    createdAt: moment,
    updatedAt: moment,
    origin: origin.nullable(),
  }),
);
export type PostShape = z.infer<typeof postShape>;

export const threadList = listBothWaysOf("ThreadList", threadShape);
export type ThreadListShape = z.infer<typeof threadList>;
export const postList = listOf("PostList", postShape);
export const answerList = shape(
  "AnswerList",
  z.object({ items: z.array(postShape), next: z.string().nullable(), prev: z.string().nullable() }),
);

const spaceShape = shape(
  "Space",
  z.object({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    url: z.url(),
    defaultKind: kind,
    kinds: z.array(kind),
    language: z.enum(["fr", "en", "all"]),
    visibility: z.enum(["public", "members", "groups", "staff"]),
  }),
);
export const spaceList = listOf("SpaceList", spaceShape);
export type SpaceListShape = z.infer<typeof spaceList>;

export const statsShape = shape(
  "Stats",
  z
    .object({
      threads: z.object({ question: z.int(), idea: z.int(), discussion: z.int(), announcement: z.int() }),
      answers: z.int(),
      comments: z.int(),
      solved: z.int(),
      members: z.int(),
      votes: z.int().describe("Votes given here; totals that came with an import are not among them"),
    })
    .describe("Counts of what the caller may see"),
);
export type StatsShape = z.infer<typeof statsShape>;

export const foundShape = shape(
  "Found",
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("thread"), ...threadShape.shape }),
    z.object({ type: z.literal("post"), ...postShape.shape }),
    z.object({ type: z.literal("member"), ...author.shape, origin }),
  ]),
);
export type FoundShape = z.infer<typeof foundShape>;

export const meShape = shape(
  "Me",
  z
    .object({
      ...author.shape,
      avatarUrl: z.url().nullable().describe("A square of 256 pixels, as WebP"),
      bio: z.string(),
      links: z.array(z.string()),
      locale: z.enum(locales),
      timeZone: z.string().nullable().describe("As by IANA, such as Europe/Paris; null for none chosen"),
      country: z
        .string()
        .nullable()
        .describe("ISO 3166-1 alpha-2, such as FR; null for unsaid. Nobody else reads it"),
      theme: z.enum(themes),
      emailConfirmed: z.boolean().describe("Only then may the member take part"),
      roles: z.array(z.string()),
      scopes: z.array(z.enum([...scopes, "all"])).describe("What this token may do"),
      identities: z
        .array(z.object({ issuer: z.string(), linkedAt: z.string(), lastUsedAt: z.string().nullable() }))
        .describe("Linked sign-ins of the brand's own provider"),
      products: z
        .array(z.object({ slug: z.string(), source: z.enum(["provider", "own"]), since: z.string() }))
        .describe("What they own of the catalogue: as the provider says, or as they do"),
    })
    .describe("Who the token speaks for"),
);
export type MeShape = z.infer<typeof meShape>;
