import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditQuery } from "#app/domain/audit/input.ts";
import { listActNames } from "#app/domain/audit/list-act-names.ts";
import { listAudit } from "#app/domain/audit/list-audit.ts";
import { read } from "#app/http/door.server.ts";
import { auditTitle } from "../../i18n/audit.ts";
import { AdminAuditPage } from "../../ui/audit/admin-audit-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const query = auditQuery.parse(Object.fromEntries(url.searchParams));
    const [page, acts] = await Promise.all([listAudit(viewer, query), listActNames(viewer)]);
    return { ...page, query, acts };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, auditTitle()) }];

export default function Audit() {
  return <AdminAuditPage {...useLoaderData<typeof loader>()} />;
}
