import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askProofLink } from "#app/domain/accounts/ask-proof-link.ts";
import { findFactors } from "#app/domain/accounts/find-factors.ts";
import { passkeyInput, proveInputs } from "#app/domain/accounts/input.ts";
import { passkeySite } from "#app/domain/accounts/passkey-site.ts";
import { type Proof, proveOneself } from "#app/domain/accounts/prove-oneself.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, safeNext, write } from "#app/http/door.server.ts";
import { provePath } from "#app/http/proven.server.ts";
import { findWayBack, rememberWayBack } from "#app/http/way-back.server.ts";
import { proveTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ProvePage } from "../../ui/settings/prove-page.tsx";

/** Where somebody signed in shows once more that it is they, before an act that touches the account itself. */
export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const { password, mail, codes, passkeys } = await findFactors(viewer);
    return {
      next: safeNext(url.searchParams.get("next") ?? "/settings/account"),
      token: url.searchParams.get("token")?.slice(0, 100) ?? null,
      sent: url.searchParams.has("sent"),
      ways: { password, mail, code: codes && !password, passkey: passkeys.length > 0 },
      passkeyHost: passkeySite()?.host ?? null,
    };
  },
});

/** Whoever came by the link goes where they were going when they asked for it; the others say it in the form. */
async function onward({ request }: Knock, values: Record<string, string>): Promise<string> {
  if (values.next) return safeNext(values.next);
  const wayBack = await findWayBack(request);
  return wayBack === "/" ? "/settings/account" : wayBack;
}

type Pressed = Knock & { press: string; values: Record<string, string> };

async function prove(knock: Pressed, proof: Proof): Promise<Response> {
  const { viewer, session, request, press, values } = knock;
  const cookies = request.headers.get("Cookie") ?? "";
  const cookie = await proveOneself(viewer, session, proof, { cookies, press });
  return redirect(await onward(knock, values), cookie ? { headers: { "Set-Cookie": cookie } } : {});
}

export const action = write({
  audience: "members",
  renews: (knock, values) => onward(knock, values),
  intents: {
    password: intent(proveInputs.password, (knock) =>
      prove(knock, { by: "password", password: knock.input.password }),
    ),
    code: intent(proveInputs.code, (knock) => prove(knock, { by: "code", code: knock.input.code })),
    passkey: intent(passkeyInput, (knock) => prove(knock, { by: "passkey", response: knock.input.response })),
    link: intent(proveInputs.link, async ({ viewer, input }) => {
      await askProofLink(viewer);
      const next = safeNext(input.next);
      const headers = { "Set-Cookie": await rememberWayBack(next) };
      return redirect(`${provePath(next)}&sent`, { headers });
    }),
    default: intent(proveInputs.token, async (knock) => {
      const token = knock.input.token ?? knock.url.searchParams.get("token") ?? "";
      return prove(knock, { by: "link", token });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, proveTitle()) }];

export default function Prove() {
  const refused = useActionData<typeof action>();
  return <ProvePage {...useLoaderData<typeof loader>()} {...refused} />;
}
