import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { findBrand } from "#app/domain/brand/brand.ts";
import { summariseNews } from "#app/domain/reads/list-news.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { listThreads } from "#app/domain/threads/list-threads.ts";
import { holds, type Viewer } from "#app/domain/viewer.ts";
import { read } from "#app/http/door.server.ts";
import { allTitle, homeLead, homeTitle } from "../i18n/lists.ts";
import { locales } from "../i18n/locale.ts";
import { feedOf } from "../i18n/outside.ts";
import type { loader as rootLoader } from "../root.tsx";
import { HomePage } from "../ui/home/home-page.tsx";
import { pageTitle } from "../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, url, offer }) {
    const [brand, spaces, news, solved, waiting] = await Promise.all([
      findBrand(),
      listSpaces(viewer),
      viewer.member ? summariseNews(viewer, 3) : null,
      listThreads(viewer, { ordering: "solved", limit: 5 }),
      listThreads(viewer, { ordering: "unanswered", limit: 5 }),
    ]);
    offer({
      path: "/",
      title: homeTitle({ brand: brand.name }),
      description: brand.description[viewer.locale] || homeLead(),
      languages: locales,
      feed: { path: "/feed.xml", title: feedOf({ name: allTitle() }) },
    });
    const example = brand.example[viewer.locale] || undefined;
    const asked = solved.items.length + waiting.items.length > 0 || (await isAsked(viewer));
    // Whoever just came as a colleague is shown where their part is kept.
    const joined =
      url.searchParams.has("joined") && holds(viewer, ["product", "moderator", "manager", "administrator"]);
    return { joined, example, silent: !asked, spaces, news, solved: solved.items, waiting: waiting.items };
  },
});

/** Asked for only where a young square shows neither solved questions nor open ones. */
async function isAsked(viewer: Viewer): Promise<boolean> {
  const { items } = await listThreads(viewer, { ordering: "newest", kind: "question", limit: 1 });
  return items.length > 0;
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches) }];

export default function Home() {
  const lists = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root")!;
  return <HomePage brandName={root.brand.name} listPath="/threads" {...lists} />;
}
