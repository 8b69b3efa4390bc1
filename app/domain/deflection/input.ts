import { z } from "zod";

/** What readers are asked about an answer, and what administrators say of it. Client safe. */
export const places = ["thread", "suggestion"] as const;
export type Place = (typeof places)[number];

/** How people reach the brand where an answer has not spared them to. */
export const channels = ["call", "mail", "shop"] as const;
export type Channel = (typeof channels)[number];
export const insteadNames = [...channels, "nothing"] as const;

export const surveyInput = z.strictObject({
  solved: z.enum(["yes", "no"], "chooseAnswer"),
  instead: z.enum(insteadNames, "chooseAnswer"),
});
export type SurveyInput = z.infer<typeof surveyInput>;

/** Of members held out from suggestions: more would spoil the house for a figure. */
export const mostHeldOut = 50;

export type DeflectionSettings = {
  on: boolean;
  /** Of those who may be asked, in per cent. */
  surveyShare: number;
  /** Of members, in per cent. */
  holdOutShare: number;
  /** What one contact costs the brand; null where it does not say. */
  costs: Record<Channel, number | null>;
  /** ISO 4217. */
  currency: string;
};

/** Nobody is asked before an administrator says so. */
export const atFirst: DeflectionSettings = {
  on: false,
  surveyShare: 5,
  holdOutShare: 5,
  costs: { call: null, mail: null, shop: null },
  currency: "EUR",
};

const percent = (most: number) => z.number("percentRange").min(0, "percentRange").max(most, "percentRange");
const cost = z.number("costRange").min(0, "costRange").max(100_000, "costRange");
const currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, "currencyShape");

/** As it is stored, and as programs send it. */
export const settingsShape = z.strictObject({
  on: z.boolean().describe("Whether readers are asked and members held out"),
  surveyShare: percent(100).describe("Of those who may be asked, in per cent"),
  holdOutShare: percent(mostHeldOut).describe("Of members, in per cent"),
  costs: z
    .strictObject({ call: cost.nullable(), mail: cost.nullable(), shop: cost.nullable() })
    .describe("What one contact costs; null where it is not said"),
  currency: currency.describe("ISO 4217"),
});

/** As people type figures, in both languages. */
const figure = (typed: string) => typed.trim().replace(",", ".");
const typedPercent = (most: number) =>
  z
    .string("percentRange")
    .max(20, "percentRange")
    .transform((typed) => (figure(typed) === "" ? Number.NaN : Number(figure(typed))))
    .pipe(percent(most));
const typedCost = z
  .string()
  .max(20, "costRange")
  .default("")
  .transform((typed) => (figure(typed) === "" ? null : Number(figure(typed))))
  .pipe(cost.nullable());

/** As the form has it. */
export const settingsInput = z
  .strictObject({
    on: z.literal("yes").optional(),
    surveyShare: typedPercent(100),
    holdOutShare: typedPercent(mostHeldOut),
    costCall: typedCost,
    costMail: typedCost,
    costShop: typedCost,
    currency: z.string("currencyShape").max(10, "currencyShape").pipe(currency),
  })
  .transform(
    ({ on, costCall, costMail, costShop, ...rest }): DeflectionSettings => ({
      ...rest,
      on: on === "yes",
      costs: { call: costCall, mail: costMail, shop: costShop },
    }),
  );

/** `2026-11`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "monthShape");
