import { z } from "zod";
import { mostOrigins, originList } from "../embeds/input.ts";
import { input } from "./input.ts";
import { shape } from "./shapes.ts";

export const bestAnswersShape = shape(
  "BestAnswers",
  z
    .object({
      about: z.object({
        name: z.string().describe("Of the product or the tag, or what was looked for"),
        url: z.url().describe("Where there is more about it"),
      }),
      items: z.array(
        z.object({
          threadId: z.string(),
          postId: z.string().describe("Of the answer"),
          title: z.string().describe("What was asked"),
          url: z.url().describe("The answer on its page"),
          language: z.enum(["fr", "en"]),
          extract: z.string().describe("How the answer begins, as plain text"),
          accepted: z.boolean(),
          official: z.boolean().describe("Written by an employee of the brand"),
          author: z.object({ displayName: z.string() }).nullable(),
          votes: z.int(),
          answeredAt: z.iso.datetime(),
        }),
      ),
      askUrl: z.url().describe("Where one asks about it"),
    })
    .describe("What visitors may read, best first, one answer for each question"),
);

export const embedOriginsShape = shape(
  "EmbedOrigins",
  z.object({
    origins: z.array(z.string()).describe("As browsers send them, such as https://www.example.com"),
  }),
);
export const newEmbedOrigins = input(
  "NewEmbedOrigins",
  originList.describe(`All of them, ${mostOrigins} at most: https, or http for one's own machine`),
);
