import { read } from "#app/http/door.server.ts";
import { answerSteps } from "#app/http/roadmap-feeds.server.ts";

/** Every step of ideas that anybody may read of. */
export const loader = read({ audience: "public", json: true, load: answerSteps });
