import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listNews } from "#app/domain/reads/list-news.ts";
import { readEverything } from "#app/domain/reads/read-everything.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { newTitle } from "../../i18n/reading.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { NewPage } from "../../ui/reads/new-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const cursor = (name: string) => url.searchParams.get(name)?.slice(0, 200) || undefined;
    const page = await listNews(viewer, { after: cursor("after"), before: cursor("before") });
    return { page, until: now.toISOString() };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "mark-read", points: 60, seconds: 600 },
  intents: {
    // What came while the page was being read stays unread.
    readAll: intent(z.strictObject({ until: z.iso.datetime() }), async ({ viewer, input, now }) => {
      const until = new Date(input.until);
      await readEverything(viewer, until < now ? until : now);
      return redirect("/new");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, newTitle()) }];

export default function New() {
  return <NewPage {...useLoaderData<typeof loader>()} />;
}
