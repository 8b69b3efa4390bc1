import { findBanner } from "#app/domain/announcements/find-banner.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import { hasQueue } from "#app/domain/duplicates/policy.ts";
import { decidesSomewhere } from "#app/domain/ideas/decides.ts";
import { countUnread } from "#app/domain/notifications/count-unread.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { holds, isStaff } from "#app/domain/viewer.ts";
import { isSlug } from "#app/lib/slug.ts";
import { brandLogoPath, brandStylesheetPath } from "./brand-files.server.ts";
import type { Knock } from "./door.server.ts";
import { putAwayIn } from "./put-away.server.ts";

/** What the shell around every page needs. */
export async function loadRoot({ viewer, url, now, nonce, request }: Knock) {
  const away = viewer.member ? null : putAwayIn(request.headers.get("cookie"));
  const [brand, spaces, banner, unread] = await Promise.all([
    findBrand(),
    listSpaces(viewer),
    findBanner(viewer, now, away),
    countUnread(viewer, threadIn(url)),
  ]);
  const { member } = viewer;
  return {
    brand: { name: brand.name, logoUrl: brandLogoPath(brand), stylesheet: brandStylesheetPath(brand) },
    // Every page carries them: no more than the rail shows.
    spaces: spaces.map(({ slug, name, path, hue }) => ({ slug, name, path, hue })),
    banner,
    viewer: member && {
      username: member.username,
      displayName: member.displayName,
      avatar: member.avatar ?? null,
      unread,
      staff: isStaff(viewer),
      moderator: hasQueue(viewer),
      desk: decidesSomewhere(viewer),
      // Managers keep a part of it, and find that part there.
      administrator: holds(viewer, ["administrator", "manager"]),
    },
    locale: viewer.locale,
    // Absent where the reader's system decides.
    theme: member?.theme === "system" ? undefined : member?.theme,
    zone: member?.timeZone ?? null,
    path: url.pathname.replace(/\.data$/, "") + url.search,
    // A visitor's page is kept and shown later: times on it are dates, never "two hours ago".
    now: member ? now.toISOString() : null,
    nonce,
  };
}

/** The thread whose page this is: its reader has before them what they were told of it. */
function threadIn({ pathname }: URL): number | null {
  const [, id, slug = ""] = /^\/t\/(\d{1,15})\/([a-z0-9-]+)/.exec(pathname) ?? [];
  return id !== undefined && isSlug(slug) ? Number(id) : null;
}
