import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  duplicateInput,
  mergeInput,
  moveInput,
  pinInput,
  retypeInput,
  splitInput,
} from "#app/domain/arranging/input.ts";
import { markDuplicate } from "#app/domain/arranging/mark-duplicate.ts";
import { mergeThreads } from "#app/domain/arranging/merge-threads.ts";
import { moveThread } from "#app/domain/arranging/move-thread.ts";
import { pinThread } from "#app/domain/arranging/pin-thread.ts";
import { retypeThread } from "#app/domain/arranging/retype-thread.ts";
import { splitThread } from "#app/domain/arranging/split-thread.ts";
import { unpinThread } from "#app/domain/arranging/unpin-thread.ts";
import { loadArrangePage } from "#app/http/arranging-pages.server.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { arrangeTitle } from "../../i18n/arranging.ts";
import { ArrangePage } from "../../ui/arranging/arrange-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  load: (knock) => loadArrangePage(knock, idParam(knock.params.id)),
});

const toHistory = ({ threadId }: { threadId: string }) => redirect(`/t/${threadId}/history?done`);

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    move: intent(moveInput, async ({ viewer, params, input, key }) =>
      toHistory(await moveThread(viewer, idParam(params.id), input, key)),
    ),
    retype: intent(retypeInput, async ({ viewer, params, input, key }) =>
      toHistory(await retypeThread(viewer, idParam(params.id), input, key)),
    ),
    pin: intent(pinInput, async ({ viewer, params, input, key }) =>
      toHistory(await pinThread(viewer, idParam(params.id), input, key)),
    ),
    unpin: intent(pinInput, async ({ viewer, params }) =>
      redirect(`/t/${(await unpinThread(viewer, idParam(params.id))).threadId}/history?undone`),
    ),
    merge: intent(mergeInput, async ({ viewer, params, input, key }) =>
      toHistory(await mergeThreads(viewer, idParam(params.id), input, key)),
    ),
    duplicate: intent(duplicateInput, async ({ viewer, params, input, key }) =>
      toHistory(await markDuplicate(viewer, idParam(params.id), input, key)),
    ),
    split: intent(splitInput, async ({ viewer, params, input, key }) =>
      toHistory(await splitThread(viewer, idParam(params.id), input, key)),
    ),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, arrangeTitle()) }];

export default function Arrange() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ArrangePage {...page} refused={refused ?? page.refused} />;
}
