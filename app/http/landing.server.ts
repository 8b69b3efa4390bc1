/** Roles that have a part of the administration to look after. */
const keeping = ["product", "moderator", "manager", "administrator"];

/** Where a colleague lands who took an invitation up: at home, and told of their part of the administration. */
export function landingOf(role: string | undefined): string {
  return role && keeping.includes(role) ? "/?joined" : "/";
}
