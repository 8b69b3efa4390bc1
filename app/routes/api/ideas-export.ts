import { apiRead, apiWrite } from "#app/http/api.server.ts";

// The export is streamed by Express (see evidence-doors.server.ts); here is said what else the address takes.
const path = "/api/v1/ideas/export";

export const loader = apiRead(path, null, "staff");
export const action = apiWrite(path, {});
