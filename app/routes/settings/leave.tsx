import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endSession } from "#app/domain/accounts/session.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { deactivateMember } from "#app/domain/members/deactivate-member.ts";
import { deleteMember } from "#app/domain/members/delete-member.ts";
import { leaveInput } from "#app/domain/members/input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { sectionLeave } from "../../i18n/settings.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { LeavePage } from "../../ui/settings/leave-page.tsx";

export const loader = read({
  audience: "members",
  async load(knock) {
    requireProven(knock);
    if (!knock.viewer.member) throw new Forbidden();
    return { username: knock.viewer.member.username };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "leave", points: 20, seconds: 3_600 },
  comesBack: true,
  intents: {
    deactivate: intent(leaveInput, async (knock) => {
      requireProven(knock);
      await deactivateMember(knock.viewer, knock.input);
      return signedOut(knock.request, "/left");
    }),
    delete: intent(leaveInput, async (knock) => {
      requireProven(knock);
      await deleteMember(knock.viewer, knock.input);
      return signedOut(knock.request, "/left?for=good");
    }),
  },
});

async function signedOut(request: Request, to: string): Promise<Response> {
  return redirect(to, { headers: { "Set-Cookie": await endSession(request.headers.get("Cookie") ?? "") } });
}

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, sectionLeave()) }];

export default function Leave() {
  return <LeavePage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
