import { Link } from "@remix-run/react";

export type TabLink = { to: string; label: string; current: boolean };

/** Views of one list, each with its own address. Where they are too many for one row they take another, so that the current one is always in sight. */
export function Tabs({ label, links }: { label: string; links: TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5 sm:gap-x-6">
        {links.map((link) => (
          <li key={link.to}>
            <Link
              to={link.to}
              aria-current={link.current ? "page" : undefined}
              className="flex min-h-11 items-center border-b-2 border-transparent whitespace-nowrap text-quiet transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent-edge aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
