import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { NotFound } from "#app/domain/errors.ts";
import { spaceInput } from "#app/domain/spaces/input.ts";
import { listForAdministrators } from "#app/domain/spaces/list-for-administrators.ts";
import { saveSpace } from "#app/domain/spaces/save-space.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { adminTitle } from "../../i18n/spaces.ts";
import { AdminSpacesPage } from "../../ui/admin/admin-spaces-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const all = await listForAdministrators(viewer);
    const wanted = url.searchParams.get("edit");
    const editing = all.spaces.find((space) => space.slug === wanted) ?? null;
    if (wanted && !editing) throw new NotFound();
    return { ...all, editing, submission: v7(), saved: url.searchParams.has("saved") };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(spaceInput, async ({ viewer, input, key }) => {
      await saveSpace(viewer, input, key);
      return redirect("/admin/spaces?saved");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, adminTitle()) }];

export default function Spaces() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const was = refused?.values.was;
  const editing = page.editing ?? page.spaces.find((space) => space.slug === was) ?? null;
  return <AdminSpacesPage {...page} editing={editing} {...refused} />;
}
