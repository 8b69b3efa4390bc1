import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renderSVG } from "uqr";
import { beginCodes } from "#app/domain/accounts/begin-codes.ts";
import { codeInput } from "#app/domain/accounts/input.ts";
import { switchCodesOn } from "#app/domain/accounts/switch-codes-on.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { codesTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { CodesPage } from "../../ui/settings/codes-page.tsx";

export const loader = read({
  audience: "members",
  async load(knock) {
    const begun = await beginCodes(knock.viewer, requireProven(knock), knock.now);
    // The page that has just switched them on asks for this too.
    if (!begun) return null;
    const picture = renderSVG(begun.uri, { border: 2 });
    return { ...begun, picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}` };
  },
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(codeInput, async (knock) => {
      const shown = await switchCodesOn(knock.viewer, requireProven(knock), knock.input.code, knock.now);
      return { errors: {}, values: {}, shown };
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, codesTitle()) }];

export default function Codes() {
  const answer = useActionData<typeof action>();
  return <CodesPage begun={useLoaderData<typeof loader>()} {...answer} />;
}
