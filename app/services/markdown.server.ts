import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { withinLimits } from "../lib/markdown/limits.ts";
import { type Rendered, renderPlain } from "../lib/markdown/render-plain.ts";
