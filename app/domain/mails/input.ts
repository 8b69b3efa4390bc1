import { z } from "zod";
import { kinds, mailModes } from "../notifications/input.ts";

const listed = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one).max(20));

/** What may be chosen about mail, by whoever follows the link in one. Client safe. */
export const preferencesInput = z.strictObject({
  mailMode: z.enum(mailModes),
  /** The kinds that are mailed; the others reach the inbox alone. */
  kinds: listed(z.enum(kinds)),
});

/** Nothing but the button that was pressed. */
export const pressed = z.strictObject({});

export const mailStateChoices = ["waiting", "sent", "refused", "dropped", "bounced", "complained"] as const;

/** What of the log is looked at; what makes no sense in an address is left out. */
export const mailLogQuery = z.object({
  box: z.enum(["out", "in", "kept"]).optional().catch(undefined),
  state: z.enum(mailStateChoices).optional().catch(undefined),
  address: z.string().trim().max(254).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
