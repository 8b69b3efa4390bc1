CREATE TABLE "incoming_mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"mail_id" uuid,
	"member_id" uuid,
	"post_id" bigint,
	"problem" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "incoming_mails_message_id_key" UNIQUE("message_id"),
	CONSTRAINT "incoming_mails_state" CHECK ("incoming_mails"."state" in ('received', 'posted', 'refused', 'ignored', 'bounce')),
	CONSTRAINT "incoming_mails_lengths" CHECK (length("incoming_mails"."message_id") <= 500 and length("incoming_mails"."address") <= 254 and length("incoming_mails"."problem") <= 500)
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "next_try_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "leased_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "soft_bounced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_id" uuid;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incoming_mails_at_idx" ON "incoming_mails" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "incoming_mails_mail_idx" ON "incoming_mails" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "incoming_mails_member_idx" ON "incoming_mails" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_address_idx" ON "mails" USING btree ("address" text_pattern_ops,"created_at","id");--> statement-breakpoint
CREATE INDEX "mails_due_idx" ON "mails" USING btree ("next_try_at") WHERE "mails"."state" = 'waiting' and "mails"."next_try_at" is not null;--> statement-breakpoint
CREATE INDEX "notifications_mail_idx" ON "notifications" USING btree ("mail_id") WHERE "notifications"."mail_id" is not null;