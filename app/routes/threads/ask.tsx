import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { z } from "zod";
import { noteOutcome } from "#app/domain/deflection/note-outcome.ts";
import { offerLookAlikes } from "#app/domain/deflection/offer-look-alikes.ts";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { listOffered } from "#app/domain/products/find-version.ts";
import { likeEnough } from "#app/domain/search/find-look-alikes.ts";
import { listOpenSpaces } from "#app/domain/spaces/list-open-spaces.ts";
import { ask } from "#app/domain/threads/ask.ts";
import { askInput } from "#app/domain/threads/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { writing } from "#app/http/writing.server.ts";
import { threadPath } from "#app/lib/paths.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AskPage, askWords } from "../../ui/threads/ask-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const query = (name: string, most: number) => url.searchParams.get(name)?.slice(0, most) ?? "";
    const [spaces, products, drafts] = await Promise.all([
      // Ideas have a form of their own.
      listOpenSpaces(viewer, ["question", "discussion", "announcement"]),
      listOffered(),
      findDrafts(viewer, ["ask"]),
    ]);
    return {
      spaces,
      products,
      submission: v7(),
      draft: drafts.ask,
      asked: {
        space: query("space", 80),
        title: query("title", 200),
        product: query("product", 60),
        tags: query("tag", 200),
        kind: query("kind", 20),
      },
    };
  },
});

/** `shown` says that its writer has seen what looks like it. */
const askForm = askInput.extend({ shown: z.enum(["", "yes"]).optional() });

export const action = write({
  audience: "members",
  limit: { name: "ask", points: 60, seconds: 3_600 },
  intents: {
    ...writing(
      () => "ask",
      async () => "/ask",
    ),
    default: intent(askForm, async ({ viewer, input: { shown, ...input }, key, values, now }) => {
      const question = (input.kind ?? "question") === "question";
      if (!shown && question) {
        const lookAlikes = await offerLookAlikes(viewer, input, now, likeEnough.between);
        if (lookAlikes.length > 0) return { errors: {}, values, lookAlikes };
      }
      const made = await ask(viewer, input, key);
      if (question) await noteOutcome(viewer, "asked", now);
      return redirect(threadPath({ id: made.threadId, slug: made.slug }));
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const space = data?.spaces.find(({ slug }) => slug === data.asked.space);
  return [{ title: pageTitle(matches, askWords(space).title) }];
};

export default function Ask() {
  const { asked, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <AskPage {...page} asked={asked} refused={refused} />;
}
