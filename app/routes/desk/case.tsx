import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { assessIdea } from "#app/domain/desk/assess-idea.ts";
import { findCase } from "#app/domain/desk/find-case.ts";
import { findQueue } from "#app/domain/desk/find-desk.ts";
import { assessInput, noteInput, readDesk } from "#app/domain/desk/input.ts";
import { permitCase } from "#app/domain/desk/load-case.ts";
import { writeNote } from "#app/domain/desk/write-note.ts";
import { moveIdeaInput } from "#app/domain/ideas/input.ts";
import { moveIdea } from "#app/domain/ideas/move-idea.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";
import { casePath } from "#app/lib/desk.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { type CaseDone, CasePage } from "../../ui/desk/case-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, params, url, now }) {
    // Before anything is begun: what is begun and never waited for ends the process where it is refused.
    const id = idParam(params.id);
    const [{ state, page }, idea] = await Promise.all([
      findQueue(viewer, readDesk(url.searchParams), now),
      findCase(viewer, id, now),
    ]);
    const done = url.searchParams.get("done");
    const known: CaseDone[] = ["moved", "noted", "assessed"];
    return {
      ...{ desk: { state, page }, idea, now: now.getTime(), submission: v7() },
      done: known.find((one) => one === done) ?? null,
    };
  },
});

export const action = write({
  audience: "members",
  comesBack: true,
  intents: {
    move: intent(moveIdeaInput, async ({ input, key, ...knock }) => {
      // The public page says who decides; here there is nothing for anybody else.
      await permitCase(knock.viewer, idParam(knock.params.id));
      await moveIdea(knock.viewer, idParam(knock.params.id), input, key);
      return back(knock, "moved");
    }),
    note: intent(noteInput, async ({ input, key, ...knock }) => {
      await writeNote(knock.viewer, idParam(knock.params.id), input, key);
      return back(knock, "noted");
    }),
    assess: intent(assessInput, async ({ input, ...knock }) => {
      await assessIdea(knock.viewer, idParam(knock.params.id), input);
      return back(knock, "assessed");
    }),
  },
});

function back({ params, url }: Pick<Knock, "params" | "url">, done: CaseDone): Response {
  const to = casePath(String(idParam(params.id)), readDesk(url.searchParams));
  return redirect(`${to}${to.includes("?") ? "&" : "?"}done=${done}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, [data?.idea.thread.title, deskTitle()].filter(Boolean).join(" · ")) },
];

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export default function DeskCase() {
  return <CasePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
