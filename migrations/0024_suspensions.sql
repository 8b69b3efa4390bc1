ALTER TABLE "decisions" DROP CONSTRAINT "decisions_action";--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_target";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "suspended_by_decision" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "suspended_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_suspended_by_decision_decisions_id_fk" FOREIGN KEY ("suspended_by_decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_member_idx" ON "decisions" USING btree ("member_id") WHERE "decisions"."member_id" is not null;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_suspended" CHECK ("members"."suspended_until" is null or "members"."suspended_by_decision" is not null);--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_suspension" CHECK (case when "decisions"."member_id" is null then "decisions"."action" <> 'suspend' and "decisions"."until" is null
        else "decisions"."action" = 'suspend' or ("decisions"."action" = 'lift' and "decisions"."until" is null) end);--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_until" CHECK ("decisions"."until" > "decisions"."made_at");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("decisions"."action" in ('close', 'lock', 'archive', 'hide', 'remove', 'suspend', 'lift'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_target" CHECK (("decisions"."member_id" is null) = ("decisions"."thread_id" is not null or "decisions"."post_id" is not null));