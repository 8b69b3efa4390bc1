import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { changeSearchWords } from "#app/domain/search/change-search-words.ts";
import { findSearchState } from "#app/domain/search/find-search-state.ts";
import { type IndexAct, searchWordsForm } from "#app/domain/search/input.ts";
import { lookAfterIndex } from "#app/domain/search/look-after-index.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { searchSettingsTitle } from "../../i18n/search-settings.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminSearchPage } from "../../ui/search/admin-search-page.tsx";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const said = (["saved", "rebuild", "compare", "retry"] as const).find((one) => url.searchParams.has(one));
    return { ...(await findSearchState(viewer)), said: said ?? null };
  },
});

const ask = (act: IndexAct) =>
  intent(nothing, async ({ viewer }) => {
    await lookAfterIndex(viewer, act);
    return redirect(`/admin/search?${act}`);
  });

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    default: intent(searchWordsForm, async ({ viewer, input }) => {
      const { synonyms, stopFr: fr, stopEn: en } = input;
      await changeSearchWords(viewer, { synonyms, stopWords: { fr, en } });
      return redirect("/admin/search?saved");
    }),
    rebuild: ask("rebuild"),
    compare: ask("compare"),
    retry: ask("retry"),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, searchSettingsTitle()) }];

export default function SearchSettings() {
  const refused = useActionData<typeof action>();
  return <AdminSearchPage {...useLoaderData<typeof loader>()} {...refused} />;
}
