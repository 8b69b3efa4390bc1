import type { MetaFunction } from "@remix-run/node";
import { read } from "#app/http/door.server.ts";
import { doneTitle } from "../../i18n/wizard.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { DonePage } from "../../ui/wizard/done-page.tsx";

export const loader = read({ audience: "administrators", load: async () => null });

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, doneTitle()) }];

export default function Done() {
  return <DonePage />;
}
