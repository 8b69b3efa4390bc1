import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { draftFields } from "#app/domain/drafts/input.ts";
import { saveDraft } from "#app/domain/drafts/save-draft.ts";
import { Invalid, NotFound } from "#app/domain/errors.ts";
import { showIdeas } from "#app/domain/ideas/show-ideas.ts";
import { vote } from "#app/domain/votes/vote.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { thanksTitle } from "../../i18n/ideas.ts";
import { InsteadPage } from "../../ui/ideas/instead-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

async function ideaIn({ viewer, url }: Knock) {
  const [idea] = await showIdeas(viewer, [idParam(url.searchParams.get("idea") ?? undefined)]);
  if (!idea) throw new NotFound();
  return idea;
}

export const loader = read({
  audience: "members",
  async load(knock) {
    const [idea, drafts] = await Promise.all([ideaIn(knock), findDrafts(knock.viewer, ["idea"])]);
    return { idea, draft: drafts.idea !== undefined };
  },
});

/** The form of an idea ends here once another is voted for instead. What was written is kept: somebody may have slipped. */
export const action = write({
  audience: "members",
  limit: { name: "vote", points: 600, seconds: 600 },
  intents: {
    default: intent(z.object({}), async (knock) => {
      const idea = await ideaIn(knock);
      const { shown: _, ...written } = knock.values;
      const fields = draftFields.safeParse(written);
      if (!fields.success) throw new Invalid({ form: ["tooLong"] });
      await saveDraft(knock.viewer, "idea", { fields: fields.data });
      await vote(knock.viewer, Number(idea.bodyPostId), 1);
      return redirect(`/ideas/instead?${new URLSearchParams({ idea: idea.id })}`);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, thanksTitle()) },
];

export default function Instead() {
  return <InsteadPage {...useLoaderData<typeof loader>()} />;
}
