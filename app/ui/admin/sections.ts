import {
  Activity,
  Cog,
  FileCheck2,
  FileCode2,
  Gauge,
  KeyRound,
  LayoutGrid,
  LogIn,
  type LucideIcon,
  Mail,
  Package,
  Palette,
  ScrollText,
  Search,
  Tags,
  Users,
  UsersRound,
  Webhook,
} from "lucide-react";
import {
  adminAuditLead,
  adminBrandLead,
  adminGroupsLead,
  adminHealthLead,
  adminJobsLead,
  adminMailLead,
  adminPeopleLead,
  adminPeopleReadLead,
  adminProductsLead,
  adminSpacesLead,
  adminTagsLead,
  adminTokensLead,
  groupLook,
  groupPeople,
  groupRunning,
} from "../../i18n/admin.ts";
import { auditTitle } from "../../i18n/audit.ts";
import { adminDeflectionLead, deflectionTitle } from "../../i18n/deflection.ts";
import { adminEmbedsLead, embedsTitle } from "../../i18n/embeds.ts";
import { adminEvidenceLead, targetsTitle } from "../../i18n/evidence.ts";
import { groupsTitle } from "../../i18n/groups.ts";
import { healthTitle } from "../../i18n/health.ts";
import { jobsTitle } from "../../i18n/jobs.ts";
import { mailTitle } from "../../i18n/mail-list.ts";
import { peopleTitle } from "../../i18n/people.ts";
import { productsTitle } from "../../i18n/products.ts";
import { adminSearchWordsLead, searchSettingsTitle } from "../../i18n/search-settings.ts";
import { brandSettings, spaceSettings } from "../../i18n/shell.ts";
import { signInLead, signInTitle } from "../../i18n/sign-in-settings.ts";
import { tokensTitle } from "../../i18n/site-tokens.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import type { Text } from "../../i18n/text.ts";
import { adminWebhooksLead, webhooksTitle } from "../../i18n/webhooks.ts";

export const sectionGroups = { look: groupLook, people: groupPeople, running: groupRunning };

export type AdminSection = {
  to: string;
  label: Text;
  /** One plain sentence: what one does there. Searched too. */
  lead: Text;
  icon: LucideIcon;
  /** Under which heading it stands; the last without. */
  group?: keyof typeof sectionGroups;
  /** Whom it is open to beside administrators. */
  also?: readonly ("manager" | "moderator" | "product")[];
  /** What those do there, where it is less than an administrator does. */
  alsoLead?: Text;
};

/** What an administrator keeps, each with its own page. Each feature adds its own. */
export const adminSections: AdminSection[] = [
  { to: "/admin/brand", label: brandSettings, lead: adminBrandLead, icon: Palette, group: "look" },
  { to: "/admin/spaces", label: spaceSettings, lead: adminSpacesLead, icon: LayoutGrid, group: "look" },
  {
    to: "/admin/products",
    label: productsTitle,
    lead: adminProductsLead,
    icon: Package,
    group: "look",
    also: ["product", "manager"],
  },
  {
    to: "/admin/tags",
    label: tagsTitle,
    lead: adminTagsLead,
    icon: Tags,
    group: "look",
    also: ["moderator", "manager"],
  },
  { to: "/admin/embeds", label: embedsTitle, lead: adminEmbedsLead, icon: FileCode2, group: "look" },
  {
    to: "/admin/people",
    label: peopleTitle,
    lead: adminPeopleLead,
    icon: Users,
    group: "people",
    also: ["manager"],
    alsoLead: adminPeopleReadLead,
  },
  { to: "/admin/groups", label: groupsTitle, lead: adminGroupsLead, icon: UsersRound, group: "people" },
  { to: "/admin/sign-in", label: signInTitle, lead: signInLead, icon: LogIn, group: "people" },
  { to: "/admin/tokens", label: tokensTitle, lead: adminTokensLead, icon: KeyRound, group: "people" },
  { to: "/admin/audit", label: auditTitle, lead: adminAuditLead, icon: ScrollText, group: "people" },
  {
    to: "/admin/deflection",
    label: deflectionTitle,
    lead: adminDeflectionLead,
    icon: Gauge,
    group: "running",
    also: ["product", "manager"],
  },
  { to: "/admin/health", label: healthTitle, lead: adminHealthLead, icon: Activity, group: "running" },
  { to: "/admin/jobs", label: jobsTitle, lead: adminJobsLead, icon: Cog, group: "running" },
  {
    to: "/admin/search",
    label: searchSettingsTitle,
    lead: adminSearchWordsLead,
    icon: Search,
    group: "running",
  },
  { to: "/admin/mail", label: mailTitle, lead: adminMailLead, icon: Mail, group: "running" },
  { to: "/admin/evidence", label: targetsTitle, lead: adminEvidenceLead, icon: FileCheck2, group: "running" },
  { to: "/admin/webhooks", label: webhooksTitle, lead: adminWebhooksLead, icon: Webhook, group: "running" },
];

/** The sections that somebody with these roles may open, each as what they may do there. */
export function sectionsFor(roles: readonly string[]): AdminSection[] {
  if (roles.includes("administrator")) return adminSections;
  return adminSections
    .filter(({ also }) => also?.some((role) => roles.includes(role)))
    .map((section) => ({ ...section, lead: section.alsoLead ?? section.lead }));
}
