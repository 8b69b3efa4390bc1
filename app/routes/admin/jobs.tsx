import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { discardJob } from "#app/domain/jobs/discard-job.ts";
import { jobInput } from "#app/domain/jobs/input.ts";
import { listJobs } from "#app/domain/jobs/list-jobs.ts";
import { retryJob } from "#app/domain/jobs/retry-job.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { jobsTitle } from "../../i18n/jobs.ts";
import { AdminJobsPage } from "../../ui/jobs/admin-jobs-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const said = (["retried", "discarded"] as const).find((one) => url.searchParams.has(one)) ?? null;
    return { ...(await listJobs(viewer)), said };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    retry: intent(jobInput, async ({ viewer, input }) => {
      await retryJob(viewer, input.job);
      return redirect("/admin/jobs?retried");
    }),
    discard: intent(jobInput, async ({ viewer, input }) => {
      await discardJob(viewer, input.job);
      return redirect("/admin/jobs?discarded");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, jobsTitle()) }];

export default function Jobs() {
  return <AdminJobsPage {...useLoaderData<typeof loader>()} />;
}
