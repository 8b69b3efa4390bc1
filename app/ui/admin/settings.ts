import { actFilter, exportCsv, fromFilter } from "../../i18n/audit.ts";
import { addPeopleLabel, newGroup } from "../../i18n/groups.ts";
import { checkName } from "../../i18n/health.ts";
import { inviteEmail, inviteLead, inviteTitle } from "../../i18n/invitations.ts";
import { failedTitle, queuesTitle, schedulesTitle } from "../../i18n/jobs.ts";
import {
  endSessionsWord,
  giveRoleTitle,
  mergeLead,
  mergeTitle,
  notesTitle,
  peopleSearch,
  revokeWord,
} from "../../i18n/people.ts";
import * as spaces from "../../i18n/spaces.ts";
import type { Text } from "../../i18n/text.ts";
import { fieldId } from "../primitives/field.tsx";

/** One thing that can be set or done, with the words it is found by. */
export type AdminSetting = {
  /** The address of its section in `sections.ts`. */
  section: string;
  label: Text;
  hint?: Text;
  /** Its place on that page: the field itself, where there is one at once. */
  at?: string;
};

const field = (section: string, name: string, label: Text, hint?: Text): AdminSetting => ({
  section,
  label,
  hint,
  at: `#${fieldId(name)}`,
});
const check = (id: string): AdminSetting => ({
  section: "/admin/health",
  label: (locale) => checkName(id, locale),
});

/** Every single setting there is. Each feature adds its own. */
export const adminSettings: AdminSetting[] = [
  field("/admin/brand", "name", spaces.brandNameLabel),
  field("/admin/brand", "accent", spaces.accentLabel, spaces.accentHint),
  field("/admin/brand", "exampleFr", spaces.exampleFrench, spaces.exampleHint),
  field("/admin/brand", "exampleEn", spaces.exampleEnglish, spaces.exampleHint),
  field("/admin/brand", "logo", spaces.logoLabel, spaces.logoHint),
  { section: "/admin/spaces", label: spaces.newSpace, at: "#form" },
  field("/admin/spaces", "nameFr", spaces.nameFrench),
  field("/admin/spaces", "nameEn", spaces.nameEnglish),
  field("/admin/spaces", "descriptionFr", spaces.descriptionFrench),
  field("/admin/spaces", "descriptionEn", spaces.descriptionEnglish),
  field("/admin/spaces", "slug", spaces.slugLabel, spaces.slugHint),
  field("/admin/spaces", "kinds", spaces.kindsLabel),
  field("/admin/spaces", "defaultKind", spaces.defaultKindLabel),
  field("/admin/spaces", "language", spaces.languageLabel),
  field("/admin/spaces", "visibility", spaces.visibilityLabel),
  field("/admin/spaces", "groups", spaces.groupsLabel, spaces.groupsHint),
  field("/admin/spaces", "hue", spaces.hueLabel),
  field("/admin/spaces", "icon", spaces.iconLabel),
  field("/admin/people", "q", peopleSearch),
  field("/admin/people", "email", inviteTitle, inviteLead),
  { section: "/admin/people", label: inviteEmail, at: "#invite" },
  { section: "/admin/people", label: giveRoleTitle },
  { section: "/admin/people", label: notesTitle },
  { section: "/admin/people", label: endSessionsWord },
  { section: "/admin/people", label: mergeTitle, hint: mergeLead },
  { section: "/admin/groups", label: newGroup, at: "#new" },
  { section: "/admin/groups", label: addPeopleLabel },
  { section: "/admin/tokens", label: revokeWord },
  field("/admin/audit", "act", actFilter),
  field("/admin/audit", "from", fromFilter),
  { section: "/admin/audit", label: exportCsv },
  { section: "/admin/jobs", label: failedTitle, at: "#failed" },
  { section: "/admin/jobs", label: queuesTitle, at: "#queues" },
  { section: "/admin/jobs", label: schedulesTitle, at: "#schedules" },
  ...["database", "worker", "mail", "storage", "disk", "search", "address"].map(check),
];
