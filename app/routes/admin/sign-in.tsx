import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { findProviderSettings } from "#app/domain/identities/find-provider-settings.ts";
import { providerInput } from "#app/domain/identities/input.ts";
import { removeProvider } from "#app/domain/identities/remove-provider.ts";
import { saveProvider } from "#app/domain/identities/save-provider.ts";
import { switchLocal } from "#app/domain/identities/switch-local.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { signInTitle } from "../../i18n/sign-in-settings.ts";
import { AdminSignInPage } from "../../ui/admin/admin-sign-in-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const done = (what: string) => redirect(`/admin/sign-in?${what}`);

export const loader = read({
  audience: "administrators",
  async load(knock) {
    const { viewer, url } = knock;
    requireProven(knock);
    const was = ["saved", "removed", "switched"] as const;
    const settings = await findProviderSettings(viewer);
    return { ...settings, done: was.find((what) => url.searchParams.has(what)) ?? null };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    default: intent(providerInput, async (knock) => {
      await saveProvider(knock.viewer, requireProven(knock), knock.input, knock.now);
      return done("saved");
    }),
    remove: intent(nothing, async (knock) => {
      await removeProvider(knock.viewer, requireProven(knock), knock.now);
      return done("removed");
    }),
    off: intent(nothing, async (knock) => {
      await switchLocal({ viewer: knock.viewer, session: requireProven(knock) }, false, knock.now);
      return done("switched");
    }),
    on: intent(nothing, async (knock) => {
      await switchLocal({ viewer: knock.viewer, session: requireProven(knock) }, true, knock.now);
      return done("switched");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, signInTitle()) }];

export default function SignIn() {
  const refused = useActionData<typeof action>();
  return <AdminSignInPage {...useLoaderData<typeof loader>()} {...refused} />;
}
