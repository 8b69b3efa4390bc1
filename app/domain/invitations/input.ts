import type { z } from "zod";
import { joinInput } from "../accounts/input.ts";

/** What a colleague who was asked in chooses: all of an account but its address. Client safe. */
export const acceptInput = joinInput.pick({ displayName: true, username: true, password: true });
export type AcceptInput = z.infer<typeof acceptInput>;
