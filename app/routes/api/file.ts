import { fileShape, representFile } from "#app/domain/api/files.ts";
import { findFile } from "#app/domain/files/find-file.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/files/{id}";

export const loader = apiRead(path, {
  summary: "Read what an uploaded file is",
  scope: "threads:read",
  output: fileShape,
  load: async ({ viewer, id }) => representFile(await findFile(viewer, uuidParam(id))),
});
export const action = apiWrite(path, {});
