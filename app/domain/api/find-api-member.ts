import { avatarPath } from "#app/lib/avatar-address.ts";
import { countFigures } from "../members/count-figures.ts";
import { listStrengths } from "../members/list-strengths.ts";
import { loadProfile } from "../members/load-profile.ts";
import type { Viewer } from "../viewer.ts";
import type { MemberShape } from "./member-shapes.ts";
import { absolute } from "./parts.ts";

/** A member as everyone may know them. @throws {NotFound} for nobody, and for who left */
export async function findApiMember(viewer: Viewer, username: string): Promise<MemberShape> {
  const { row, view } = await loadProfile(username);
  const [figures, topics] = await Promise.all([countFigures(viewer, row.id), listStrengths(viewer, row.id)]);
  return {
    username: view.username,
    displayName: view.displayName,
    url: absolute(view.path),
    avatarUrl: view.avatar && absolute(avatarPath(view.avatar, 256)),
    bio: view.bio,
    links: view.links,
    roles: view.roles,
    joinedAt: view.joinedAt,
    figures,
    topics,
  };
}
