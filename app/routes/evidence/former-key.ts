/** Every key stays at an address of its own. */
export { loader } from "./public-key.ts";
