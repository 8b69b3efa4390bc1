import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import express from "express";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LiveStream, openStream } from "#app/http/live-stream.server.ts";
import { until } from "../support/test-site.ts";

/** By a socket of the file system, whose buffers are small: over TCP the system itself would hold megabytes. */
let folder: string;
let server: Server;
let streams: LiveStream[];
let left: number;
let clients: Socket[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parvis-stream-"));
  [streams, clients, left] = [[], [], 0];
  const app = express();
  app.get("/live", (request, response) => {
    streams.push(openStream(request, response, () => left++));
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(path.join(folder, "socket"), resolve));
});
afterEach(() => {
  for (const client of clients) client.destroy();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Reader = { stream: LiveStream; received: () => string };

async function reader(reads: boolean, at: string | number = path.join(folder, "socket")): Promise<Reader> {
  const client = typeof at === "string" ? connect(at) : connect(at, "127.0.0.1");
  clients.push(client);
  client.on("error", () => {});
  let text = "";
  if (reads) client.setEncoding("utf8").on("data", (part: string) => (text += part));
  client.write("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
  if (!reads) client.pause();
  const count = streams.length;
  const stream = await until("the stream is open", async () => streams[count]);
  return { stream, received: () => text };
}

describe("a reader", () => {
  test("that does not read is dropped before much waits for it, and one that reads gets everything", async () => {
    const idle = await reader(false);
    const busy = await reader(true);
    let sent = 0;
    await until("the idle one is dropped", async () => {
      for (let count = 0; count < 10; count++) {
        const message = { event: "news", data: { text: "x".repeat(1_000) } };
        idle.stream.send(message);
        busy.stream.send(message);
        sent++;
      }
      return !idle.stream.open;
    });
    // What the system holds (some 200 kB) and what we do; nothing near what a growing heap would show.
    expect(sent).toBeLessThan(1_000);
    expect(left).toBe(1);
    expect(busy.stream.open).toBe(true);
    await until(
      "the busy one has it all",
      async () => busy.received().split("event: news").length - 1 === sent,
    );
  });

  test("that does not read over a network is dropped too, after what the system holds for it", async () => {
    const near = createServer(server.listeners("request")[0] as RequestListener);
    await new Promise<void>((resolve) => near.listen(0, "127.0.0.1", resolve));
    const { stream } = await reader(false, (near.address() as AddressInfo).port);
    let megabytes = 0;
    await until("it is dropped", async () => {
      for (let count = 0; count < 16 && stream.open; count++) stream.send({ data: "x".repeat(65_536) });
      megabytes++;
      return !stream.open;
    });
    near.close();
    expect(megabytes).toBeLessThan(16);
  });

  test("that takes nothing for two beats is dropped though little is said", async () => {
    const idle = await reader(false);
    // Up to where the system takes no more, and not so far that it would be dropped for that.
    while (idle.stream.open) {
      idle.stream.send({ data: "x".repeat(1_000) });
      await new Promise((resolve) => setImmediate(resolve));
      const waiting = await new Promise<boolean>((resolve) =>
        setTimeout(() => resolve(idle.stream.waiting > 0), 2),
      );
      if (waiting) break;
    }
    expect(idle.stream.open).toBe(true);
    idle.stream.beat();
    expect(idle.stream.open).toBe(true);
    idle.stream.beat();
    expect(idle.stream.open).toBe(false);
  });

  test("is told why it ends and when to come back", async () => {
    const busy = await reader(true);
    busy.stream.beat("an-id");
    busy.stream.close("restart", 1234.5);
    await until("the end has come", async () => busy.received().includes("event: closed"));
    expect(busy.received()).toMatch(/id: an-id\n: beat\n\n/);
    expect(busy.received()).toMatch(/retry: 1235\nevent: closed\ndata: {"why":"restart"}\n\n/);
    expect(left).toBe(1);
  });
});
