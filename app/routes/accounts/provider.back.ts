import { redirect } from "@remix-run/node";
import { keepArrival } from "#app/domain/identities/arrivals.ts";
import { comeBack } from "#app/domain/identities/come-back.ts";
import { recognise } from "#app/domain/identities/recognise.ts";
import { invitationPath } from "#app/domain/invitations/invitation-link.ts";
import { read } from "#app/http/door.server.ts";
import { browserIn } from "#app/http/provider-browser.server.ts";
import { welcome } from "#app/http/welcome.server.ts";

const trouble = (why: string) => redirect(`/login/provider/trouble?why=${why}`);

/** Where the provider sends people back to. It always leads on, so that what came along stays in no address bar. */
export const loader = read({
  audience: "public",
  async load({ viewer, url, request, address }): Promise<Response> {
    const browser = browserIn(request);
    const back = await comeBack(browser, url.searchParams);
    if ("trouble" in back || !browser) return trouble("trouble" in back ? back.trouble : "again");
    const { claims, provider: there, linkTo, invitationId, next } = back;
    if (linkTo) {
      // Signed out meanwhile, or in as someone else.
      if (viewer.member?.id !== linkTo) return trouble("again");
      await keepArrival(browser, { claims, memberId: linkTo, invitationId: null, next });
      return redirect("/settings/identities");
    }
    const person = await recognise(there, claims);
    if (person.who === "member") {
      const { memberId, identityId } = person;
      const provider = { identityId, session: claims.session };
      // Whoever has an account already is asked, once they are in it, whether it shall have the role.
      const to = invitationId ? await invitationPath(invitationId) : next;
      return welcome(memberId, { request, address }, to, "provider", provider);
    }
    // The link came to a mailbox, so the address that counts is known without the provider's word for another.
    if (invitationId || person.who === "newcomer") {
      await keepArrival(browser, { claims, memberId: null, invitationId, next });
      return redirect("/login/provider/join");
    }
    return trouble(person.who);
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
