import { eq } from "drizzle-orm";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { Theme } from "./input.ts";

export type OwnSettings = {
  username: string;
  displayName: string;
  bio: string;
  links: string[];
  avatar: string | null;
  locale: Locale;
  timeZone: string | null;
  /** ISO 3166-1 alpha-2; null for unsaid. */
  country: string | null;
  theme: Theme;
};

/** What the viewer said of themselves and chose, for the forms that change it. */
export async function findOwnSettings({ member }: Viewer): Promise<OwnSettings> {
  if (!member) throw new Forbidden();
  const [row] = await db.select().from(members).where(eq(members.id, member.id));
  if (!row) throw new NotFound();
  const { username, displayName, bio, links, avatar, locale, timeZone, country, theme } = row;
  return {
    ...{ username, displayName, bio, links, avatar, timeZone, country, theme },
    locale: isLocale(locale) ? locale : "en",
  };
}
