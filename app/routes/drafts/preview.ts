import { NotFound } from "#app/domain/errors.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { preview, previewInput } from "#app/http/writing.server.ts";

export const loader = read({
  audience: "members",
  json: true,
  load: (): Promise<Response> => Promise.reject(new NotFound()),
});

/** What is being written, as it will look: by the same way that posts go. */
export const action = write({
  audience: "members",
  json: true,
  intents: {
    default: intent(previewInput, async ({ viewer, input }) =>
      Response.json({ html: await preview(viewer, input.body) }),
    ),
  },
});
