import { redirect } from "@remix-run/node";
import { v7 } from "uuid";
import { decide } from "#app/domain/decisions/decide.ts";
import { findCase } from "#app/domain/decisions/find-subject.ts";
import { liftInput, type postDecisionInput, type threadDecisionInput } from "#app/domain/decisions/input.ts";
import { liftDecision } from "#app/domain/decisions/lift-decision.ts";
import type { Target } from "#app/domain/decisions/target.ts";
import { locatePost, locateThread } from "#app/domain/threads/locate.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { idParam, intent, type Knock } from "./door.server.ts";

type Place = {
  target: (params: Knock["params"]) => Target;
  schema: typeof postDecisionInput | typeof threadDecisionInput;
};

/** What the page of a thread's or a post's decisions needs. */
export async function loadCase({ viewer }: Knock, target: Target) {
  const address = "postId" in target ? `/p/${target.postId}/decision` : `/t/${target.threadId}/decision`;
  return { ...(await findCase(viewer, target)), address, submission: v7() };
}

/** The two things sent from that page: a decision, or the lifting of one. Both lead back to what they are about. */
export function caseIntents({ target, schema }: Place) {
  return {
    decide: intent(schema, async ({ viewer, params, input, key }) => {
      await decide(viewer, target(params), input, key);
      return back(viewer, target(params));
    }),
    lift: intent(liftInput, async ({ viewer, params, input: { decision, reason }, key }) => {
      await liftDecision(viewer, decision, { reason }, key);
      return back(viewer, target(params));
    }),
  };
}

async function back(viewer: Viewer, target: Target): Promise<Response> {
  return redirect(
    "postId" in target
      ? (await locatePost(viewer, target.postId)).path
      : await locateThread(viewer, target.threadId),
  );
}

export const ofPost = (params: Knock["params"]): Target => ({ postId: idParam(params.id) });
export const ofThread = (params: Knock["params"]): Target => ({ threadId: idParam(params.id) });
