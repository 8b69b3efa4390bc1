import { parentPort, workerData } from "node:worker_threads";
import { type Known, nothingKnown } from "../lib/markdown/known.ts";
import { renderPlain } from "../lib/markdown/plain.ts";
import { render } from "../lib/markdown/render.ts";

/**
 * The render thread. It takes sources and answers each in turn, in the order they came; the caller keeps the
 * clock and ends the thread when one takes too long. It is loaded by path, as TypeScript, in every setting.
 */
const port = parentPort;
if (!port) throw new Error("markdown-worker runs as a worker thread only");
const { origin } = workerData as { origin: string };

function answer(source: string, known: Known) {
  try {
    return render(source, origin, known);
  } catch {
    // Some nesting still overflows the stack of the parser or of a grammar.
    return renderPlain(source);
  }
}

// The first render compiles the machinery; no post pays for that out of its own time.
answer(
  "# Warm *up* [a](/b)\n\n> - [ ] `c`\n\n| a |\n|---|\n| b |\n\n```js\nconst a = 1;\n```\n",
  nothingKnown,
);
port.on("message", ({ source, known }: { source: string; known: Known }) =>
  port.postMessage(answer(source, known)),
);
port.postMessage("ready");
