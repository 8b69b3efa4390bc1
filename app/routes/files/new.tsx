import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { z } from "zod";
import { Invalid } from "#app/domain/errors.ts";
import { fileView, findFile } from "#app/domain/files/find-file.ts";
import { intent, read, uuidParam, write } from "#app/http/door.server.ts";
import { newFileTitle } from "../../i18n/files.ts";
import { NewFilePage } from "../../ui/files/new-file-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const sent = url.searchParams.get("sent");
    const file = sent === null ? null : fileView(await findFile(viewer, uuidParam(sent)));
    return { submission: v7(), file };
  },
});

const faults = z.record(z.string().max(20), z.array(z.string().max(40)).max(5));
/** What the door for bytes hands on when it refuses: what is wrong, and what was typed. */
const refusedInput = z.object({
  faults: z
    .string()
    .max(2_000)
    .transform((text) => faults.parse(JSON.parse(text)))
    .catch({}),
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(refusedInput, async ({ input }) => {
      throw new Invalid(Object.keys(input.faults).length > 0 ? input.faults : { file: ["fileMissing"] });
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, newFileTitle()) }];

export default function NewFile() {
  const refused = useActionData<typeof action>();
  return <NewFilePage {...useLoaderData<typeof loader>()} form={refused} />;
}
