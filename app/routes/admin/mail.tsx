import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askTestMail } from "#app/domain/mails/ask-test-mail.ts";
import { mailLogQuery, pressed } from "#app/domain/mails/input.ts";
import { listKeptMails } from "#app/domain/mails/list-kept-mails.ts";
import { listIncoming, listMails, mailWays } from "#app/domain/mails/list-mails.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { mailTitle } from "../../i18n/mail-list.ts";
import { AdminMailPage } from "../../ui/admin/admin-mail-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const query = mailLogQuery.parse(Object.fromEntries(url.searchParams));
    const ways = mailWays(viewer);
    // Where nothing leaves, what would have left is what one comes for.
    const filtered = query.state !== undefined || query.address !== undefined;
    const box = query.box ?? (ways.out === null && !filtered ? "kept" : "out");
    const asked = url.searchParams.has("asked");
    const common = { ways, box, asked, filter: { state: query.state ?? "", address: query.address ?? "" } };
    if (box === "kept" && ways.out === null) {
      const kept = await listKeptMails(viewer);
      return {
        ...common,
        kept: kept?.map((mail) => ({ ...mail, at: mail.at.toISOString() })) ?? [],
        log: null,
      };
    }
    const log = box === "in" ? await listIncoming(viewer, query) : await listMails(viewer, query);
    return { ...common, kept: null, log };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    test: intent(pressed, async ({ viewer }) => {
      await askTestMail(viewer);
      return redirect("/admin/mail?asked");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, mailTitle()) }];

export default function Mail() {
  return <AdminMailPage {...useLoaderData<typeof loader>()} />;
}
