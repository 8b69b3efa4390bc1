/** The package brings no types. */
declare module "@joplin/turndown-plugin-gfm" {
  import type Turndown from "turndown";

  /** Tables, strikethrough, task lists and highlighted code. */
  export const gfm: Turndown.Plugin;
}
