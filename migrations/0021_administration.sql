CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	"member_id" uuid,
	CONSTRAINT "invitations_email" CHECK ("invitations"."email" = lower("invitations"."email") and length("invitations"."email") <= 254),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('member', 'expert', 'product', 'moderator', 'manager', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "staff_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_notes_lengths" CHECK (length("staff_notes"."body") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_members_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_notes" ADD CONSTRAINT "staff_notes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_notes" ADD CONSTRAINT "staff_notes_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_open_idx" ON "invitations" USING btree ("created_at") WHERE "invitations"."used_at" is null and "invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "staff_notes_member_idx" ON "staff_notes" USING btree ("member_id","created_at");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_members_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_act_idx" ON "audit_entries" USING btree ("act","at");--> statement-breakpoint
CREATE INDEX "members_newest_idx" ON "members" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "members_merged_idx" ON "members" USING btree ("merged_into") WHERE "members"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_merged" CHECK ("members"."merged_into" is null or ("members"."merged_into" <> "members"."id" and "members"."deleted_at" is not null));