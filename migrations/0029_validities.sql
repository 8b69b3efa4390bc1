CREATE TABLE "answer_validities" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"up_to_now" boolean DEFAULT false NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_versions" (
	"post_id" bigint NOT NULL,
	"version_id" uuid NOT NULL,
	CONSTRAINT "answer_versions_post_id_version_id_pk" PRIMARY KEY("post_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "validity_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"product_id" uuid NOT NULL,
	"versions" text[] NOT NULL,
	"up_to_now" boolean NOT NULL,
	"said_by" uuid,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "validity_statements_lengths" CHECK (cardinality("validity_statements"."versions") <= 200)
);
--> statement-breakpoint
ALTER TABLE "product_versions" ADD COLUMN "noted_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "answer_validities" ADD CONSTRAINT "answer_validities_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_validities" ADD CONSTRAINT "answer_validities_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_post_id_answer_validities_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."answer_validities"("post_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_version_id_product_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validity_statements" ADD CONSTRAINT "validity_statements_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validity_statements" ADD CONSTRAINT "validity_statements_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validity_statements" ADD CONSTRAINT "validity_statements_said_by_members_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_validities_product_idx" ON "answer_validities" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "answer_versions_version_idx" ON "answer_versions" USING btree ("version_id","post_id");--> statement-breakpoint
CREATE INDEX "validity_statements_post_idx" ON "validity_statements" USING btree ("post_id","said_at");--> statement-breakpoint
CREATE INDEX "validity_statements_product_idx" ON "validity_statements" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "threads_product_solved_idx" ON "threads" USING btree ("product_id","solved_at","id") WHERE not "threads"."gone" and "threads"."solved_at" is not null and "threads"."product_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_product_score_idx" ON "threads" USING btree ("product_id","score","id") WHERE not "threads"."gone" and "threads"."solved_at" is not null and "threads"."product_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_version_solved_idx" ON "threads" USING btree ("version_id","solved_at","id") WHERE not "threads"."gone" and "threads"."solved_at" is not null and "threads"."version_id" is not null;
--> statement-breakpoint
-- What is out by now is no news.
UPDATE "product_versions" SET "noted_out_at" = now() WHERE "released_on" IS NULL OR "released_on" <= current_date;
