import { memberPath } from "#app/lib/paths.ts";
import { isScope } from "../accounts/scopes.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { MeShape } from "./shapes.ts";

/** Whom a token speaks for. @param scopes as the token has them @throws {Forbidden} for a visitor, who is nobody */
export function representMe({ member }: Viewer, scopes: string[]): MeShape {
  if (!member) throw new Forbidden();
  return {
    username: member.username,
    displayName: member.displayName,
    url: absolute(memberPath(member.username)),
    emailConfirmed: member.emailConfirmed,
    roles: [...new Set(member.grants.map((grant) => grant.role))],
    scopes: scopes.filter(isScope),
  };
}
