import { Link } from "@remix-run/react";
import { BadgeCheck, CircleCheck } from "lucide-react";
import type { Said } from "../../domain/members/views.ts";
import { votesCount } from "../../i18n/lists.ts";
import { acceptedHeading as acceptedWord, officialAnswer } from "../../i18n/threads.ts";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Time } from "../primitives/time.tsx";

/** Answers or comments in short, each leading to its place. @param heading under what stands above them */
export function SaidList({ items, heading: Heading }: { items: Said[]; heading: "h2" | "h3" }) {
  return (
    <ul>
      {items.map((said) => (
        <li key={said.id} className="relative border-b border-line py-4 last:border-b-0">
          <Heading className="text-17 font-semibold">
            <Link
              to={said.path}
              lang={said.language}
              className="text-pretty after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
            >
              {said.threadTitle}
            </Link>
          </Heading>
          <p lang={said.language} className="mt-0.5 line-clamp-2 break-words text-quiet">
            {said.extract}
          </p>
          <div className="mt-1">
            <Facts>
              {said.accepted && (
                <Fact className="font-semibold text-success">
                  <CircleCheck size={15} aria-hidden="true" />
                  {acceptedWord()}
                </Fact>
              )}
              {said.official && (
                <Fact className="font-semibold text-link">
                  <BadgeCheck size={15} aria-hidden="true" />
                  {officialAnswer()}
                </Fact>
              )}
              {said.score !== 0 && <Fact>{votesCount({ count: said.score })}</Fact>}
              <Fact>
                <Time at={said.createdAt} as="short" />
              </Fact>
            </Facts>
          </div>
        </li>
      ))}
    </ul>
  );
}
