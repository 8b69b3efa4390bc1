import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReusePage } from "#app/domain/reuses/find-reuses.ts";
import { idParam, read } from "#app/http/door.server.ts";
import { reuseTitle } from "../../i18n/reuses.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ReusePage } from "../../ui/reuses/reuse-page.tsx";

export const loader = read({
  audience: "public",
  load: ({ viewer, params }) => findReusePage(viewer, idParam(params.id)),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, reuseTitle()) }];

export default function Reuse() {
  return <ReusePage {...useLoaderData<typeof loader>()} />;
}
