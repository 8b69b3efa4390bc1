import { Form } from "@remix-run/react";
import { dropAct } from "../../i18n/idea-imports.ts";
import { Submit } from "../primitives/button.tsx";

export function DropForm({ path }: { path: string }) {
  return (
    <Form method="post" action={path} className="mt-6 border-t border-line pt-4">
      <Submit name="intent" value="drop" tone="plain" size="small" action={path}>
        {dropAct()}
      </Submit>
    </Form>
  );
}
