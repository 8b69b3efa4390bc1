import { refusalWords } from "#app/i18n/errors.ts";
import { ArrivePage } from "#app/ui/accounts/arrive-page.tsx";
import { LeftHerePage } from "#app/ui/accounts/left-here-page.tsx";
import { LoginPage } from "#app/ui/accounts/login-page.tsx";
import { TroublePage } from "#app/ui/accounts/trouble-page.tsx";
import { AdminSignInPage, type AdminSignInPageProps } from "#app/ui/admin/admin-sign-in-page.tsx";
import { IdentitiesPage } from "#app/ui/settings/identities-page.tsx";
import type { Sample } from "./pages.tsx";
import { now } from "./samples.ts";

const label = "Maison Aria ID";
const settings = {
  provider: {
    issuer: "https://id.aria.example/realms/customers",
    clientId: "parvis",
    scopes: "openid profile email",
    label: { fr: label, en: label },
    claims: { name: "name", language: "locale", groups: "groups", products: "owned" },
    groups: [
      { value: "gold", group: "vip" },
      { value: "research", group: "lab" },
    ],
  },
  hasSecret: true,
  groups: [{ slug: "vip", name: "VIP" }],
  addresses: {
    back: "https://forum.aria.example/login/provider/back",
    signedOut: "https://forum.aria.example/",
    logout: "https://forum.aria.example/login/provider/logout",
  },
  local: true,
  administratorLinked: true,
  done: null,
} satisfies AdminSignInPageProps;
const identity = { issuer: "https://id.aria.example", linkedAt: now, lastUsedAt: now };

const visitors = (path: string, page: Sample["page"]): Sample => ({ path, member: false, page });
const members = (path: string, page: Sample["page"]): Sample => ({ path, member: true, page });

/** The pages on the way to the brand's own provider of identities and back. */
export const providers: Record<string, Sample> = {
  "login-provider": visitors("/login", () => (
    <LoginPage passkeyHost={null} provider={{ label }} next="/ask" />
  )),
  "login-provider-alone": visitors("/login", () => (
    <LoginPage passkeyHost={null} provider={{ label: "" }} local={false} />
  )),
  arrive: visitors("/login/provider/join", () => (
    <ArrivePage
      team={null}
      email="claire@aria.example"
      username="claire"
      displayName="Claire"
      errors={{ username: [refusalWords("usernameTaken")] }}
      values={{ username: "clare", displayName: "Claire" }}
    />
  )),
  "arrive-invited": visitors("/login/provider/join", () => (
    <ArrivePage
      team={{ brand: "Maison Aria", role: "expert", who: "claire.dumas@aria.example", label }}
      email="claire@aria.example"
      username="claire"
      displayName="Claire Dumas"
    />
  )),
  left: visitors("/login/provider/left", () => <LeftHerePage there="https://id.aria.example/end" />),
  "trouble-namesake": visitors("/login/provider/trouble", () => (
    <TroublePage why="namesake" local signedIn={false} />
  )),
  "trouble-stuck": visitors("/login/provider/trouble", () => (
    <TroublePage why="namesake" local={false} signedIn={false} />
  )),
  "trouble-refused": visitors("/login/provider/trouble", () => (
    <TroublePage why="refused" local signedIn={false} />
  )),
  "admin-sign-in": members("/admin/sign-in", () => <AdminSignInPage {...settings} done="saved" />),
  "admin-sign-in-off": members("/admin/sign-in", () => <AdminSignInPage {...settings} local={false} />),
  identities: members("/settings/identities", () => (
    <IdentitiesPage
      identities={[
        { ...identity, id: "1", email: "claire@aria.example" },
        { ...identity, id: "2", email: null, lastUsedAt: null },
      ]}
      provider={{ label }}
      proven
      waiting={null}
      done="linked"
    />
  )),
  "identities-waiting": members("/settings/identities", () => (
    <IdentitiesPage
      identities={[]}
      provider={{ label: "" }}
      proven
      waiting={{ email: "claire@aria.example", issuer: "https://id.aria.example", username: "claire" }}
      done={null}
    />
  )),
  "identities-unproven": members("/settings/identities", () => (
    <IdentitiesPage identities={[]} provider={{ label }} proven={false} waiting={null} done={null} />
  )),
};
