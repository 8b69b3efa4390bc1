import { Form } from "@remix-run/react";
import { createElement, useEffect, useState } from "react";
import { longestQuery, mostAnswers } from "../../domain/embeds/input.ts";
import { askHere } from "../../i18n/embed.ts";
import {
  aboutField,
  aboutWords,
  languageField,
  languageOfPage,
  limitField,
  previewLead,
  previewNone,
  previewPart,
  productField,
  queryField,
  snippetField,
  snippetLead,
  snippetPart,
  snippetShow,
  tagField,
} from "../../i18n/embeds.ts";
import type { Locale } from "../../i18n/locale.ts";
import { english, french } from "../../i18n/spaces.ts";
import { type Embedded, embedAttributes, embedSnippet } from "../../lib/embed-snippet.ts";
import { embedAskPath } from "../../lib/paths.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { buttonLook } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { CopyButton } from "../primitives/copy-button.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";

type About = "product" | "tag" | "query";

export type SnippetProps = {
  products: { slug: string; name: string }[];
  /** The origin of this site. */
  site: string;
  chosen: { about: About; product?: string; tag?: string; query?: string; lang?: Locale; limit?: number };
};

const limits = Array.from({ length: mostAnswers }, (_, index) => String(index + 1));

/** Chosen in the address, so that what is shown can be linked to, and works without scripts. */
export function Snippet({ products, site, chosen }: SnippetProps) {
  const { about, lang, limit } = chosen;
  const name = chosen[about];
  const embedded: Embedded = { [about]: name, lang, limit };
  return (
    <>
      <AdminPart title={snippetPart()} id="snippet" lead={snippetLead()}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Chooser key={JSON.stringify(chosen)} products={products} chosen={chosen} />
          {name && <Lines words={linesOf(site, embedded)} />}
        </div>
      </AdminPart>
      <AdminPart title={previewPart()} id="preview" lead={previewLead()}>
        {name ? <Preview embedded={embedded} /> : <p className="text-quiet">{previewNone()}</p>}
      </AdminPart>
    </>
  );
}

function linesOf(site: string, embedded: Embedded): string {
  return embedSnippet(site, embedded, {
    href: site + embedAskPath(embedded),
    words: askHere(embedded.lang as Locale | undefined),
  });
}

function Chooser({ products, chosen }: Omit<SnippetProps, "site">) {
  const [about, setAbout] = useState<About>(chosen.about);
  // Before scripts come all three fields are there; the one that was not chosen is left out of what is shown.
  const [narrow, setNarrow] = useState(false);
  useEffect(() => setNarrow(true), []);
  const shows = (one: About) => !narrow || about === one;
  const offered = (["product", "tag", "query"] as const).filter(
    (one) => one !== "product" || products.length > 0,
  );
  return (
    <Form
      method="get"
      action="/admin/embeds"
      preventScrollReset
      className="grid max-w-form grid-cols-[minmax(0,1fr)] gap-4"
    >
      <div
        onChange={(event) => {
          const { name, value } = event.target as unknown as HTMLInputElement;
          if (name === "about") setAbout(value as About);
        }}
      >
        <Choices
          type="radio"
          name="about"
          label={aboutField()}
          options={offered.map((value) => ({ value, label: aboutWords[value]() }))}
          chosen={[about]}
        />
      </div>
      {products.length > 0 && shows("product") && (
        <SelectField
          name="product"
          label={productField()}
          defaultValue={chosen.product}
          options={products.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional={!narrow}
        />
      )}
      {shows("tag") && (
        <InputField
          name="tag"
          label={tagField()}
          defaultValue={chosen.tag}
          maxLength={35}
          optional={!narrow}
        />
      )}
      {shows("query") && (
        <InputField
          name="query"
          label={queryField()}
          defaultValue={chosen.query}
          maxLength={longestQuery}
          optional={!narrow}
        />
      )}
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          name="lang"
          label={languageField()}
          prompt={languageOfPage()}
          defaultValue={chosen.lang}
          options={[
            { value: "fr", label: french() },
            { value: "en", label: english() },
          ]}
          required={false}
        />
        <SelectField
          name="limit"
          label={limitField()}
          defaultValue={String(chosen.limit ?? 3)}
          options={limits.map((value) => ({ value, label: value }))}
        />
      </div>
      <div>
        <button type="submit" className={buttonLook({ tone: "quiet" })}>
          {snippetShow()}
        </button>
      </div>
    </Form>
  );
}

function Lines({ words }: { words: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <label className="grid gap-1.5 text-16 font-semibold">
        {snippetField()}
        <textarea
          readOnly
          value={words}
          rows={words.split("\n").length}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          className="field-sizing-content w-full rounded-field border border-control bg-raised px-3 py-2 font-mono text-14 font-normal text-ink"
        />
      </label>
      <div>
        <CopyButton key={words} words={words} />
      </div>
    </div>
  );
}

/** The embed as other sites have it. The page's own scripts fetch it once: a browser without them shows the link inside. */
function Preview({ embedded }: { embedded: Embedded }) {
  useEffect(() => {
    if (customElements.get("parvis-answers")) return;
    const script = document.createElement("script");
    script.src = "/embed.js";
    document.head.append(script);
  }, []);
  const attributes = embedAttributes(embedded);
  return (
    <div className="min-w-0 rounded-card border border-line px-4 py-4">
      {createElement(
        "parvis-answers",
        { ...attributes, heading: "3" },
        <a href={embedAskPath(embedded)} className="text-link underline">
          {askHere()}
        </a>,
      )}
    </div>
  );
}
