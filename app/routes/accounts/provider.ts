import { redirect } from "@remix-run/node";
import { isProven } from "#app/domain/accounts/proven.ts";
import { setOut } from "#app/domain/identities/set-out.ts";
import { read, safeNext } from "#app/http/door.server.ts";
import { browserOf } from "#app/http/provider-browser.server.ts";

/**
 * The way to the provider. It is a link, not a form: a form's answer may lead to no other site (`form-action`), and
 * which sites a provider leads through on its way only the provider knows. A browser sent here by another site gets no
 * further than the button.
 */
export const loader = read({
  audience: "public",
  async load({ viewer, url, request, address, session, now }) {
    const link = url.searchParams.has("link");
    const next = link ? "/settings/identities" : safeNext(url.searchParams.get("next"));
    const from = request.headers.get("Sec-Fetch-Site");
    if (link && !(viewer.member && from === "same-origin" && isProven(session, now)))
      throw redirect("/settings/identities");
    if (from === "cross-site" || from === "same-site")
      throw redirect(`/login?next=${encodeURIComponent(next)}`);
    const { browser, cookie } = browserOf(request);
    const there = await setOut(viewer, { browser, next, link, address });
    if (!there) throw redirect("/login/provider/trouble?why=away");
    return redirect(there, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
