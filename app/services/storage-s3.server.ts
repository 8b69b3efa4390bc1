import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from "@aws-sdk/client-s3";
import type { S3Settings } from "./env.server.ts";
import { checkKey, type Store, StoreAway } from "./file-store.server.ts";

const prefix = "files/";

/**
 * Anything that speaks S3 as a store. The bucket's name goes into the path, and checksums are sent where the protocol
 * asks for them only: servers other than Amazon's rarely know names of hosts per bucket, nor the newer checksums.
 */
export function s3Store({ endpoint, bucket, accessKey, secretKey, region }: S3Settings): Store {
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  const at = (key: string) => {
    checkKey(key);
    return { Bucket: bucket, Key: prefix + key };
  };
  const has = async (key: string) => Boolean(await client.send(new HeadObjectCommand(at(key))).catch(absent));
  return {
    has,
    async put(key, file, mediaType) {
      // Whole in memory, a few megabytes at most: what was half sent from a stream cannot be sent again.
      const Body = await readFile(file);
      await client
        .send(new PutObjectCommand({ ...at(key), Body, ContentType: mediaType, ContentLength: Body.length }))
        .catch(away);
    },
    async get(key) {
      const found = await client.send(new GetObjectCommand(at(key))).catch(absent);
      return found?.Body ? { stream: found.Body as Readable, bytes: found.ContentLength ?? 0 } : null;
    },
    remove: async (key) => void (await client.send(new DeleteObjectCommand(at(key))).catch(away)),
    async *list() {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key = "", LastModified = new Date() } of page.Contents ?? [])
            yield { key: Key.slice(prefix.length), at: LastModified };
        }
      } catch (error) {
        away(error);
      }
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket: bucket })).catch(away);
      return `bucket ${bucket} at ${endpoint}`;
    },
  };
}

function absent(error: unknown): null {
  if (error instanceof NoSuchKey || error instanceof NotFound) return null;
  throw new StoreAway(error);
}

function away(error: unknown): never {
  throw new StoreAway(error);
}
