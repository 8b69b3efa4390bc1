import { Form } from "@remix-run/react";
import { productScope, roleNames } from "../../domain/people/input.ts";
import type { Grant } from "../../domain/people/views.ts";
import {
  givenBy,
  giveRoleTitle,
  giveRoleWord,
  roleIn,
  roleLabel,
  roleOfProduct,
  roleScope,
  roleScopeHint,
  rolesNone,
  rolesTitle,
  roleWord,
  takeRoleWord,
  wholeSite,
} from "../../i18n/people.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { RoleWords } from "./role-words.tsx";

type PersonRolesProps = {
  roles: Grant[];
  spaces: { slug: string; name: string }[];
  products: { slug: string; name: string }[];
  form: FormState;
  may: boolean;
};

/** What somebody may do, and where; given and taken one by one. */
export function PersonRoles({ roles, spaces, products, form, may }: PersonRolesProps) {
  return (
    <AdminPart title={rolesTitle()} id="roles">
      {roles.length === 0 ? (
        <p className="text-14 text-quiet">{rolesNone()}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line text-14">
          {roles.map((grant) => {
            const said = roleIn({
              role: roleWord(grant.role),
              where: grant.space?.name ?? grant.product?.name ?? wholeSite(),
            });
            return (
              <li key={grant.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
                <span className="min-w-0">
                  <span className="font-semibold">{said}</span>{" "}
                  <span className="text-quiet">
                    <Time at={grant.grantedAt} as="short" />
                    {grant.grantedBy && ` ${givenBy({ username: grant.grantedBy })}`}
                  </span>
                </span>
                {may && (
                  <Form method="post">
                    <input type="hidden" name="grant" value={grant.id} />
                    <Submit tone="plain" size="small" name="intent" value="take-role">
                      {takeRoleWord()}
                      <span className="sr-only"> {said}</span>
                    </Submit>
                  </Form>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {may && (
        <details className="mt-2" open={form.errors?.role || form.errors?.space ? true : undefined}>
          <summary className="inline-flex min-h-9 cursor-pointer items-center text-14 font-semibold text-link touch:min-h-11">
            {giveRoleTitle()}
          </summary>
          <Form method="post" className="mt-2 grid gap-4 sm:grid-cols-2">
            <SelectField
              name="role"
              label={roleLabel()}
              form={form}
              defaultValue="moderator"
              options={roleNames.map((role) => ({ value: role, label: roleWord(role) }))}
            />
            <SelectField
              name="space"
              label={roleScope()}
              form={form}
              required={false}
              prompt={wholeSite()}
              options={[
                ...spaces.map(({ slug, name }) => ({ value: slug, label: name })),
                ...products.map(({ slug, name }) => ({
                  value: productScope + slug,
                  label: roleOfProduct({ name }),
                })),
              ]}
            />
            <p className="col-span-full -mt-2 text-14 text-quiet">{roleScopeHint()}</p>
            <div className="col-span-full">
              <RoleWords roles={roleNames} />
            </div>
            <div className="col-span-full">
              <Submit size="small" name="intent" value="give-role">
                {giveRoleWord()}
              </Submit>
            </div>
          </Form>
        </details>
      )}
    </AdminPart>
  );
}
