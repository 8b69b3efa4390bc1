import type { AuditQuery } from "../audit/input.ts";
import { listAudit } from "../audit/list-audit.ts";
import { findGroup } from "../groups/find-group.ts";
import { listGroups } from "../groups/list-groups.ts";
import { findPerson } from "../people/find-person.ts";
import type { Viewer } from "../viewer.ts";
import type {
  AuditListShape,
  GroupDetailsShape,
  GroupListShape,
  PersonDetailsShape,
} from "./people-shapes.ts";

/** A person by their username, for those who run the place. @throws {Forbidden} @throws {NotFound} */
export async function findApiPerson(viewer: Viewer, username: string): Promise<PersonDetailsShape> {
  const { person, roles, groups, notes, mail } = await findPerson(viewer, username);
  const { id, displayName, email, state, joinedAt, seenAt, language, mergedInto } = person;
  return {
    ...{ id, username: person.username, displayName, email, state, joinedAt, seenAt, language, mergedInto },
    grants: roles.map(({ role, space, product, grantedBy, grantedAt }) => ({
      role,
      space: space?.slug ?? null,
      product: product?.slug ?? null,
      grantedBy,
      grantedAt,
    })),
    groups: groups.map(({ slug }) => slug),
    notes: notes.map(({ id, body, author, createdAt }) => ({ id, body, author, createdAt })),
    mailStopped: mail.stoppedWhy,
  };
}

/** Every group: there are few, so they come on one page. @throws {Forbidden} */
export async function listApiGroups(viewer: Viewer): Promise<GroupListShape> {
  const all = await listGroups(viewer);
  return {
    items: all.map(({ spaces, ...group }) => ({ ...group, spaces: spaces.map(({ slug }) => slug) })),
    next: null,
  };
}

/** A group with a page of its people. @throws {Forbidden} @throws {NotFound} */
export async function findApiGroup(viewer: Viewer, slug: string, after?: string): Promise<GroupDetailsShape> {
  const { group, people, next } = await findGroup(viewer, slug, { after });
  return {
    ...group,
    spaces: group.spaces.map((space) => space.slug),
    members: people.map(({ username }) => username),
    next,
  };
}

/** @throws {Forbidden} */
export async function listApiAudit(
  viewer: Viewer,
  query: AuditQuery,
  limit: number,
): Promise<AuditListShape> {
  const { items, next } = await listAudit(viewer, query, limit);
  return { items: items.map((row) => ({ ...row, actor: row.actor?.username ?? null })), next };
}
