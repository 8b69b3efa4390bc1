import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Response as ExpressResponse } from "express";
import { afterEach, expect, test, vi } from "vitest";
import type { RequestContext } from "#app/http/context.server.ts";
import { type Build, remixHandler } from "#app/http/remix.server.ts";
import { log } from "#app/services/log.server.ts";

afterEach(() => vi.restoreAllMocks());

/** A site of one address, which answers what `loader` does, and what it has logged once its answer is over. */
async function openSite(loader: () => Promise<Response>) {
  const debug = vi.spyOn(log, "debug").mockReturnValue();
  const warn = vi.spyOn(log, "warn").mockReturnValue();
  const build = {
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: { only: { id: "only", path: "/", module: { loader } } },
    assets: { routes: {} },
    future: {},
  } as unknown as Build;
  const handle = remixHandler(build, () => "http://localhost");
  const arrived = Promise.withResolvers<ExpressResponse>();
  const over = Promise.withResolvers<void>();
  const app = express().use((incoming, response, next) => {
    arrived.resolve(response);
    handle(incoming, response, {} as RequestContext).then(over.resolve, next);
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = request({ port: (server.address() as AddressInfo).port }).on("error", () => {});
  client.end();
  return {
    client,
    arrived: arrived.promise,
    async logged() {
      await over.promise;
      server.close();
      return { debug: debug.mock.calls, warn: warn.mock.calls.map(([, words]) => words as unknown) };
    },
  };
}

const left = { debug: [[{ path: "/" }, "the reader left before the end"]], warn: [] };

test("a reader who leaves before the answer begins is no fault", async () => {
  const ready = Promise.withResolvers<Response>();
  const site = await openSite(() => ready.promise);
  const response = await site.arrived;
  site.client.destroy();
  await once(response, "close");
  ready.resolve(new Response("too late"));
  expect(await site.logged()).toEqual(left);
});

test("nor is one who leaves in the middle", async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
  });
  const site = await openSite(async () => new Response(endless));
  const [answer] = await once(site.client, "response");
  await once(answer, "data");
  site.client.destroy();
  expect(await site.logged()).toEqual(left);
});

test("an answer that breaks by itself is said aloud", async () => {
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new Error("the rendering failed")),
  });
  const site = await openSite(async () => new Response(broken));
  expect(await site.logged()).toEqual({ debug: [], warn: ["answer broken off"] });
});
