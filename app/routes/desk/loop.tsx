import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLoop } from "#app/domain/loop/find-loop.ts";
import { readLoop } from "#app/domain/loop/input.ts";
import { read } from "#app/http/door.server.ts";
import { loopTitle } from "../../i18n/loop-title.ts";
import { LoopPage } from "../../ui/loop/loop-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  load: ({ viewer, url, now }) => findLoop(viewer, readLoop(url.searchParams), now),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, loopTitle()) }];

export default function Loop() {
  return <LoopPage {...useLoaderData<typeof loader>()} />;
}
