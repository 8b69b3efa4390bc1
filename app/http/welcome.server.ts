import { redirect } from "@remix-run/node";
import { type Came, enter } from "#app/domain/accounts/enter.server.ts";

/**
 * Signs in, under a new session, a member who has just proven who they are, and leads them on.
 * @param to a path of this site
 * @param came how they proved it, where it was not by password
 */
export async function welcome(
  memberId: string,
  request: Request,
  to: string,
  came?: Came,
): Promise<Response> {
  const headers = new Headers();
  const cookies = await enter(memberId, request.headers.get("Cookie") ?? "", came);
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(to, { headers });
}
