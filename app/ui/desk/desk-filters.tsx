import { Form, Link } from "@remix-run/react";
import { SlidersHorizontal, X } from "lucide-react";
import type { Desk } from "../../domain/desk/find-desk.ts";
import { deskLimits } from "../../domain/desk/input.ts";
import {
  ageField,
  ageWords,
  allOpenView,
  clearFilters,
  dropViewAct,
  figuresField,
  figuresFilterWords,
  filtersOn,
  ownerField,
  ownerFilterWords,
  saveViewAct,
  viewNameField,
  viewNameHint,
  viewsLabel,
  yourViews,
} from "../../i18n/desk.ts";
import { anyValue, filterApply, filterList, productField, spaceField } from "../../i18n/filters.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { anyOpen, anyStatus, boardSearch, statusField, tagField } from "../../i18n/ideas.ts";
import {
  countFilters,
  type DeskState,
  deskAges,
  deskFigures,
  deskOwners,
  deskPath,
  deskQuery,
  deskStart,
  deskStatuses,
} from "../../lib/desk.ts";
import { Submit } from "../primitives/button.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

const pill =
  "inline-flex min-h-8 items-center rounded-full border border-control px-3 text-14 transition-colors hover:bg-hover touch:min-h-11 aria-[current=page]:border-accent-edge aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-link";

/** A reviewer's own filters and orders, a press away. */
export function Views({ views, state, form }: Pick<Desk, "views" | "state"> & { form: FormState }) {
  const here = deskQuery(deskStart(state));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-2">
      <nav aria-label={viewsLabel()}>
        <ul className="flex flex-wrap gap-2">
          <li>
            <Link to="/desk" aria-current={here === "" ? "page" : undefined} className={pill}>
              {allOpenView()}
            </Link>
          </li>
          {views.map(({ id, name, query }) => (
            <li key={id}>
              <Link
                to={query ? `/desk?${query}` : "/desk"}
                aria-current={here !== "" && here === query ? "page" : undefined}
                className={pill}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <details className="open:w-full" open={Boolean(form.errors?.name ?? form.errors?.form)}>
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center px-2 text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11 [&::-webkit-details-marker]:hidden">
          {saveViewAct()}
        </summary>
        <div className="mt-2 grid max-w-form gap-4 rounded-card border border-line p-4">
          <Form method="post" action={deskPath(state)} className="grid gap-3">
            <InputField
              name="name"
              label={viewNameField()}
              hint={viewNameHint()}
              maxLength={deskLimits.viewName}
              autoComplete="off"
              form={form}
            />
            <div>
              <Submit size="small" name="intent" value="saveView" action={deskPath(state)}>
                {saveViewAct()}
              </Submit>
            </div>
          </Form>
          {views.length > 0 && (
            <Form method="post" action={deskPath(state)} className="grid gap-1 border-t border-line pt-3">
              <input type="hidden" name="intent" value="dropView" />
              <h2 className="text-14 font-semibold">{yourViews()}</h2>
              <ul>
                {views.map(({ id, name }) => (
                  <li key={id} className="flex items-center justify-between gap-3 text-14">
                    <span className="min-w-0 truncate">{name}</span>
                    <button
                      type="submit"
                      name="view"
                      value={id}
                      aria-label={dropViewAct({ name })}
                      title={dropViewAct({ name })}
                      className="grid size-9 shrink-0 place-items-center rounded-field text-quiet hover:bg-hover hover:text-ink touch:size-11"
                    >
                      <X size={16} aria-hidden="true" />
                    </button>
                  </li>
                ))}
              </ul>
            </Form>
          )}
        </div>
      </details>
    </div>
  );
}

/** What the queue is narrowed to: a plain form. */
export function Filters({ state, choices }: { state: DeskState; choices: Desk["choices"] }) {
  const on = countFilters(state);
  const field = (name: string) => ({ id: `desk-${name}`, name, required: false });
  const named = (all: { slug: string; name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <div className="mt-3 flex flex-wrap items-start gap-x-4">
      <details className="open:w-full" key={deskQuery(state)}>
        <summary
          data-key="f"
          data-field="desk-status"
          aria-keyshortcuts="f"
          className="inline-flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-field border border-control px-3 text-14 font-semibold transition-colors hover:bg-hover touch:min-h-11 [&::-webkit-details-marker]:hidden"
        >
          <SlidersHorizontal size={16} aria-hidden="true" />
          {on > 0 ? filtersOn({ count: on }) : filterList()}
        </summary>
        <Form
          method="get"
          action="/desk"
          className="mt-3 grid gap-x-3 gap-y-4 rounded-card border border-line p-4 min-[22.5rem]:grid-cols-2 sm:gap-x-4 md:grid-cols-4"
        >
          {state.sort !== "votes" && <input type="hidden" name="sort" value={state.sort} />}
          <SelectField
            {...field("status")}
            label={statusField()}
            defaultValue={state.status}
            options={deskStatuses.map((status) => ({
              value: status,
              label: status === "open" ? anyOpen() : status === "all" ? anyStatus() : statusWords[status](),
            }))}
          />
          <SelectField
            {...field("product")}
            label={productField()}
            prompt={anyValue()}
            defaultValue={state.product ?? ""}
            options={named(choices.products)}
          />
          <SelectField
            {...field("space")}
            label={spaceField()}
            prompt={anyValue()}
            defaultValue={state.space ?? ""}
            options={named(choices.spaces)}
          />
          <SelectField
            {...field("owner")}
            label={ownerField()}
            prompt={anyValue()}
            defaultValue={state.owner ?? ""}
            options={deskOwners.map((one) => ({ value: one, label: ownerFilterWords[one]() }))}
          />
          <SelectField
            {...field("age")}
            label={ageField()}
            prompt={anyValue()}
            defaultValue={state.age ?? ""}
            options={deskAges.map((days) => ({ value: days, label: ageWords({ days }) }))}
          />
          <SelectField
            {...field("figures")}
            label={figuresField()}
            prompt={anyValue()}
            defaultValue={state.figures ?? ""}
            options={deskFigures.map((one) => ({ value: one, label: figuresFilterWords[one]() }))}
          />
          <InputField {...field("tag")} label={tagField()} defaultValue={state.tag} maxLength={35} />
          <InputField {...field("q")} label={boardSearch()} defaultValue={state.q} maxLength={200} />
          <div className="col-span-full">
            <Submit size="small">{filterApply()}</Submit>
          </div>
        </Form>
      </details>
      {on > 0 && (
        <Link
          to={deskPath({ sort: state.sort, status: "open" })}
          className="inline-flex min-h-9 items-center text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11"
        >
          {clearFilters()}
        </Link>
      )}
    </div>
  );
}
