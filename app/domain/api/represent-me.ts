import { avatarPath } from "#app/lib/avatar-address.ts";
import { memberPath } from "#app/lib/paths.ts";
import { isScope } from "../accounts/scopes.ts";
import { Forbidden } from "../errors.ts";
import { findOwnSettings } from "../members/find-own-settings.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { MeShape } from "./shapes.ts";

/** Whom a token speaks for. @param scopes as the token has them @throws {Forbidden} for a visitor, who is nobody */
export async function representMe(viewer: Viewer, scopes: string[]): Promise<MeShape> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  const { avatar, ...settings } = await findOwnSettings(viewer);
  return {
    ...settings,
    avatarUrl: avatar && absolute(avatarPath(avatar, 256)),
    url: absolute(memberPath(member.username)),
    emailConfirmed: member.emailConfirmed,
    roles: [...new Set(member.grants.map((grant) => grant.role))],
    scopes: scopes.filter(isScope),
  };
}
