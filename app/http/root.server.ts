import { findBrand } from "#app/domain/brand/brand.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { holds, isStaff } from "#app/domain/viewer.ts";
import { brandLogoPath, brandStylesheetPath } from "./brand-files.server.ts";
import type { Knock } from "./door.server.ts";

/** What the shell around every page needs. */
export async function loadRoot({ viewer, url, now, nonce }: Knock) {
  const [brand, spaces] = await Promise.all([findBrand(), listSpaces(viewer)]);
  const { member } = viewer;
  return {
    brand: { name: brand.name, logoUrl: brandLogoPath(brand), stylesheet: brandStylesheetPath(brand) },
    spaces,
    viewer: member && {
      username: member.username,
      displayName: member.displayName,
      staff: isStaff(viewer),
      administrator: holds(viewer, ["administrator"]),
    },
    locale: viewer.locale,
    path: url.pathname.replace(/\.data$/, "") + url.search,
    // A visitor's page is kept and shown later: times on it are dates, never "two hours ago".
    now: member ? now.toISOString() : null,
    nonce,
  };
}
