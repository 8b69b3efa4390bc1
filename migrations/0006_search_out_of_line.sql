-- Counting and choosing what to rank visit thousands of search rows and need none of their vectors: kept out of line,
-- eighty rows share a page instead of three. Vectors do not compress, so PostgreSQL is spared the try.
ALTER TABLE "search_documents" SET (toast_tuple_target = 128);--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "words" SET STORAGE EXTERNAL;--> statement-breakpoint
-- Changes no value, but writes the rows already there anew and then each index at once: updating them instead would
-- bring every word of theirs into the index one by one, a minute for ten thousand threads.
ALTER TABLE "search_documents" ALTER COLUMN "quality" SET DATA TYPE real USING ("quality" + 0)::real;
