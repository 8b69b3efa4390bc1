import { roleWord } from "../../i18n/people.ts";
import { roleHints, rolesExplained } from "../../i18n/roles.ts";

/** What each role may do, beside the place where one is chosen. */
export function RoleWords({ roles, open }: { roles: readonly string[]; open?: boolean }) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-14 font-semibold text-link touch:min-h-11">
        {rolesExplained()}
      </summary>
      <dl className="mt-1 grid max-w-[65ch] gap-2 text-14">
        {roles.map((role) => (
          <div key={role}>
            <dt className="font-semibold">{roleWord(role)}</dt>
            <dd className="text-quiet">{roleHints[role]?.()}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
