import { z } from "zod";
import { month, places, settingsShape } from "../deflection/input.ts";
import { input } from "./input.ts";
import { shape } from "./shapes.ts";

const ends = { low: z.number(), point: z.number(), high: z.number() };
const range = z.object(ends);
const share = z
  .object({ count: z.int(), of: z.int(), ...ends })
  .describe("From 0 to 1, with its Wilson score interval at 95 %");

export const deflectionQuery = z.object({
  month: month.optional().describe("Such as 2026-11, in UTC; without it, this one"),
});

export const deflectionShape = shape(
  "Deflection",
  z
    .object({
      month: z.string(),
      places: z.array(
        z.object({
          place: z
            .enum(places)
            .describe("Below an answer in its thread, or among the suggestions while asking"),
          people: z.int().describe("Readers who said something there, once a thread"),
          asked: z.int().describe("Of these, whom chance had asked"),
          answered: z.int(),
          solved: share.nullable().describe("Of those who answered; null where nobody did"),
          contact: share.nullable().describe("Of those for whom it was solved: who would have made contact"),
          spared: share.nullable().describe("Both in one, of those who answered"),
          avoided: range.nullable().describe("Contacts: `people` times `spared`"),
          floor: z.number().describe("The low end if nobody who did not answer was spared a contact"),
        }),
      ),
      avoided: range.nullable().describe("All places together: the ends added"),
      floor: z.number(),
      unknown: z.int().describe("Readers at places where nobody answered, counted as nothing"),
      channels: z.array(
        z.object({
          channel: z.enum(["call", "mail", "shop"]),
          avoided: range,
          cost: range.nullable().describe("In the currency of the settings; null where no cost is set"),
        }),
      ),
      cost: range.nullable(),
      trial: z
        .object({
          shown: z.object({ met: z.int(), answered: z.int(), asked: z.int() }),
          heldOut: z.object({ met: z.int(), asked: z.int() }),
          effect: range.nullable().describe("How much smaller a share asks where suggestions are shown"),
        })
        .describe("Members whose question solved ones look like, by whether they were shown these"),
    })
    .describe("Contacts that answers spared the brand in one month"),
);

export const deflectionSettings = shape("DeflectionSettings", settingsShape);
export const newDeflectionSettings = input("NewDeflectionSettings", settingsShape);
