import type { MetaFunction } from "@remix-run/node";
import { read } from "#app/http/door.server.ts";
import { adminTitle } from "../../i18n/admin.ts";
import { AdminPage } from "../../ui/admin/admin-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({ audience: "administrators", load: async () => null });

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, adminTitle()) }];

export default function Admin() {
  return <AdminPage />;
}
