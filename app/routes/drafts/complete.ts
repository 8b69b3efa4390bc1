import { spend } from "#app/domain/limit.ts";
import { completeMembers } from "#app/domain/members/complete-members.ts";
import { completeThreads } from "#app/domain/search/complete-threads.ts";
import { completeTags } from "#app/domain/tags/complete-tags.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { read } from "#app/http/door.server.ts";
import { threadsCount } from "#app/i18n/tags.ts";

const typing = { name: "complete", points: 1_200, seconds: 600 };

/** Whom or what somebody is about to name: `?kind=member|thread|tag&q=` gives `{ value, label }`, eight at most. */
export const loader = read({
  audience: "members",
  json: true,
  async load({ viewer, url }) {
    await spend(typing, viewer.member?.id ?? "");
    const q = (url.searchParams.get("q") ?? "").replaceAll("\u0000", "").normalize("NFC").slice(0, 80);
    return Response.json({ items: await complete(viewer, url.searchParams.get("kind"), q) });
  },
});

async function complete(viewer: Viewer, kind: string | null, q: string) {
  if (kind === "thread")
    return (await completeThreads(viewer, q)).map(({ id, title }) => ({ value: id, label: title }));
  if (kind === "tag")
    return (await completeTags(viewer, q)).map(({ tag, threads }) => ({
      value: tag,
      label: threadsCount({ count: threads }),
    }));
  return (await completeMembers(q)).map(({ username, displayName }) => ({
    value: username,
    label: displayName,
  }));
}
