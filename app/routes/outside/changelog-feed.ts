import { read } from "#app/http/door.server.ts";
import { answerReleases } from "#app/http/roadmap-feeds.server.ts";

/** What came, version by version. */
export const loader = read({ audience: "public", json: true, load: answerReleases });
