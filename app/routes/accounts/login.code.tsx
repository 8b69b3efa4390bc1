import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeInput, nothing } from "#app/domain/accounts/input.ts";
import { passSecondStep } from "#app/domain/accounts/pass-second-step.ts";
import { passkeySite } from "#app/domain/accounts/passkey-site.ts";
import { endPending, findPending } from "#app/domain/accounts/pending-sign-in.server.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { letIn } from "#app/http/welcome.server.ts";
import { codeTitle } from "../../i18n/signing-in.ts";
import { CodePage } from "../../ui/accounts/code-page.tsx";
import { PasskeyScriptTag } from "../../ui/accounts/passkey-script-tag.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const cookiesOf = (request: Request) => request.headers.get("Cookie") ?? "";

/** The second step of a sign-in that waits in this browser. */
export const loader = read({
  audience: "public",
  async load({ request }) {
    const pending = await findPending(cookiesOf(request));
    if (!pending) throw redirect("/login");
    return { next: pending.next, passkeyHost: passkeySite()?.host ?? null };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(codeInput, async ({ input, request, address }) => {
      const cookies = cookiesOf(request);
      const { memberId, how, next, cookie } = await passSecondStep(input.code, { address, cookies });
      return letIn(memberId, { request, address }, next, { how }, [cookie]);
    }),
    leave: intent(nothing, async ({ request }) => {
      const pending = await findPending(cookiesOf(request));
      return redirect(
        "/login",
        pending ? { headers: { "Set-Cookie": (await endPending(pending)).cookie } } : {},
      );
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, codeTitle()) }];

export default function Code() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <CodePage {...page} {...refused} />
      <PasskeyScriptTag host={page.passkeyHost} />
    </>
  );
}
