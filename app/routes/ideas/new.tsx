import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { z } from "zod";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { composeIdea } from "#app/domain/ideas/compose-idea.ts";
import { findAlike } from "#app/domain/ideas/find-alike.ts";
import { ideaLimits, proposeInput } from "#app/domain/ideas/input.ts";
import { listOffered } from "#app/domain/products/find-version.ts";
import { likeEnough } from "#app/domain/search/find-look-alikes.ts";
import { listOpenSpaces } from "#app/domain/spaces/list-open-spaces.ts";
import { ask } from "#app/domain/threads/ask.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { preview, writing } from "#app/http/writing.server.ts";
import { threadPath } from "#app/lib/paths.ts";
import { proposeIdea } from "../../i18n/ideas.ts";
import { ProposePage } from "../../ui/ideas/propose-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const query = (name: string, most: number) => url.searchParams.get(name)?.slice(0, most) ?? "";
    const [spaces, products, drafts] = await Promise.all([
      listOpenSpaces(viewer, ["idea"]),
      listOffered(),
      findDrafts(viewer, ["idea"]),
    ]);
    return {
      spaces,
      products,
      submission: v7(),
      draft: drafts.idea,
      asked: {
        space: query("space", 80),
        title: query("title", 200),
        product: query("product", 60),
        tags: query("tag", 200),
      },
    };
  },
});

const part = z.string().max(ideaLimits.part, "tooLong").default("");
const previewed = z.object({ title: z.string().max(1_000).default(""), body: part, wish: part });
/** `shown` says that its writer has seen what looks like it. */
const proposeForm = proposeInput.extend({ shown: z.enum(["", "yes"]).optional() });

export const action = write({
  audience: "members",
  limit: { name: "ask", points: 60, seconds: 3_600 },
  intents: {
    ...writing(
      () => "idea",
      async () => "/ideas/new",
    ),
    // Both parts, as they will stand one under the other.
    preview: intent(previewed, async ({ viewer, input, values }) => ({
      errors: {},
      values,
      preview: await preview(viewer, composeIdea(viewer, input)),
    })),
    default: intent(proposeForm, async ({ viewer, input: { shown, wish, ...input }, key, values }) => {
      const body = composeIdea(viewer, { ...input, wish });
      if (!shown) {
        const alike = await findAlike(viewer, { title: input.title, body }, likeEnough.between);
        if (alike.length > 0) return { errors: {}, values, alike };
      }
      const made = await ask(viewer, { ...input, kind: "idea", body }, key);
      return redirect(threadPath({ id: made.threadId, slug: made.slug }));
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, proposeIdea()) },
];

export default function NewIdea() {
  const refused = useActionData<typeof action>();
  return <ProposePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
