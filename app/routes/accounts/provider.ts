import { redirect } from "@remix-run/node";
import { isProven } from "#app/domain/accounts/proven.ts";
import { setOut } from "#app/domain/identities/set-out.ts";
import { findInvitation } from "#app/domain/invitations/invitation-link.ts";
import { read, safeNext } from "#app/http/door.server.ts";
import { browserOf } from "#app/http/provider-browser.server.ts";

const invitePath = (token: string) => `/invite?token=${encodeURIComponent(token)}`;

/**
 * The way to the provider. It is a link, not a form: a form's answer may lead to no other site (`form-action`), and
 * which sites a provider leads through on its way only the provider knows. A browser sent here by another site gets no
 * further than the button.
 */
export const loader = read({
  audience: "public",
  async load({ viewer, url, request, address, session, now }) {
    const link = url.searchParams.has("link");
    const invited = url.searchParams.get("invitation")?.slice(0, 100);
    const next = link ? "/settings/identities" : safeNext(url.searchParams.get("next"));
    const from = request.headers.get("Sec-Fetch-Site");
    if (link && !(viewer.member && from === "same-origin" && isProven(session, now)))
      throw redirect("/settings/identities");
    if (from === "cross-site" || from === "same-site")
      throw redirect(invited ? invitePath(invited) : `/login?next=${encodeURIComponent(next)}`);
    const invitation = invited ? await findInvitation(invited, now) : null;
    // The page that the link leads to says what is wrong with it.
    if (invited && !invitation) throw redirect(invitePath(invited));
    const { browser, cookie } = browserOf(request);
    const there = await setOut(viewer, {
      ...{ browser, next, link, address },
      invitationId: invitation?.id ?? null,
    });
    if (!there) throw redirect("/login/provider/trouble?why=away");
    return redirect(there, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
