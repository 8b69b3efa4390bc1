import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSuspensionNotice } from "#app/domain/suspensions/find-notice.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { read } from "#app/http/door.server.ts";
import { suspendedTitle, suspensionOverTitle } from "../../i18n/suspensions.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SuspendedPage } from "../../ui/suspensions/suspended-page.tsx";

/** Reached by a sealed address alone: from the mail, or having just proven whose account it is. */
export const loader = read({
  audience: "public",
  load: ({ url }) => findSuspensionNotice(url.searchParams.get("case")?.slice(0, 200) ?? ""),
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && (data.over ? suspensionOverTitle() : suspendedTitle())) },
];

export default function Suspended() {
  return <SuspendedPage {...useLoaderData<typeof loader>()} />;
}
