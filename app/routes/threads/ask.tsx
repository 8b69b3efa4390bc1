import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { ask } from "#app/domain/threads/ask.ts";
import { askInput, threadKinds } from "#app/domain/threads/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { threadPath } from "#app/lib/paths.ts";
import { askTitle } from "../../i18n/threads.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AskPage } from "../../ui/threads/ask-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const spaces = await listSpaces(viewer);
    const open = spaces.filter((space) =>
      space.kinds.some((kind) => (threadKinds as readonly string[]).includes(kind)),
    );
    const query = (name: string, most: number) => url.searchParams.get(name)?.slice(0, most) ?? "";
    return {
      spaces: open,
      submission: v7(),
      asked: { space: query("space", 80), title: query("title", 200) },
    };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "ask", points: 60, seconds: 3_600 },
  intents: {
    default: intent(askInput, async ({ viewer, input, key }) => {
      const made = await ask(viewer, input, key);
      return redirect(threadPath({ id: made.threadId, slug: made.slug }));
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, askTitle()) }];

export default function Ask() {
  const { asked, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <AskPage {...page} values={asked} {...refused} />;
}
