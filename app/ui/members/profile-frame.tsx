import { ExternalLink, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import type { Activity } from "../../domain/members/input.ts";
import type { ProfileView } from "../../domain/members/views.ts";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import { memberSince } from "../../i18n/accounts.ts";
import { editProfile, profileViews, tabOverview } from "../../i18n/profile.ts";
import { roleAdministrator, roleExpert, roleManager, roleModerator, roleProduct } from "../../i18n/roles.ts";
import type { Text } from "../../i18n/text.ts";
import { activityPath } from "../../lib/paths.ts";
import { Columns } from "../layout/columns.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { useClock } from "../primitives/now.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { dateWords } from "../primitives/time.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { OfficialMark } from "../threads/person.tsx";
import { activityWords } from "./activity-words.ts";

const roleWords: Record<ProfileView["roles"][number], Text> = {
  expert: roleExpert,
  product: roleProduct,
  moderator: roleModerator,
  manager: roleManager,
  administrator: roleAdministrator,
};

export type ProfileFrameProps = {
  member: ProfileView;
  /** It is the viewer's own. */
  own: boolean;
  current: Activity | "overview";
  /** How the viewer follows them; absent on pages of their activity. */
  follow?: FollowView | null;
  children: ReactNode;
};

/** What stands around every page of a member: who they are, and the ways to look at what they did. */
export function ProfileFrame({ member, own, current, follow = null, children }: ProfileFrameProps) {
  return (
    <Columns>
      <Who member={member} own={own} follow={follow} />
      <div className="mt-7">
        <Tabs
          label={profileViews()}
          links={[
            { to: member.path, label: tabOverview(), current: current === "overview" },
            ...Object.entries(activityWords).map(([kind, word]) => ({
              to: activityPath(member.username, kind),
              label: word(),
              current: kind === current,
            })),
          ]}
        />
      </div>
      {children}
    </Columns>
  );
}

function Who({
  member,
  own,
  follow,
}: Pick<ProfileFrameProps, "member" | "own"> & { follow: FollowView | null }) {
  const { zone } = useClock();
  return (
    <header className="flex flex-wrap items-start gap-x-5 gap-y-4">
      <Avatar {...member} size="large" />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-28 font-bold tracking-[-0.01em] break-words">{member.displayName}</h1>
        <Facts>
          <Fact className="text-16">@{member.username}</Fact>
          <Fact className="text-16">{memberSince({ date: dateWords(member.joinedAt, "long", zone) })}</Fact>
        </Facts>
        {(member.staff || member.roles.length > 0) && (
          <p className="mt-2 flex flex-wrap gap-1.5">
            {member.staff && <OfficialMark />}
            {member.roles.map((role) => (
              <Chip key={role}>{roleWords[role]()}</Chip>
            ))}
          </p>
        )}
        {member.bio && <p className="mt-2.5 max-w-prose text-17">{member.bio}</p>}
        {member.links.length > 0 && <Links links={member.links} />}
      </div>
      {!own && <FollowLink path={member.path} follow={follow} />}
      {own && (
        <ButtonLink to="/settings/profile" size="small" tone="quiet">
          <Pencil size={16} aria-hidden="true" />
          {editProfile()}
        </ButtonLink>
      )}
    </header>
  );
}

/** The way their owner wrote them, but for what every address begins with. */
function Links({ links }: { links: string[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-0.5">
      {links.map((link) => (
        <li key={link} className="min-w-0">
          <a
            href={link}
            rel="ugc nofollow noopener"
            className="inline-flex min-h-9 max-w-full items-center gap-1.5 text-link hover:underline hover:underline-offset-3 touch:min-h-11"
          >
            <ExternalLink size={15} aria-hidden="true" className="shrink-0" />
            <span className="truncate">{link.replace(/^https?:\/\/(www\.)?|\/$/g, "")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
