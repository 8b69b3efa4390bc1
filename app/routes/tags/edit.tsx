import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { addSynonym } from "#app/domain/tags/add-synonym.ts";
import { describeTag } from "#app/domain/tags/describe-tag.ts";
import { findTagForEditing } from "#app/domain/tags/find-tag-for-editing.ts";
import { synonymInput, tagInput } from "#app/domain/tags/input.ts";
import { canKeepTags } from "#app/domain/tags/policy.ts";
import { removeSynonym } from "#app/domain/tags/remove-synonym.ts";
import { tagSchema } from "#app/domain/threads/input.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { tagPath } from "#app/lib/paths.ts";
import { editTagTitle } from "../../i18n/tags.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { EditTagPage } from "../../ui/tags/edit-tag-page.tsx";

export const loader = read({
  audience: "staff",
  async load({ viewer, params, url }) {
    if (!canKeepTags(viewer)) throw new Forbidden();
    const found = await findTagForEditing(nameOf(params));
    if ("leadsTo" in found) throw redirect(`${tagPath(found.leadsTo)}/edit`);
    return { tag: found, saved: url.searchParams.has("saved") };
  },
});

export const action = write({
  audience: "staff",
  intents: {
    describe: intent(tagInput, async ({ viewer, params, input }) => {
      await describeTag(viewer, nameOf(params), input);
      return redirect(tagPath(nameOf(params)));
    }),
    "add-synonym": intent(synonymInput, async ({ viewer, params, input }) => {
      await addSynonym(viewer, nameOf(params), input.synonym);
      return redirect(`${tagPath(nameOf(params))}/edit?saved`);
    }),
    "remove-synonym": intent(synonymInput, async ({ viewer, params, input }) => {
      await removeSynonym(viewer, nameOf(params), input.synonym);
      return redirect(`${tagPath(nameOf(params))}/edit?saved`);
    }),
  },
});

/** @throws {NotFound} for a word that can be no tag */
function nameOf(params: Knock["params"]): string {
  const name = tagSchema.safeParse(params.tag);
  if (!name.success) throw new NotFound();
  return name.data;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && editTagTitle({ tag: data.tag.tag })) },
];

export default function EditTag() {
  const refused = useActionData<typeof action>();
  return <EditTagPage {...useLoaderData<typeof loader>()} {...refused} />;
}
