import { redirect } from "@remix-run/node";
import { enter } from "#app/domain/accounts/enter.server.ts";
import { beginSecondStep } from "#app/domain/accounts/pending-sign-in.server.ts";
import type { Entry } from "#app/domain/accounts/session.server.ts";
import { asksForCode } from "#app/domain/accounts/spend-code.ts";
import { findSuspension, suspensionPath } from "#app/domain/suspensions/find-notice.ts";
import type { Knock } from "./door.server.ts";

type Threshold = Pick<Knock, "request" | "address">;

/**
 * Takes a member who has just proven who they are to the way in: straight through, under a new session, or by the page
 * that asks for a code where they have switched codes on. A passkey has asked already who holds it, and so has the
 * brand's own provider, which decides how much it asks.
 * @param to a path of this site
 * @param provider whom the provider says it is, where they came from there
 */
export async function welcome(
  memberId: string,
  knock: Threshold,
  to: string,
  how: Entry["how"],
  provider?: Entry["provider"],
): Promise<Response> {
  if (how === "passkey" || how === "provider" || !(await asksForCode(memberId)))
    return letIn(memberId, knock, to, { how, provider });
  return redirect("/login/code", { headers: { "Set-Cookie": await beginSecondStep(memberId, how, to) } });
}

/**
 * Signs in, under a new session, a member of whom nothing more is asked, and leads them on. Whom a decision keeps out is
 * shown it instead: by now they have proven who they are.
 * @param also Set-Cookie values besides
 */
export async function letIn(
  memberId: string,
  { request, address }: Threshold,
  to: string,
  { how, provider }: Pick<Entry, "how" | "provider">,
  also: string[] = [],
): Promise<Response> {
  const suspension = await findSuspension(memberId);
  if (suspension) return redirect(await suspensionPath(suspension));
  const headers = new Headers();
  const browser = request.headers.get("User-Agent") ?? "";
  const cookies = await enter(memberId, request.headers.get("Cookie") ?? "", {
    how,
    address,
    browser,
    provider,
  });
  for (const cookie of [...cookies, ...also]) headers.append("Set-Cookie", cookie);
  return redirect(to, { headers });
}
