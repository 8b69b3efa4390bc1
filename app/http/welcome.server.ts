import { redirect } from "@remix-run/node";
import { enter } from "#app/domain/accounts/enter.server.ts";
import { beginSecondStep } from "#app/domain/accounts/pending-sign-in.server.ts";
import type { Entry } from "#app/domain/accounts/session.server.ts";
import { asksForCode } from "#app/domain/accounts/spend-code.ts";
import type { Knock } from "./door.server.ts";

type Threshold = Pick<Knock, "request" | "address">;

/**
 * Takes a member who has just proven who they are to the way in: straight through, under a new session, or by the page
 * that asks for a code where they have switched codes on. A passkey has asked already who holds it.
 * @param to a path of this site
 */
export async function welcome(
  memberId: string,
  knock: Threshold,
  to: string,
  how: Entry["how"],
): Promise<Response> {
  if (how === "passkey" || !(await asksForCode(memberId))) return letIn(memberId, knock, to, how);
  return redirect("/login/code", { headers: { "Set-Cookie": await beginSecondStep(memberId, how, to) } });
}

/** Signs in, under a new session, a member of whom nothing more is asked, and leads them on. @param also Set-Cookie values besides */
export async function letIn(
  memberId: string,
  { request, address }: Threshold,
  to: string,
  how: Entry["how"],
  also: string[] = [],
): Promise<Response> {
  const headers = new Headers();
  const browser = request.headers.get("User-Agent") ?? "";
  const cookies = await enter(memberId, request.headers.get("Cookie") ?? "", { how, address, browser });
  for (const cookie of [...cookies, ...also]) headers.append("Set-Cookie", cookie);
  return redirect(to, { headers });
}
