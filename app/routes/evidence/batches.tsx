import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listQuery } from "#app/domain/evidence/input.ts";
import { listBatches } from "#app/domain/evidence/list-batches.ts";
import { read } from "#app/http/door.server.ts";
import { evidenceTitle } from "../../i18n/evidence.ts";
import { BatchesPage } from "../../ui/evidence/batches-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const { after } = listQuery.parse(Object.fromEntries(url.searchParams));
    const { items, next } = await listBatches(viewer, after);
    return { batches: items, next, later: after !== undefined };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, evidenceTitle()) }];

export default function Batches() {
  return <BatchesPage {...useLoaderData<typeof loader>()} />;
}
