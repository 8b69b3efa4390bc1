import { z } from "zod";
import { ideaStatuses } from "#app/lib/idea-board.ts";
import { loopPeriods } from "#app/lib/loop.ts";
import { shape, threadShape } from "./shapes.ts";

const days = z.number().nullable();
const spread = z
  .object({ count: z.int(), median: days, p90: days })
  .describe("In days: half of them took so long or less, and nine in ten; null for none");

export const loopQuery = z.object({
  period: z.enum(loopPeriods).default("365").describe("Days back from now, or from the beginning"),
  product: z.string().max(80).optional().describe("A product's slug"),
  space: z.string().max(80).optional().describe("A space's slug"),
});

const { id, title, url, language, createdAt } = threadShape.shape;
export const loopShape = shape(
  "DeskLoop",
  z
    .object({
      at: z.iso.datetime(),
      since: z.iso.datetime().nullable().describe("Where the period begins; null for the beginning"),
      stages: z.array(
        z.object({
          status: z.enum(ideaStatuses),
          now: spread.describe("Ideas that are there now, and for how many days"),
          left: spread.describe("Stays that ended in the period, and how many days they lasted"),
        }),
      ),
      answers: z
        .object({
          proposed: z.int(),
          answered: z.int(),
          median: days.describe("Days to the first step"),
          within: z.array(
            z.object({
              days: z.int(),
              of: z.int().describe("Those that are as old as that"),
              answered: z.int(),
            }),
          ),
        })
        .describe("Of ideas proposed in the period, those that got a step, and so a public reason"),
      quarters: z
        .array(
          z.object({
            quarter: z.string(),
            shipped: z.int(),
            community: z.int().describe("Of these, what no employee proposed"),
            proposers: z.int().describe("Different people who are credited"),
          }),
        )
        .describe("The last eight quarters, in UTC, oldest first"),
      unheard: z
        .array(z.object({ id, title, url, language, votes: z.int(), createdAt }))
        .describe("The ten with most votes of those without any step"),
    })
    .describe("How ideas fare, of those on which the caller may decide"),
);
export type LoopShape = z.infer<typeof loopShape>;
