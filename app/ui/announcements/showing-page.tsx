import { Form, Link } from "@remix-run/react";
import type { ShowingView } from "../../domain/announcements/find-showing.ts";
import { bannerDays } from "../../domain/announcements/input.ts";
import {
  bannerDaysField,
  bannerLead,
  bannerTitle,
  changeBannerAct,
  daysWord,
  showBannerAct,
  shownUntil,
  stopBannerAct,
} from "../../i18n/announcements.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

/** For how long an announcement stands above every page. */
export function ShowingPage({ showing: { thread, until }, ...form }: FormState & { showing: ShowingView }) {
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{bannerTitle()}</h1>
        <p className="mt-1.5 text-quiet">
          <Link
            to={thread.path}
            lang={thread.language}
            className="underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
        <p className="mt-3">{bannerLead()}</p>
      </header>
      {until && (
        <Notice tone="info">
          {shownUntil()} <Time at={until} as="sentence" />
        </Notice>
      )}
      <Form method="post" action={`/t/${thread.id}/banner`} className="grid gap-5">
        <ErrorSummary form={form} keeps />
        <SelectField
          name="days"
          label={bannerDaysField()}
          form={form}
          defaultValue="7"
          options={bannerDays.map((count) => ({ value: String(count), label: daysWord({ count }) }))}
        />
        <div className="flex flex-wrap gap-3">
          <Submit>{until ? changeBannerAct() : showBannerAct()}</Submit>
          {until && (
            <Submit tone="plain" name="intent" value="stop">
              {stopBannerAct()}
            </Submit>
          )}
        </div>
      </Form>
    </Narrow>
  );
}
