import { createHash, randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { v7 } from "uuid";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";

export type Person = {
  id: string;
  username: string;
  /** The cookie header of a signed-in browser. */
  cookie: string;
  /** An API token that may do everything. */
  token: string;
};

export type PersonFacts = {
  username: string;
  role?: schema.Role;
  /** The space the role is for; the whole site without. */
  spaceId?: string;
  groupIds?: string[];
  confirmed?: boolean;
  locale?: "fr" | "en";
};

export type Base = ReturnType<typeof openBase>;

/** The base as tests write and read it, past every rule of the application. */
export function openBase(pool: Pool) {
  return drizzle({ client: pool, schema, casing: "snake_case" });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Writes people straight into the base, signed in and with a token; fast enough for crowds. */
export async function addPeople(base: Base, facts: PersonFacts[]): Promise<Person[]> {
  const made = facts.map((one) => ({ ...one, id: v7(), session: secret(), token: secret() }));
  const soon = new Date(Date.now() + 13 * 86_400_000);
  await base.insert(schema.members).values(
    made.map(({ id, username, confirmed = true, locale = "en" }) => ({
      id,
      username,
      usernameSkeleton: username,
      displayName: `Person ${username}`,
      email: `${username}@people.example`,
      emailConfirmedAt: confirmed ? new Date() : null,
      locale,
    })),
  );
  await base
    .insert(schema.sessions)
    .values(made.map(({ id, session }) => ({ idHash: sha256(session), memberId: id, expiresAt: soon })));
  await base.insert(schema.apiTokens).values(
    made.map(({ id, token }) => ({
      memberId: id,
      tokenHash: sha256(token),
      name: "tests",
      scopes: ["all"],
    })),
  );
  for (const { id, role, spaceId, groupIds = [] } of made) {
    const scope = spaceId ? { scopeKind: "space" as const, scopeId: spaceId } : {};
    if (role) await base.insert(schema.roleGrants).values({ memberId: id, role, ...scope });
    for (const groupId of groupIds) await base.insert(schema.groupMembers).values({ groupId, memberId: id });
  }
  return made.map(({ id, username, session, token }) => ({
    id,
    username,
    token,
    cookie: `session=${session}`,
  }));
}

const secret = () => randomBytes(32).toString("base64url");

/** Somebody as commands and queries know them, with these roles for the whole site. */
export const viewerOf = ({ id, username }: Person, ...roles: schema.Role[]): Viewer => ({
  locale: "en",
  member: {
    id,
    username,
    displayName: `Person ${username}`,
    emailConfirmed: true,
    grants: roles.map((role) => ({ role, spaceId: null })),
  },
});
