import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { NotFound } from "#app/domain/errors.ts";
import type { FoundFile } from "#app/domain/files/find-file.ts";
import { log } from "#app/services/log.server.ts";
import { store } from "#app/services/storage.server.ts";

type Asked = { name?: string; width?: number };
type Chosen = { key: string; mediaType: string; bytes: number; name: string };

/**
 * Hands out a file's bytes at the reader's pace. Whatever it is, a browser may do nothing with it but show a picture or
 * save the rest. Content never changes under one address, so it is kept by caches: everybody's where everybody may
 * read it, and for a day only, so that what is taken down goes from there too.
 */
export async function serveFile(
  request: Request,
  response: Response,
  file: FoundFile,
  asked: Asked,
): Promise<void> {
  const chosen = file.kind === "image" ? chooseRendition(request, file, asked) : download(file);
  const shared = file.public ? "public, max-age=86400" : "private, max-age=3600";
  response.set({
    "Content-Type": typeOf(chosen.mediaType),
    "Content-Disposition": disposition(file.kind === "image" ? "inline" : "attachment", chosen.name),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": `${shared}, immutable`,
    ETag: `"${chosen.key.slice(0, 32)}${chosen.key.slice(64)}"`,
    // Who asks decides whether there is an answer; of a public file it decides nothing.
    Vary: file.public ? "Accept" : "Accept, Cookie, Authorization",
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (request.method === "HEAD") {
    response.set("Content-Length", String(chosen.bytes)).end();
    return;
  }
  const found = await (await store()).get(chosen.key);
  if (!found) {
    log.error({ file: file.id, key: chosen.key }, "a file's content is missing from the store");
    response.removeHeader("ETag");
    throw new NotFound();
  }
  response.set("Content-Length", String(found.bytes));
  await pipeline(found.stream, response).catch((error) => {
    // A reader who leaves in the middle is no fault of ours.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.warn({ err: error }, "file broken off");
    response.destroy();
  });
}

/** The form the reader takes, AVIF before WebP, at least as wide as asked; or just what the address names. */
function chooseRendition(request: Request, file: FoundFile, { name = "", width }: Asked): Chosen {
  const named = file.variants.find(({ key }) => key.endsWith(`-${name}`));
  const form = request.accepts(["image/avif", "image/webp"]) || "image/webp";
  // A browser that takes anything says so of AVIF too; one that names WebP alone means it.
  const fitting = file.variants.filter(({ mediaType }) => mediaType === form);
  const chosen = named ?? fitting.find((one) => one.width >= (width ?? Infinity)) ?? fitting.at(-1);
  if (!chosen) throw new NotFound();
  const ending = chosen.mediaType.split("/")[1];
  return { ...chosen, name: file.name.replace(/\.[^.]*$/, `.${ending}`) };
}

const download = ({ key, mediaType, bytes, name }: FoundFile): Chosen => ({ key, mediaType, bytes, name });

function typeOf(mediaType: string): string {
  return /^(text\/|application\/(json|gpx))/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}

/** In both ways to write it: old programs read the first, today's the second (RFC 6266). */
function disposition(how: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
