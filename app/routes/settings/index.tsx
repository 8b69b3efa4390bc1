import { redirect } from "@remix-run/node";
import { read } from "#app/http/door.server.ts";

export const loader = read({ audience: "members", load: async () => redirect("/settings/profile") });

export { Nothing as default } from "../../ui/nothing.tsx";
