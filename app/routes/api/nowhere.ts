import { NotFound } from "#app/domain/errors.ts";
import { problemAt } from "#app/http/api.server.ts";

/** Every other address under /api/, so that a program never gets a page. */
export const loader = problemAt(new NotFound());
export const action = problemAt(new NotFound());
