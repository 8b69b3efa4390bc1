import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { queueInput } from "#app/domain/freshness/input.ts";
import { listDue } from "#app/domain/freshness/list-due.ts";
import { read } from "#app/http/door.server.ts";
import { freshnessTitle } from "../../i18n/freshness.ts";
import { QueuePage } from "../../ui/freshness/queue-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const asked = queueInput.parse(
      Object.fromEntries([...url.searchParams].filter(([, value]) => value !== "")),
    );
    return {
      queue: await listDue(viewer, asked),
      later: asked.after !== undefined,
      noted: url.searchParams.has("noted"),
    };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, freshnessTitle()) }];

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
