import { Form, Link } from "@remix-run/react";
import { haveAccount, joinAction, joinLead, joinTitle } from "../../i18n/accounts.ts";
import { leaveEmpty } from "../../i18n/forms.ts";
import { signIn } from "../../i18n/shell.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { AccountFields } from "./account-fields.tsx";
import { FormHeader, textLink } from "./form-header.tsx";

export type JoinPageProps = FormState & { brandName: string; submission: string; next?: string };

export function JoinPage({ brandName, submission, next, ...form }: JoinPageProps) {
  return (
    <Narrow>
      <FormHeader title={joinTitle({ brand: brandName })}>{joinLead()}</FormHeader>
      <Form method="post" action="/join" className="grid gap-5">
        <input type="hidden" name="_submission" value={submission} />
        {next && <input type="hidden" name="next" value={next} />}
        <ErrorSummary form={form} keeps />
        <AccountFields form={form} />
        <Trap />
        <Submit>{joinAction()}</Submit>
      </Form>
      <p className="border-t border-line pt-5 text-quiet">
        {haveAccount()}{" "}
        <Link to={next ? `/login?next=${encodeURIComponent(next)}` : "/login"} className={textLink}>
          {signIn()}
        </Link>
      </p>
    </Narrow>
  );
}

/** A field no person sees; machines that fill every field give themselves away. */
function Trap() {
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {leaveEmpty()}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
