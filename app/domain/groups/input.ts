import { z } from "zod";

/** Groups as administrators write them. Client safe. */
const words = z.string().trim();
export const groupNameLength = 60;
const slug = words
  .toLowerCase()
  .min(2, "required")
  .max(60, "tooLong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slugCharacters");

export const groupInput = z.strictObject({
  /** The slug it had; absent for a new one. */
  was: z.string().max(60).optional(),
  name: words.min(1, "required").max(groupNameLength, "tooLong"),
  slug,
});
export type GroupInput = z.infer<typeof groupInput>;

/** At most so many people come in at once. */
export const mostAtOnce = 500;

/** Usernames as people write them down: with commas, spaces or lines between, an @ before or not. */
export const usernamesInput = z.strictObject({
  usernames: z
    .string()
    .max(mostAtOnce * 32, "tooLong")
    .transform((typed) => [
      ...new Set(
        typed
          .toLowerCase()
          .split(/[\s,;]+/)
          .map((name) => name.replace(/^@/, ""))
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(30, "memberUnknown")).min(1, "required").max(mostAtOnce, "tooLong")),
});

export const memberOutInput = z.strictObject({ username: z.string().max(30) });
export const deleteGroupInput = z.strictObject({ sure: z.literal("yes", "groupSure") });
