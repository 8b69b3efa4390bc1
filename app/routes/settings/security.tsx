import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPasskey } from "#app/domain/accounts/add-passkey.ts";
import { findFactors } from "#app/domain/accounts/find-factors.ts";
import { newPasskeyInput, nothing, ownIdInput, renamePasskeyInput } from "#app/domain/accounts/input.ts";
import { passkeySite, passkeysElsewhere } from "#app/domain/accounts/passkey-site.ts";
import { isProven } from "#app/domain/accounts/proven.ts";
import { removePasskey } from "#app/domain/accounts/remove-passkey.ts";
import { renamePasskey } from "#app/domain/accounts/rename-passkey.ts";
import { renewRecoveryCodes } from "#app/domain/accounts/renew-recovery-codes.ts";
import { switchCodesOff } from "#app/domain/accounts/switch-codes-off.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { goOnProven, requireProven } from "#app/http/proven.server.ts";
import { browserName } from "#app/lib/user-agent.ts";
import { securitySection } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SecurityPage } from "../../ui/settings/security-page.tsx";

const here = "/settings/security";
const outcomes = ["added", "renamed", "removed", "off"] as const;

export const loader = read({
  audience: "members",
  async load({ viewer, session, now, url, request }) {
    const { passkeys, codes, recoveryCodesLeft } = await findFactors(viewer);
    return {
      codes,
      recoveryCodesLeft,
      passkeys: passkeys.map(({ createdAt, lastUsedAt, ...key }) => ({
        ...key,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      proven: isProven(session, now),
      passkeyHost: passkeySite()?.host ?? null,
      passkeysAt: passkeysElsewhere(url),
      thisBrowser: browserName(request.headers.get("User-Agent") ?? ""),
      done: outcomes.find((outcome) => url.searchParams.get("done") === outcome) ?? null,
    };
  },
});

export const action = write({
  audience: "members",
  renews: () => `${here}?done=added`,
  intents: {
    "add-passkey": intent(newPasskeyInput, async (knock) => {
      await addPasskey(knock.viewer, requireProven(knock), knock.input, knock.now);
      return goOnProven(knock, `${here}?done=added`);
    }),
    "rename-passkey": intent(renamePasskeyInput, async (knock) => {
      await renamePasskey(knock.viewer, requireProven(knock), knock.input, knock.now);
      return redirect(`${here}?done=renamed`);
    }),
    "remove-passkey": intent(ownIdInput, async (knock) => {
      await removePasskey(knock.viewer, requireProven(knock), knock.input.id, knock.now);
      return redirect(`${here}?done=removed`);
    }),
    "codes-off": intent(nothing, async (knock) => {
      await switchCodesOff(knock.viewer, requireProven(knock), knock.now);
      return redirect(`${here}?done=off`);
    }),
    "new-recovery-codes": intent(nothing, async (knock) => {
      const shown = await renewRecoveryCodes(knock.viewer, requireProven(knock), knock.now);
      return { errors: {}, values: {}, shown };
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, securitySection()) }];

export default function Security() {
  const refused = useActionData<typeof action>();
  return <SecurityPage {...useLoaderData<typeof loader>()} {...refused} />;
}
