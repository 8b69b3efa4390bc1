/** What a token for the API may be allowed; `all` stands for every one, present and to come. */
export const scopes = [
  "threads:read",
  "threads:write",
  "votes:write",
  "reuses:write",
  "replies:read",
  "replies:write",
  "freshness:read",
  "freshness:write",
  "evidence:read",
  "evidence:write",
  "desk:read",
  "desk:write",
  "search:read",
  "stats:read",
  "me:read",
  "me:write",
  "admin:read",
  "admin:write",
] as const;
export type Scope = (typeof scopes)[number];

export const isScope = (value: string): value is Scope | "all" =>
  value === "all" || (scopes as readonly string[]).includes(value);

/** Whether a token's scopes, as stored, allow what needs `wanted`. */
export const allows = (granted: readonly string[], wanted: Scope): boolean =>
  granted.includes("all") || granted.includes(wanted);
