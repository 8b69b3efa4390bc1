import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { editPost } from "#app/domain/history/edit-post.ts";
import { findWording } from "#app/domain/history/find-wording.ts";
import { editInput } from "#app/domain/history/input.ts";
import { suggestEdit } from "#app/domain/history/suggest-edit.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { writing } from "#app/http/writing.server.ts";
import { postPath } from "#app/lib/paths.ts";
import { editTitle, suggestTitle } from "../../i18n/history.ts";
import { EditPage } from "../../ui/history/edit-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const draftKeyOf = (postId: number) => `edit-${postId}`;

export const loader = read({
  audience: "members",
  async load({ viewer, params, url }) {
    const postId = idParam(params.id);
    const key = draftKeyOf(postId);
    const draft = (await findDrafts(viewer, [key]))[key];
    const before = url.searchParams.get("read") ?? draft?.fields.basedOn;
    const known = before && /^\d{1,6}$/.test(before) ? Number(before) : undefined;
    const updates = url.searchParams.has("updates");
    return { ...(await findWording(viewer, postId, known)), draft, updates, submission: v7() };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "edit", points: 120, seconds: 3_600 },
  comesBack: true,
  intents: {
    ...writing(
      ({ params }) => draftKeyOf(idParam(params.id)),
      async ({ params }) => `${postPath(idParam(params.id))}/edit`,
    ),
    edit: intent(editInput, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await editPost(viewer, postId, input);
      return redirect((await locatePost(viewer, postId)).path);
    }),
    suggest: intent(editInput, async ({ viewer, params, input, key }) => {
      const postId = idParam(params.id);
      const { suggestionId } = await suggestEdit(viewer, postId, input, key);
      return redirect(`${postPath(postId)}/suggestions/${suggestionId}`);
    }),
  },
});

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  {
    title: pageTitle(
      matches,
      data && (data.mode === "suggest" ? suggestTitle() : editTitle({ kind: data.post.kind })),
    ),
  },
];

export default function Edit() {
  return <EditPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
