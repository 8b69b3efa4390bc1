import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tokenInput } from "#app/domain/accounts/input.ts";
import { findMailToken } from "#app/domain/accounts/mail-token.ts";
import { undoEmailChange } from "#app/domain/accounts/undo-email-change.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { undoEmailTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { EmailUndoPage } from "../../ui/settings/email-link-page.tsx";

/** For whoever reads the address an account was moved away from; they can sign in no more, so nobody asks them to. */
export const loader = read({
  audience: "public",
  async load({ url }) {
    const token = url.searchParams.get("token")?.slice(0, 100) ?? "";
    if (url.searchParams.has("done")) return { token, step: "done" as const, username: "" };
    const holder = await findMailToken(token, "undo-email");
    if (!holder) return { token, step: "expired" as const, username: "" };
    return { token, step: "ready" as const, username: holder.username };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(tokenInput, async ({ input, url }) => {
      await undoEmailChange(input.token ?? url.searchParams.get("token") ?? "");
      return redirect("/email/undo?done");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, undoEmailTitle()) }];

export default function EmailUndo() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <EmailUndoPage {...page} step={refused ? "expired" : page.step} />;
}
