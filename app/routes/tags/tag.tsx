import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "#app/domain/errors.ts";
import { findFollow } from "#app/domain/subscriptions/find-subscription.ts";
import { findTag } from "#app/domain/tags/find-tag.ts";
import { tagSchema } from "#app/domain/threads/input.ts";
import { read } from "#app/http/door.server.ts";
import { ofList, withFeed } from "#app/http/list-offer.server.ts";
import { loadThreadList } from "#app/http/thread-list.server.ts";
import { tagPath } from "#app/lib/paths.ts";
import { locales } from "../../i18n/locale.ts";
import { taggedThreads } from "../../i18n/tags.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { TagPage } from "../../ui/tags/tag-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const name = tagSchema.safeParse(knock.params.tag);
    if (!name.success) throw new NotFound();
    const found = await findTag(knock.viewer, name.data);
    if ("leadsTo" in found) throw redirect(tagPath(found.leadsTo) + knock.url.search, 301);
    const [list, follow] = await Promise.all([
      loadThreadList(knock, found.path, { tag: found.tag }),
      findFollow(knock.viewer, { kind: "tag", name: found.tag }),
    ]);
    knock.offer({
      path: found.path,
      title: found.tag,
      description: taggedThreads({ count: found.threads }),
      // Any word could be asked for; only those that lead to threads are worth finding.
      thin: found.threads === 0,
      languages: locales,
      ...ofList(list.state),
      ...(found.threads > 0 && withFeed(found.path, found.tag)),
    });
    return { tag: found, follow, ...list };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.tag.tag) },
];

export default function Tag() {
  return <TagPage {...useLoaderData<typeof loader>()} />;
}
