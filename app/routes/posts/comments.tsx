import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { comment } from "#app/domain/threads/comment.ts";
import { commentInput } from "#app/domain/threads/input.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { loadThreadPage } from "#app/http/thread-page.server.ts";
import { writing } from "#app/http/writing.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { drawPage } from "../../ui/threads/draw-page.server.tsx";
import { ThreadPage } from "../../ui/threads/thread-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const postId = idParam(knock.params.id);
    const { threadId } = await locatePost(knock.viewer, postId);
    return { ...drawPage(await loadThreadPage(knock, threadId)), postId: String(postId) };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "comment", points: 240, seconds: 600 },
  intents: {
    ...writing(
      ({ params }) => `comment-${idParam(params.id)}`,
      async ({ viewer, params }) => (await locatePost(viewer, idParam(params.id))).path,
    ),
    default: intent(commentInput, async ({ viewer, params, input, key }) => {
      const made = await comment(viewer, idParam(params.id), input, key);
      return redirect((await locatePost(viewer, Number(made.postId))).path);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.thread.title) },
];

export default function Comments() {
  const { postId, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ThreadPage {...page} refused={refused && { ...refused, form: "comment", target: postId }} />;
}
