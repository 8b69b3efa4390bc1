import { eq } from "drizzle-orm";
import { toUsername, usernameSkeleton } from "#app/lib/username.ts";
import { db } from "#db/client.server.ts";
import { members, type ProviderClaims } from "#db/schema/index.ts";

const longest = 24;

/** What to call a newcomer, for them to change: as the provider knows them, in letters we take, and free. */
export async function proposeNames(
  claims: ProviderClaims,
): Promise<{ username: string; displayName: string }> {
  const displayName = claims.name ?? "";
  // Some providers give an address as the username: what stands before its sign is never shown to anyone unasked.
  const known = claims.username && !claims.username.includes("@") ? claims.username : displayName;
  const base = toUsername(known)
    .replaceAll(".", "-")
    .slice(0, longest - 2)
    .replace(/[_-]+$/, "");
  if (known === "" || base.length < 3 || base === "someone") return { username: "", displayName };
  for (const username of [base, ...Array.from({ length: 8 }, (_, index) => `${base}${index + 2}`)]) {
    const [taken] = await db
      .select({ id: members.id })
      .from(members)
      .where(eq(members.usernameSkeleton, usernameSkeleton(username)))
      .limit(1);
    if (!taken) return { username, displayName };
  }
  return { username: base, displayName };
}
