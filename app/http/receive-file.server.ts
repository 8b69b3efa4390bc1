import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Busboy, { type BusboyFileStream } from "@fastify/busboy";
import type { Request } from "express";
import { Invalid } from "#app/domain/errors.ts";
import { limits } from "#app/domain/files/input.ts";
import type { Upload } from "#app/domain/files/keep-file.ts";
import { incomingFolder } from "#app/services/incoming.server.ts";

export type Received = { fields: Record<string, string>; upload: Upload | null };

/** A body is read to its end that far, so that whoever sends too much still hears why; beyond it the line is cut. */
const farthest = 5 * limits.bytes;
const form = { files: 1, fields: 8, fieldSize: 4_000, fieldNameSize: 60, parts: 10, headerPairs: 20 };

/**
 * Takes a multipart form with one file from the line to a folder of its own, never whole into memory, and hands it to
 * `work`; the folder goes with whatever comes of it. @throws {Invalid} for what is no such form or too large
 */
export async function receiveFile<T>(request: Request, work: (received: Received) => Promise<T>): Promise<T> {
  const folder = await incomingFolder();
  try {
    return await work(await read(request, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(request: Request, folder: string): Promise<Received> {
  const type = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Invalid({ file: ["fileMissing"] });
  if (Number(request.headers["content-length"]) > farthest) throw cutOff(request);
  const fields: Record<string, string> = {};
  let stream: BusboyFileStream | undefined;
  let arriving: Promise<Upload | null> = Promise.resolve(null);
  try {
    const parser = new Busboy({
      headers: { ...request.headers, "content-type": type },
      limits: { ...form, fileSize: limits.bytes },
    });
    parser.on("field", (name, value) => {
      fields[name] = value.replaceAll("\r\n", "\n").replaceAll("\u0000", "").toWellFormed().normalize("NFC");
    });
    parser.on("file", (_, opened, name) => {
      stream = opened;
      arriving = write(opened, folder, name ?? "");
      // It is waited for below; a line that breaks before that must not end the process.
      arriving.catch(() => {});
    });
    // Not the request itself: a pipeline that fails would cut the line, and nobody would hear why.
    await pipeline(Readable.from(request.iterator({ destroyOnReturn: false })), upTo(farthest), parser);
    const upload = await arriving;
    if (stream?.truncated) throw new Invalid({ file: ["fileTooLarge"] });
    return { fields, upload };
  } catch (error) {
    stream?.destroy();
    await arriving.catch(() => {});
    // A request that was read to its end counts as destroyed too.
    const brokenOff = request.destroyed && !request.complete;
    if (error instanceof Invalid || brokenOff) throw error;
    if (error instanceof Overflow) throw cutOff(request);
    request.resume();
    throw new Invalid({ file: ["uploadBroken"] });
  }
}

/** Says no to more than anyone has to send, and stops listening once that had time to arrive. */
function cutOff(request: Request): Invalid {
  setTimeout(() => request.destroy(), 2_000).unref();
  return new Invalid({ file: ["fileTooLarge"] });
}

class Overflow extends Error {}

function upTo(most: number) {
  let seen = 0;
  return async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > most) throw new Overflow();
      yield chunk;
    }
  };
}

/** A form whose file field was left empty sends a part without a name. */
async function write(stream: BusboyFileStream, folder: string, name: string): Promise<Upload | null> {
  const file = path.join(folder, "original");
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    stream,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(file, { flags: "wx", mode: 0o600 }),
  );
  if (name === "" && bytes === 0) return null;
  return { folder, file, name, bytes, sha256: hash.digest("hex") };
}
