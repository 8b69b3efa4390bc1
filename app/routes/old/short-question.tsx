import { findOldAddress } from "#app/domain/imports/find-old-address.ts";
import { read } from "#app/http/door.server.ts";
import { toOldAddress } from "#app/http/old-address.server.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, params }) {
    return toOldAddress(await findOldAddress(viewer, "question", params.id ?? ""));
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
