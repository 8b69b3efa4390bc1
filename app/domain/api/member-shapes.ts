import { z } from "zod";
import { scopes } from "../accounts/scopes.ts";
import { preferencesInput, profileInput } from "../members/input.ts";
import { input } from "./input.ts";
import { listOf, shape } from "./shapes.ts";

const moment = z.iso.datetime();

export const memberShape = shape(
  "Member",
  z.object({
    username: z.string(),
    displayName: z.string(),
    url: z.url(),
    avatarUrl: z.url().nullable().describe("A square of 256 pixels, as WebP"),
    bio: z.string(),
    links: z.array(z.string()),
    roles: z.array(z.string()),
    joinedAt: moment,
    figures: z
      .object({
        helped: z
          .int()
          .describe(
            "People, each once, who accepted an answer to their own question or voted one helpful; totals that came with an import name nobody and are not among them",
          ),
        answers: z.int(),
        accepted: z.int(),
        threads: z.int(),
      })
      .describe("Of what the caller may see"),
    topics: z
      .array(
        z.object({
          tag: z.string(),
          answers: z.int().describe("Answers that were accepted or are voted up"),
          accepted: z.int(),
        }),
      )
      .describe("Tags under which their answers helped, the strongest first"),
  }),
);
export type MemberShape = z.infer<typeof memberShape>;

export const changedAccount = input(
  "ChangedAccount",
  z
    .strictObject({ ...profileInput.shape, ...preferencesInput.shape })
    .describe("What is left out stays as it is"),
);

export const tokenList = listOf(
  "TokenList",
  shape(
    "Token",
    z.object({
      id: z.string(),
      name: z.string(),
      scopes: z.array(z.enum([...scopes, "all"])),
      createdAt: moment,
      usedAt: moment.nullable().describe("To a few minutes"),
      expiresAt: moment.nullable().describe("Null for one that lives until it is revoked"),
    }),
  ),
);
