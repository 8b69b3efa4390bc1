import { NotFound } from "#app/domain/errors.ts";
import { read, write } from "#app/http/door.server.ts";

const nothing = async (): Promise<never> => {
  throw new NotFound();
};

/** Every address that is nothing else. */
export const loader = read({ audience: "public", load: nothing });
export const action = write({ audience: "public", intents: {} });

export { Nothing as default } from "../ui/nothing.tsx";
