import { z } from "zod";
import { mostExported } from "../evidence/input.ts";
import { input } from "./input.ts";
import { listOf, shape } from "./shapes.ts";

const moment = z.iso.datetime();
const hash = z.string().describe("SHA-256 of the content, in hexadecimal");

export const evidenceBatchShape = shape(
  "EvidenceBatch",
  z
    .object({
      id: z.uuid(),
      madeAt: moment,
      by: z.string().nullable().describe("A name; null for who left for good"),
      target: z
        .object({ name: z.string(), kind: z.string(), retired: z.boolean() })
        .nullable()
        .describe("Null for one that is only downloaded"),
      ideas: z.int().describe("Those that the caller decides on, as all figures here"),
      frozen: z.int(),
      contentHash: z
        .string()
        .nullable()
        .describe("SHA-256 of its files' hashes, sorted, each with a line feed; null until all are frozen"),
      sent: z.int(),
      failed: z.int(),
      waiting: z.int(),
    })
    .describe("One export of evidence"),
);
export const evidenceBatchList = listOf("EvidenceBatchList", evidenceBatchShape);

const ideaShape = z.object({
  threadId: z.string(),
  title: z.string(),
  hash: hash.nullable().describe("Of its file, once it is frozen"),
  problem: z.string().describe("Why it was not frozen; empty where it was"),
  withdrawn: z.boolean().describe("Somebody named in it left since; its file names what replaces it"),
  changed: z.boolean().nullable().describe("Whether the idea's state is another now; null where it is gone"),
  state: z
    .enum(["waiting", "sent", "failed"])
    .nullable()
    .describe("At the target; null where nothing is sent"),
  outside: z.object({ id: z.string(), url: z.string() }).nullable().describe("What came of it there"),
  outsideStatus: z.string().nullable().describe("What its issue is called in a tracker by now"),
});
export const evidenceBatchWhole = shape(
  "EvidenceBatchWhole",
  z.object({
    ...evidenceBatchShape.shape,
    items: z.array(ideaShape).describe("50 a page, by number"),
    next: z.string().nullable(),
  }),
);

export const evidenceFileShape = shape(
  "EvidenceFile",
  z
    .object({
      threadId: z.string(),
      hash,
      keyId: z.string().describe("Its public half: /.well-known/parvis-evidence/{keyId}.pem"),
      signature: z.string().describe("Ed25519 over the UTF-8 bytes of `canonical`, in base64"),
      frozenAt: moment,
      canonical: z.string().describe("The content as it was signed: JSON in the spelling of RFC 8785"),
    })
    .describe("What was known of an idea, frozen and signed; docs/evidence.md says what its content is"),
);

export const evidenceTargetList = listOf(
  "EvidenceTargetList",
  shape(
    "EvidenceTarget",
    z.object({
      id: z.uuid(),
      kind: z.string(),
      name: z.string(),
      shown: z.string().describe("Where it leads"),
      checkedAt: moment.nullable().describe("When a tracker was last asked"),
      problem: z.string().describe("What was wrong with it then, as a key; empty for nothing"),
      said: z.string().describe("Its own first words about that"),
    }),
  ),
);

export const newEvidenceBatch = input(
  "NewEvidenceBatch",
  z.strictObject({
    ideas: z
      .array(z.string().regex(/^[1-9]\d{0,14}$/, "invalidField"))
      .min(1, "chooseIdeas")
      .max(mostExported, "tooLong")
      .describe("Ids of ideas that the caller decides on"),
    target: z
      .uuid("targetUnknown")
      .nullable()
      .default(null)
      .describe("Without one, files are only downloaded"),
  }),
);
export const evidenceQuery = z.object({ after: z.string().max(200, "tooLong").optional() });
