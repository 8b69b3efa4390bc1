import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { ReleaseView, ShippedView } from "../../domain/roadmap/views.ts";
import type { PersonView } from "../../domain/threads/views.ts";
import {
  andMoreOnRoadmap,
  andWord,
  comesOn,
  fromIdeas,
  moreCame,
  permalinkTo,
  proposedBy,
  releaseName,
  supportedBy,
  withoutVersion,
  youVotedFor,
} from "../../i18n/roadmap.ts";
import { formerMember } from "../../i18n/threads.ts";
import { roadmapAddress } from "../../lib/roadmap.ts";
import { OnLink } from "../primitives/on-link.tsx";
import { dateWords, Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";

export type ReleaseProps = {
  release: ReleaseView;
  /** It is all there is on the page. */
  alone: boolean;
  /** The product that the page is narrowed to. */
  product: string | undefined;
  now: number;
};

/** One version, or a month of what came without one. Its heading leads to where it stands alone. */
export function Release({ release, alone, product, now }: ReleaseProps) {
  const { anchor, notes, count, ideas } = release;
  const name = releaseName(release);
  const more = count - ideas.length;
  return (
    <section aria-labelledby={anchor} className="mt-10 first-of-type:mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line pb-2">
        <h2 id={anchor} className="scroll-mt-20 text-23 font-bold">
          {alone ? (
            name
          ) : (
            <Link
              to={release.path}
              title={permalinkTo({ name })}
              className="hover:text-link hover:underline hover:decoration-1 hover:underline-offset-4"
            >
              {name}
            </Link>
          )}
        </h2>
        <p className="text-14 text-quiet">
          <When release={release} now={now} />
        </p>
      </div>
      {notes && (
        <div className="mt-4 grid gap-2" lang={notes.language}>
          {notes.title && <p className="text-19 font-semibold">{notes.title}</p>}
          {notes.html && <Prose html={notes.html} />}
        </div>
      )}
      {count > 0 && (
        <>
          {notes && <p className="mt-6 text-14 font-semibold text-quiet">{fromIdeas({ count })}</p>}
          <ul className="divide-y divide-line">
            {ideas.map((idea) => (
              <Shipped key={idea.id} idea={idea} product={product ?? release.product?.slug} />
            ))}
          </ul>
        </>
      )}
      {more > 0 && (
        <p className="mt-2">
          {alone ? (
            <OnLink to={roadmapAddress({ stage: "shipped", product: product ?? release.product?.slug })}>
              {andMoreOnRoadmap({ count: more })}
            </OnLink>
          ) : (
            <OnLink to={release.path}>{moreCame({ count: more })}</OnLink>
          )}
        </p>
      )}
    </section>
  );
}

function When({ release: { version, releasedOn }, now }: { release: ReleaseView; now: number }) {
  if (!version) return withoutVersion();
  if (!releasedOn) return null;
  const noon = `${releasedOn}T12:00:00.000Z`;
  if (Date.parse(`${releasedOn}T00:00:00Z`) > now)
    return <time dateTime={releasedOn}>{comesOn({ date: dateWords(noon) })}</time>;
  return <Time at={noon} day />;
}

/** An idea that came: what was said when it did, and thanks to whom. */
function Shipped({ idea, product }: { idea: ShippedView; product: string | undefined }) {
  const { reason } = idea;
  return (
    <li className="py-4">
      <h3 className="text-17 font-semibold">
        <Link
          to={idea.path}
          lang={idea.language}
          className="text-pretty hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
        >
          {idea.title}
        </Link>
      </h3>
      {reason && (
        <p lang={reason.language} className="mt-1 break-words whitespace-pre-line">
          {reason.words}
        </p>
      )}
      <p className="mt-1.5 text-14 text-quiet">
        {idea.product && idea.product.slug !== product && (
          <>
            <Link to={idea.product.path} className="hover:underline hover:underline-offset-3">
              {idea.product.name}
            </Link>
            {" · "}
          </>
        )}
        {proposedBy()} <People people={idea.proposers} />
        {" · "}
        {supportedBy({ count: idea.votes })}
        {idea.voted && <span className="font-semibold text-link">, {youVotedFor()}</span>}
      </p>
    </li>
  );
}

function People({ people }: { people: (PersonView | null)[] }) {
  return people.map((person, at) => (
    <Fragment key={person?.username ?? ""}>
      {at > 0 && (at === people.length - 1 ? ` ${andWord()} ` : ", ")}
      {person?.path ? (
        <Link to={person.path} className="font-semibold hover:underline hover:underline-offset-3">
          {person.displayName}
        </Link>
      ) : (
        (person?.displayName ?? formerMember())
      )}
    </Fragment>
  ));
}
