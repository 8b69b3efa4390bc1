import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmEmail } from "#app/domain/accounts/confirm-email.ts";
import { confirmInput, nothing } from "#app/domain/accounts/input.ts";
import { findMailToken } from "#app/domain/accounts/mail-token.ts";
import { resendConfirmation } from "#app/domain/accounts/resend-confirmation.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { findSentTo } from "#app/http/sent-to.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { confirmReadyTitle } from "../../i18n/accounts.ts";
import { CheckMailPage } from "../../ui/accounts/check-mail-page.tsx";
import { ConfirmPage } from "../../ui/accounts/confirm-page.tsx";
import { ConfirmedPage } from "../../ui/accounts/confirmed-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Looking at the page uses no link up: mail scanners look, people press the button. */
export const loader = read({
  audience: "public",
  async load({ viewer, url, request }) {
    const token = url.searchParams.get("token")?.slice(0, 100);
    const signedIn = viewer.member !== null;
    if (token) {
      const holder = await findMailToken(token, "confirm-email");
      if (holder) return { step: "ready" as const, username: holder.username, token };
      if (!viewer.member?.emailConfirmed)
        return { step: "done" as const, outcome: "expired" as const, signedIn };
    }
    if (viewer.member?.emailConfirmed)
      return { step: "done" as const, outcome: "confirmed" as const, signedIn };
    const sent = url.searchParams.has("sent");
    const resend = signedIn ? { resend: sent ? ("done" as const) : ("possible" as const) } : {};
    return { step: "waiting" as const, email: await findSentTo(request), ...resend };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(confirmInput, async ({ input, url, request, address }) => {
      const memberId = await confirmEmail(input.token ?? url.searchParams.get("token") ?? "");
      return welcome(memberId, { request, address }, "/join/confirm", "mail");
    }),
    resend: intent(nothing, async ({ viewer, address }) => {
      await resendConfirmation(viewer, { address });
      return redirect("/join/confirm?sent");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, confirmReadyTitle()) }];

export default function Confirm() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const expired = refused?.keys?.form?.includes("linkExpired");
  if (expired && page.step !== "done")
    return <ConfirmedPage outcome="expired" signedIn={page.step === "waiting" && "resend" in page} />;
  if (page.step === "ready") return <ConfirmPage {...page} />;
  if (page.step === "done") return <ConfirmedPage {...page} />;
  return <CheckMailPage purpose="join" {...page} {...refused} />;
}
