import type { DiscoursePost } from "./discourse-shapes.ts";

/** A name somebody shows; an address that a mail brought along is none, and stays theirs. */
function shown(name: string | null | undefined, username: string): string {
  const given = name?.trim();
  return given && !/\S@\S/.test(given) ? given : username;
}

/**
 * Whoever wrote one of these posts. Nobody else becomes a member: who merely took part in what does not come here is
 * nobody's business; nor do roles, suspensions or addresses come along: nobody can sign in as one of them. Since when they are there, no page says; their first post is the nearest to it.
 */
export function usersOf(posts: DiscoursePost[]) {
  const users = new Map<number, { id: number; name: string; called: string; created_at: string }>();
  for (const { user_id: id, username, name, created_at } of posts) {
    if (id == null || !username) continue;
    const known = users.get(id);
    if (known && known.created_at <= created_at) continue;
    users.set(id, { id, name: shown(name, username), called: username, created_at });
  }
  return [...users.values()];
}
