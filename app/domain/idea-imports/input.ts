import { z } from "zod";
import { ideaStatuses } from "../../lib/idea-board.ts";

/** What may be sent as a table of ideas. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const tableLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  /** Characters of a cell beyond which a row is refused. */
  cell: 32_000,
  title: 200,
  votes: 1_000_000,
  /** Different words for what became of an idea. */
  words: 60,
  word: 60,
  /** Rows that are told of one by one where they are refused. */
  told: 200,
} as const;

/** What a column can say. */
export const columnNames = [
  ...["title", "details", "votes", "status", "statusDate", "reason"],
  ...["date", "author", "email", "tags", "product", "key"],
] as const;
export type ColumnName = "title" | "details" | "votes" | "status" | "statusDate" | "reason" | ColumnOfWhom;
type ColumnOfWhom = "date" | "author" | "email" | "tags" | "product" | "key";

export const delimiters = ["comma", "semicolon", "tab"] as const;
export type Delimiter = (typeof delimiters)[number];
export const dateOrders = ["day", "month"] as const;
export const languageChoices = ["guess", "fr", "en"] as const;
export const peopleChoices = ["nobody", "names"] as const;

/** A column by its place, from 0; empty for none. */
const column = z
  .string()
  .max(3)
  .regex(/^\d{0,2}$/)
  .transform((place) => (place === "" ? null : Number(place)))
  .default(null);
const listed = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(tableLimits.words),
  );

/** Which column says what, and where it goes; as a form sends it. */
export const mappingInput = z
  .strictObject({
    ...{ title: column, details: column, votes: column, status: column, statusDate: column, reason: column },
    ...{ date: column, author: column, email: column, tags: column, product: column, key: column },
    delimiter: z.enum(delimiters),
    dates: z.enum(dateOrders),
    /** Names where the table comes from, so that it is known when it comes again. */
    from: z
      .string()
      .trim()
      .toLowerCase()
      .min(2, "fromMissing")
      .max(60, "tooLong")
      .regex(/^[a-z0-9][a-z0-9.-]*$/, "fromCharacters"),
    space: z.string().min(1, "spaceMissing").max(80),
    language: z.enum(languageChoices),
    people: z.enum(peopleChoices),
    /** Words of the table for what became of an idea, and what each is here. */
    word: listed(z.string().max(tableLimits.word)),
    to: listed(z.enum(ideaStatuses)),
  })
  .refine(({ title }) => title !== null, { path: ["title"], message: "titleColumnMissing" });
export type Mapping = z.infer<typeof mappingInput>;
