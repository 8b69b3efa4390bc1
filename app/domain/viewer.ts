import type { Locale } from "#app/i18n/locale.ts";
import type { Role } from "#db/schema/index.ts";

/** `spaceId` is what it is for, null for the whole site: a space or, of the role `product` alone, a product. */
export type Grant = { role: Role; spaceId: string | null };

/** A signed-in person, as commands and policies know them. */
export type Member = {
  id: string;
  username: string;
  displayName: string;
  emailConfirmed: boolean;
  grants: Grant[];
  /** How pages look to them and show them; nothing of it where no page is made. */
  avatar?: string | null;
  timeZone?: string | null;
  theme?: "system" | "light" | "dark";
};

/** Whoever looks: a member, or a visitor when `member` is null. */
export type Viewer = { member: Member | null; locale: Locale };

/** Whether the viewer holds one of `roles` for the whole site or, where given, for this space. */
export function holds(viewer: Viewer, roles: readonly Role[], spaceId?: string): boolean {
  return (viewer.member?.grants ?? []).some(
    (grant) => roles.includes(grant.role) && (grant.spaceId === null || grant.spaceId === spaceId),
  );
}

/** The roles of the brand's own people. A moderator may be a trusted customer, who speaks for nobody. */
export const employeeRoles = ["expert", "product", "manager", "administrator"] as const satisfies Role[];

/** Whoever holds a role, whichever it is: they may enter what is for staff. */
export function isStaff(viewer: Viewer): boolean {
  return (viewer.member?.grants.length ?? 0) > 0;
}
