import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { BestAnswerView, ProductPageView } from "../../domain/products/views.ts";
import { votesCount } from "../../i18n/lists.ts";
import {
  anyVersion,
  bestForOthers,
  bestForVersion,
  noBest,
  noneForVersion,
  yourVersion,
} from "../../i18n/products.ts";
import { formerMember } from "../../i18n/threads.ts";
import { validityWords } from "../../i18n/validity.ts";
import { Dot } from "../primitives/avatar.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Time } from "../primitives/time.tsx";

/** What solved the questions on a product best; those first that hold for the reader's version, once they chose it. */
export function BestAnswers({ product }: { product: ProductPageView }) {
  const { best, version } = product;
  if (best.length === 0) return <p className="py-4 text-quiet">{noBest()}</p>;
  if (version === null) return <Answers answers={best} />;
  const holding = best.filter(({ holds }) => holds);
  const others = best.filter(({ holds }) => !holds);
  return (
    <>
      {holding.length > 0 ? (
        <>
          <h3 className="mt-4 text-14 font-semibold text-quiet">{bestForVersion({ version })}</h3>
          <Answers answers={holding} under />
        </>
      ) : (
        <p className="pt-4 text-quiet">{noneForVersion({ version })}</p>
      )}
      {others.length > 0 && (
        <>
          <h3 className="mt-4 text-14 font-semibold text-quiet">{bestForOthers()}</h3>
          <Answers answers={others} under />
        </>
      )}
    </>
  );
}

function Answers({ answers, under = false }: { answers: BestAnswerView[]; under?: boolean }) {
  const Heading = under ? "h4" : "h3";
  return (
    <ul className="divide-y divide-line">
      {answers.map((answer) => (
        <li key={answer.postId} className="relative flex gap-3 py-4">
          <CircleCheck size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-success" />
          <div className="min-w-0 flex-1">
            <Heading className="text-17 font-semibold">
              <Link
                to={answer.path}
                lang={answer.language}
                className="line-clamp-2 text-pretty after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
              >
                {answer.title}
              </Link>
            </Heading>
            <p lang={answer.language} className="mt-1 line-clamp-2 break-words">
              {answer.opening}
            </p>
            <div className="mt-1">
              <Facts>
                <Fact>
                  <Dot hue={answer.space.hue} />
                  {answer.space.name}
                </Fact>
                <Fact>{answer.author?.displayName ?? formerMember()}</Fact>
                <Fact>
                  <Time at={answer.acceptedAt} as="short" />
                </Fact>
                <Fact>{votesCount({ count: answer.score })}</Fact>
              </Facts>
            </div>
            <Validity answer={answer} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Validity({ answer: { validity } }: { answer: BestAnswerView }) {
  const words = validity ? validityWords(validity) : [];
  return words.length > 0 && <p className="mt-1 text-14 text-quiet">{words.join(" · ")}</p>;
}

/** Newer ones are most people's; the others stand beside the page. */
const mostOffered = 6;

/** Leads to the same page with the answers for one version first. */
export function VersionChoice({ product }: { product: ProductPageView }) {
  const { path, versions, version } = product;
  if (versions.length === 0) return null;
  const newest = versions
    .map(({ name }) => name)
    .reverse()
    .slice(0, mostOffered);
  const offered = version && !newest.includes(version) ? [...newest, version] : newest;
  const each = [
    { name: anyVersion(), to: path, current: version === null },
    ...offered.map((name) => ({ name, to: versionPath(path, name), current: name === version })),
  ];
  return (
    <nav
      aria-label={yourVersion()}
      className="mt-2 -ms-2.5 flex flex-wrap items-center text-14"
      data-screen=""
    >
      <span className="px-2.5 text-quiet" aria-hidden="true">
        {yourVersion()}
      </span>
      {each.map(({ name, to, current }) => (
        <Link
          key={to}
          to={to}
          rel={to === path ? undefined : "nofollow"}
          preventScrollReset
          aria-current={current ? "true" : undefined}
          className="inline-flex min-h-9 items-center rounded-field px-2.5 text-quiet transition-colors hover:bg-hover hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-6 touch:min-h-11"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

export const versionPath = (path: string, name: string) =>
  `${path}?${new URLSearchParams({ version: name })}`;
