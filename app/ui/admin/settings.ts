import { actFilter, exportCsv, fromFilter } from "../../i18n/audit.ts";
import {
  accentHint,
  accentLabel,
  brandNameLabel,
  exampleEnglish,
  exampleFrench,
  exampleHint,
  logoHint,
  logoLabel,
} from "../../i18n/brand.ts";
import {
  costFields,
  holdOutField,
  holdOutHint,
  onLabel,
  surveyShareField,
  surveyShareHint,
} from "../../i18n/deflection.ts";
import { freshMonthsHint, freshMonthsLabel } from "../../i18n/freshness.ts";
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
import {
  buttonPart,
  clientIdLabel,
  clientSecretLabel,
  groupsClaimLabel,
  issuerHint,
  issuerLabel,
  localPart,
  productsClaimHint,
  productsClaimLabel,
  scopesHint,
  scopesLabel,
} from "../../i18n/sign-in-settings.ts";
import {
  defaultKindLabel,
  descriptionEnglish,
  descriptionFrench,
  groupsHint,
  groupsLabel,
  hueLabel,
  iconLabel,
  kindsLabel,
  languageLabel,
  nameEnglish,
  nameFrench,
  newSpace,
  slugHint,
  slugLabel,
  visibilityLabel,
} from "../../i18n/spaces.ts";
import type { Text } from "../../i18n/text.ts";
import { addWebhookWord, eventsField, rotateWord, testWord, urlField, urlHint } from "../../i18n/webhooks.ts";
import { fieldId } from "../primitives/field.tsx";

/** One thing that can be set or done, with the words it is found by. */
export type AdminSetting = {
  /** The address of its section in `sections.ts`. */
  section: string;
  label: Text;
  hint?: Text;
  /** Its place on that page, or what follows its address: the field itself, where there is one at once. */
  at?: string;
  /** For administrators alone, though others may open its section. */
  administrators?: true;
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

const administrators = true;

/** Every single setting there is. Each feature adds its own. */
export const adminSettings: AdminSetting[] = [
  field("/admin/brand", "name", brandNameLabel),
  field("/admin/brand", "accent", accentLabel, accentHint),
  field("/admin/brand", "exampleFr", exampleFrench, exampleHint),
  field("/admin/brand", "exampleEn", exampleEnglish, exampleHint),
  field("/admin/brand", "logo", logoLabel, logoHint),
  { section: "/admin/spaces", label: newSpace, at: "#form" },
  field("/admin/spaces", "nameFr", nameFrench),
  field("/admin/spaces", "nameEn", nameEnglish),
  field("/admin/spaces", "descriptionFr", descriptionFrench),
  field("/admin/spaces", "descriptionEn", descriptionEnglish),
  field("/admin/spaces", "slug", slugLabel, slugHint),
  field("/admin/spaces", "kinds", kindsLabel),
  field("/admin/spaces", "defaultKind", defaultKindLabel),
  field("/admin/spaces", "language", languageLabel),
  field("/admin/spaces", "freshMonths", freshMonthsLabel, freshMonthsHint),
  field("/admin/spaces", "visibility", visibilityLabel),
  field("/admin/spaces", "groups", groupsLabel, groupsHint),
  field("/admin/spaces", "hue", hueLabel),
  field("/admin/spaces", "icon", iconLabel),
  field("/admin/people", "q", peopleSearch),
  { ...field("/admin/people", "email", inviteTitle, inviteLead), administrators },
  { section: "/admin/people", label: inviteEmail, at: "#invite", administrators },
  { section: "/admin/people", label: giveRoleTitle, administrators },
  { section: "/admin/people", label: notesTitle },
  { section: "/admin/people", label: endSessionsWord, administrators },
  { section: "/admin/people", label: mergeTitle, hint: mergeLead, administrators },
  field("/admin/sign-in", "issuer", issuerLabel, issuerHint),
  field("/admin/sign-in", "clientId", clientIdLabel),
  field("/admin/sign-in", "clientPassword", clientSecretLabel),
  field("/admin/sign-in", "scopes", scopesLabel, scopesHint),
  field("/admin/sign-in", "labelFr", buttonPart),
  field("/admin/sign-in", "groupsClaim", groupsClaimLabel),
  field("/admin/sign-in", "productsClaim", productsClaimLabel, productsClaimHint),
  { section: "/admin/sign-in", label: localPart },
  { section: "/admin/groups", label: newGroup, at: "#new" },
  { section: "/admin/groups", label: addPeopleLabel },
  { section: "/admin/tokens", label: revokeWord },
  field("/admin/audit", "act", actFilter),
  field("/admin/audit", "from", fromFilter),
  { section: "/admin/audit", label: exportCsv },
  { section: "/admin/deflection", label: onLabel, at: "#settings", administrators },
  { ...field("/admin/deflection", "surveyShare", surveyShareField, surveyShareHint), administrators },
  { ...field("/admin/deflection", "holdOutShare", holdOutField, holdOutHint), administrators },
  { ...field("/admin/deflection", "costCall", costFields.call), administrators },
  { ...field("/admin/deflection", "costMail", costFields.mail), administrators },
  { ...field("/admin/deflection", "costShop", costFields.shop), administrators },
  { section: "/admin/jobs", label: failedTitle, at: "#failed" },
  { section: "/admin/jobs", label: queuesTitle, at: "#queues" },
  { section: "/admin/jobs", label: schedulesTitle, at: "#schedules" },
  { section: "/admin/webhooks", label: addWebhookWord, at: "/new" },
  { section: "/admin/webhooks", label: urlField, hint: urlHint, at: "/new#field-url" },
  { section: "/admin/webhooks", label: eventsField, at: "/new#field-events" },
  { section: "/admin/webhooks", label: rotateWord },
  { section: "/admin/webhooks", label: testWord },
  ...["database", "worker", "mail", "storage", "disk", "search", "webhooks", "address"].map(check),
];
