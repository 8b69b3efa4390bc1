import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { changeReply } from "#app/domain/replies/change-reply.ts";
import { deleteReply } from "#app/domain/replies/delete-reply.ts";
import { findReply } from "#app/domain/replies/find-reply.ts";
import { replyInput } from "#app/domain/replies/input.ts";
import { settleSource } from "#app/domain/replies/settle-source.ts";
import { intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { repliesTitle } from "../../i18n/replies.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ReplyPage } from "../../ui/replies/reply-page.tsx";

const idOf = ({ params }: Knock) => uuidParam(params.id);
const back = (knock: Knock) => redirect(`/replies/${idOf(knock)}?saved`);

export const loader = read({
  audience: "staff",
  async load(knock) {
    const said = (["made", "saved"] as const).find((one) => knock.url.searchParams.has(one)) ?? null;
    return { reply: await findReply(knock.viewer, idOf(knock)), said };
  },
});

export const action = write({
  audience: "staff",
  intents: {
    save: intent(replyInput, async (knock) => {
      await changeReply(knock.viewer, idOf(knock), knock.input);
      return back(knock);
    }),
    take: intent(nothing, async (knock) => {
      await settleSource(knock.viewer, idOf(knock), "take");
      return back(knock);
    }),
    keep: intent(nothing, async (knock) => {
      await settleSource(knock.viewer, idOf(knock), "keep");
      return back(knock);
    }),
    delete: intent(nothing, async (knock) => {
      await deleteReply(knock.viewer, idOf(knock));
      return redirect("/replies?deleted");
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.reply.title ?? repliesTitle()) },
];

export default function Reply() {
  const data = useLoaderData<typeof loader>();
  // Its new text is in the fields only once they are made anew.
  return <ReplyPage key={data.reply.changedAt} {...data} form={useActionData<typeof action>()} />;
}
