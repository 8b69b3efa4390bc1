import { startEmbedded } from "#db/embedded/start-embedded.ts";

/** A process of its own that uses the embedded server of a folder until its standard input closes. */
const { url, owned, stop } = await startEmbedded({ dataDir: process.argv[2] ?? "" });
console.log(JSON.stringify({ url, owned }));
process.stdin.resume().once("end", async () => {
  await stop();
  process.exit(0);
});
