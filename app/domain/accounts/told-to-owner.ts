import type { Limit } from "../limit.ts";

/** How often the owner of an address is told that somebody joined with it. */
export const toldToOwner: Limit = { name: "join:owner", points: 3, seconds: 86_400 };
