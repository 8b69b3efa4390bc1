import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnEmail } from "#app/domain/accounts/find-email-change.ts";
import { NotFound } from "#app/domain/errors.ts";
import { read } from "#app/http/door.server.ts";
import { accountSection } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AccountPage } from "../../ui/settings/account-page.tsx";

const outcomes = ["asked", "email", "password"] as const;

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const account = await findOwnEmail(viewer);
    if (!account) throw new NotFound();
    return { ...account, done: outcomes.find((outcome) => url.searchParams.get("done") === outcome) ?? null };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, accountSection()) }];

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
