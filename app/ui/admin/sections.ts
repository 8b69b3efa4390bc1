import { KeyRound, LayoutGrid, type LucideIcon, Mail, Package, Palette } from "lucide-react";
import { adminBrandLead, adminMailLead, adminProductsLead, adminSpacesLead } from "../../i18n/admin.ts";
import { mailTitle } from "../../i18n/mail-list.ts";
import { productsTitle } from "../../i18n/products.ts";
import { brandSettings, spaceSettings } from "../../i18n/shell.ts";
import { signInLead, signInTitle } from "../../i18n/sign-in-settings.ts";
import type { Text } from "../../i18n/text.ts";

export type AdminSection = {
  to: string;
  label: Text;
  /** One plain sentence: what one does there. Searched too. */
  lead: Text;
  icon: LucideIcon;
};

/** What an administrator keeps, each with its own page. Each feature adds its own. */
export const adminSections: AdminSection[] = [
  { to: "/admin/brand", label: brandSettings, lead: adminBrandLead, icon: Palette },
  { to: "/admin/spaces", label: spaceSettings, lead: adminSpacesLead, icon: LayoutGrid },
  { to: "/admin/products", label: productsTitle, lead: adminProductsLead, icon: Package },
  { to: "/admin/sign-in", label: signInTitle, lead: signInLead, icon: KeyRound },
  { to: "/admin/mail", label: mailTitle, lead: adminMailLead, icon: Mail },
];
