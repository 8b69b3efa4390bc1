import { apiRead, apiWrite } from "#app/http/api.server.ts";

// Files are taken in by Express (see file-doors.server.ts), as they arrive; here is said what else the address takes.
const path = "/api/v1/files";

export const loader = apiRead(path, null);
export const action = apiWrite(path, {});
