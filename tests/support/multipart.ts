import { randomUUID } from "node:crypto";
import { formHeaders } from "./http.ts";

export type Part = { name: string; value: string | Buffer; fileName?: string };

/** A multipart form as a browser's page of this site sends it. @param origin null for a program that is no browser */
export function multipart(origin: string | null, parts: Part[]) {
  const boundary = `----tests${randomUUID()}`;
  const body = Buffer.concat([
    ...parts.flatMap(({ name, value, fileName }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n\r\n`,
      ),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const headers = {
    ...(origin === null ? {} : formHeaders(origin)),
    "content-type": `multipart/form-data; boundary=${boundary}`,
  };
  return { method: "POST", headers, body };
}
