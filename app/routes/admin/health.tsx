import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findHealth } from "#app/domain/health/find-health.ts";
import { read } from "#app/http/door.server.ts";
import { healthTitle } from "../../i18n/health.ts";
import { AdminHealthPage } from "../../ui/health/admin-health-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  load: async ({ viewer, url }) => ({
    checks: await findHealth(viewer, { now: url.searchParams.has("again") }),
  }),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, healthTitle()) }];

export default function Health() {
  return <AdminHealthPage {...useLoaderData<typeof loader>()} />;
}
