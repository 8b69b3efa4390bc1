import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Forbidden } from "#app/domain/errors.ts";
import { findHealth } from "#app/domain/health/find-health.ts";
import { holds } from "#app/domain/viewer.ts";
import { read } from "#app/http/door.server.ts";
import { adminTitle } from "../../i18n/admin.ts";
import { AdminPage } from "../../ui/admin/admin-page.tsx";
import { sectionsFor } from "../../ui/admin/sections.ts";
import { pageTitle } from "../../ui/page-title.ts";

/** Whoever keeps a part of the place finds that part here. */
export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const roles = (viewer.member?.grants ?? []).flatMap(({ role, spaceId }) => (spaceId ? [] : role));
    if (sectionsFor(roles).length === 0) throw new Forbidden();
    const administrator = holds(viewer, ["administrator"]);
    const trouble = administrator ? (await findHealth(viewer)).filter(({ state }) => state !== "well") : null;
    return { q: (url.searchParams.get("q") ?? "").trim().slice(0, 80), roles, trouble };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, adminTitle()) }];

export default function Admin() {
  return <AdminPage {...useLoaderData<typeof loader>()} />;
}
