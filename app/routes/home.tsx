import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { findBrand } from "#app/domain/brand/brand.ts";
import { summariseNews } from "#app/domain/reads/list-news.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { listThreads } from "#app/domain/threads/list-threads.ts";
import { read } from "#app/http/door.server.ts";
import type { loader as rootLoader } from "../root.tsx";
import { HomePage } from "../ui/home/home-page.tsx";
import { pageTitle } from "../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer }) {
    const [brand, spaces, news, solved, waiting] = await Promise.all([
      findBrand(),
      listSpaces(viewer),
      viewer.member ? summariseNews(viewer, 3) : null,
      listThreads(viewer, { ordering: "solved", limit: 5 }),
      listThreads(viewer, { ordering: "unanswered", limit: 5 }),
    ]);
    const example = brand.example[viewer.locale] || undefined;
    return { example, spaces, news, solved: solved.items, waiting: waiting.items };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches) }];

export default function Home() {
  const lists = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root")!;
  return <HomePage brandName={root.brand.name} listPath="/threads" {...lists} />;
}
