import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askTestMail } from "#app/domain/mails/ask-test-mail.ts";
import { pressed } from "#app/domain/mails/input.ts";
import { mailWays } from "#app/domain/mails/list-mails.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { mailStepTitle } from "../../i18n/wizard.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { MailStep } from "../../ui/wizard/mail-step.tsx";

export const loader = read({
  audience: "administrators",
  load: async ({ viewer, url }) => ({ out: mailWays(viewer).out, asked: url.searchParams.has("asked") }),
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(pressed, async ({ viewer }) => {
      await askTestMail(viewer);
      return redirect("/admin/start/mail?asked");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, mailStepTitle()) }];

export default function Mail() {
  return <MailStep {...useLoaderData<typeof loader>()} />;
}
