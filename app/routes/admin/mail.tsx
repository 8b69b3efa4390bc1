import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listKeptMails } from "#app/domain/mails/list-kept-mails.ts";
import { read } from "#app/http/door.server.ts";
import { mailTitle } from "../../i18n/mail-list.ts";
import { AdminMailPage } from "../../ui/admin/admin-mail-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer }) {
    const mails = await listKeptMails(viewer);
    return { mails: mails?.map((mail) => ({ ...mail, at: mail.at.toISOString() })) ?? null };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, mailTitle()) }];

export default function Mail() {
  return <AdminMailPage {...useLoaderData<typeof loader>()} />;
}
