import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { actOnMany } from "#app/domain/desk/act-on-many.ts";
import { dropView } from "#app/domain/desk/drop-view.ts";
import { findDesk } from "#app/domain/desk/find-desk.ts";
import {
  dropViewInput,
  type ManyAct,
  moveMany,
  noteMany,
  ownMany,
  type Picked,
  rateMany,
  readDesk,
  viewInput,
} from "#app/domain/desk/input.ts";
import { saveView } from "#app/domain/desk/save-view.ts";
import { canImport } from "#app/domain/idea-imports/policy.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type Faults, intent, read, write } from "#app/http/door.server.ts";
import { deskPath } from "#app/lib/desk.ts";
import { refusalWords } from "../../i18n/errors.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { DeskPage } from "../../ui/desk/desk-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const done = url.searchParams.get("done");
    return {
      desk: await findDesk(viewer, readDesk(url.searchParams), now),
      now: now.getTime(),
      submission: v7(),
      mayImport: canImport(viewer),
      done: done === "view" || done === "no-view" ? done : null,
    } as const;
  },
});

export const action = write({
  audience: "members",
  comesBack: true,
  intents: {
    own: intent(ownMany, ({ viewer, input: { idea, owner }, key }) =>
      many(viewer, idea, { act: "own", owner }, key),
    ),
    rate: intent(rateMany, ({ viewer, input: { idea, effort, value }, key }) =>
      many(viewer, idea, { act: "rate", effort, value }, key),
    ),
    note: intent(noteMany, ({ viewer, input: { idea, body }, key }) =>
      many(viewer, idea, { act: "note", body }, key),
    ),
    move: intent(moveMany, ({ viewer, input: { idea, to, reasonFr, reasonEn }, key }) =>
      many(viewer, idea, { act: "move", to, reasonFr, reasonEn }, key),
    ),
    saveView: intent(viewInput, async ({ viewer, input, url }) => {
      const state = readDesk(url.searchParams);
      await saveView(viewer, input, state);
      return back(state, "view");
    }),
    dropView: intent(dropViewInput, async ({ viewer, input, url }) => {
      await dropView(viewer, input.view);
      return back(readDesk(url.searchParams), "no-view");
    }),
  },
});

/** What could be done is done: the page says so, and of the rest why not. */
async function many(viewer: Viewer, picked: Picked[], act: ManyAct, key?: string): Promise<Faults> {
  const { done, refused } = await actOnMany(viewer, picked, act, key);
  return {
    errors: {},
    values: {},
    many: {
      done: done.length,
      refused: refused.map((one) => ({ id: one.id, title: one.title, why: refusalWords(one.key) })),
    },
  };
}

function back(state: ReturnType<typeof readDesk>, done: "view" | "no-view"): Response {
  const to = deskPath(state);
  return redirect(`${to}${to.includes("?") ? "&" : "?"}done=${done}`);
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, deskTitle()) }];

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export default function DeskQueue() {
  return <DeskPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
