import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { findReleaseNotes } from "#app/domain/products/find-release-notes.ts";
import { releaseNotesInput } from "#app/domain/products/input.ts";
import { saveReleaseNotes } from "#app/domain/products/save-release-notes.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { notesTitle } from "../../i18n/roadmap.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ReleaseNotesPage } from "../../ui/roadmap/release-notes-page.tsx";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const [product, version] = ["product", "version"].map((name) => url.searchParams.get(name) ?? "");
    return {
      notes: await findReleaseNotes(viewer, {
        product: product!.slice(0, 100),
        version: version!.slice(0, 100),
      }),
      submission: v7(),
    };
  },
});

export const action = write({
  audience: "staff",
  intents: {
    default: intent(releaseNotesInput, async ({ viewer, input, key }) => {
      await saveReleaseNotes(viewer, input, key);
      return redirect(`/admin/products?${new URLSearchParams({ edit: input.product, saved: "notes" })}`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, notesTitle()) }];

export default function ReleaseNotes() {
  const refused = useActionData<typeof action>();
  return <ReleaseNotesPage {...useLoaderData<typeof loader>()} {...refused} />;
}
