import { fork } from "node:child_process";
import path from "node:path";
import type { Captured } from "./bare-server.ts";
import { fetchRaw } from "./fetch-raw.ts";
import type { Target } from "./load.ts";

export type Bare = { url: string; stop(): void };

/** Asks the site for each page and starts, in a process of its own, the server that does nothing but send it again. */
export async function startBare(site: string, targets: Target[]): Promise<Bare> {
  const captured: Captured[] = [];
  for (const { path: page, reader, headers } of targets) {
    // Asked for a few times first: what is compared is the page as it is served once known.
    for (let again = 0; again < 3; again++) await fetchRaw(site + page, headers);
    const { status, headers: answered, body } = await fetchRaw(site + page, headers);
    if (status !== 200) throw new Error(`${page} answers ${status}.`);
    const sent = answered.filter(
      ([name]) => !/^(date|connection|keep-alive|transfer-encoding|content-length)$/i.test(name),
    );
    captured.push({ key: `${reader} ${page}`, headers: sent, body: body.toString("base64") });
  }
  const child = fork(path.join(import.meta.dirname, "bare-server.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The bare server ended with ${code}.`)));
    child.send(captured);
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
