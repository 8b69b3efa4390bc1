import assert from "node:assert/strict";
import { v7 } from "uuid";
import { fail } from "#scripts/fail.ts";
import { withDatabase } from "#scripts/with-database.ts";

/**
 * `REDMINE_URL=http://127.0.0.1:3999 REDMINE_KEY=… DATA_DIR=… npm run test:redmine`, by hand, against a real Redmine: an idea is
 * exported to it from a base of its own, found again after its link is forgotten, written over, moved there, and seen here as
 * shipped. `docs/evidence.md` says how such a Redmine is set up from Debian's packages. `REDMINE_PROJECT` (else `lights`),
 * `REDMINE_MARKUP` (else `textile`), `REDMINE_DONE` (else `Resolved`) and `REDMINE_MOVER_KEY`, of somebody who may move issues
 * (else the same key), say the rest.
 */
const {
  REDMINE_URL: base,
  REDMINE_KEY: token,
  REDMINE_PROJECT: project = "lights",
  REDMINE_MARKUP: markup = "textile",
  REDMINE_DONE: done = "Resolved",
  REDMINE_MOVER_KEY: mover = token,
} = process.env;

async function main(): Promise<void> {
  if (!base || !token) {
    console.log("skipped: REDMINE_URL and REDMINE_KEY name no Redmine");
    return;
  }
  process.env.LOG_LEVEL ||= "warn";
  await withDatabase(() => tryIt(base, token));
}

async function tryIt(base: string, token: string): Promise<void> {
  const { pool } = await import("#db/client.server.ts");
  const { startJobs, stopJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  const { ask } = await import("#app/domain/threads/ask.ts");
  const { vote } = await import("#app/domain/votes/vote.ts");
  const { findIdea } = await import("#app/domain/ideas/find-idea.ts");
  const { addTracker } = await import("#app/domain/evidence/add-tracker.ts");
  const { checkTracker } = await import("#app/domain/evidence/check-tracker.ts");
  const { findRules } = await import("#app/domain/evidence/find-tracker.ts");
  const { setRule } = await import("#app/domain/evidence/set-rule.ts");
  const { exportIdeas } = await import("#app/domain/evidence/export-ideas.ts");
  const { listBatchIdeas } = await import("#app/domain/evidence/list-batches.ts");
  const { workEvidence } = await import("#app/background/evidence/work-evidence.ts");
  const { askTrackers } = await import("#app/background/evidence/ask-trackers.ts");
  await declareQueues(await startJobs());

  const people = await Promise.all(
    ["proposer", "keeper"].map(async (name) => {
      const id = v7();
      const username = `${name}-${id.slice(-8)}`;
      await pool.query(
        `insert into members (id, username, username_skeleton, display_name, created_at, email_confirmed_at)
         values ($1, $2, $2, $2, now(), now())`,
        [id, username],
      );
      const grants = name === "keeper" ? [{ role: "administrator" as const, spaceId: null }] : [];
      return {
        member: { id, username, displayName: username, emailConfirmed: true, grants },
        locale: "en" as const,
      };
    }),
  );
  const [proposer, keeper] = people as [(typeof people)[0], (typeof people)[0]];
  await pool.query(
    `insert into spaces (id, slug, name, description, default_kind, kinds, position, created_at)
     values (gen_random_uuid(), 'wishes', '{"en":"Wishes"}', '{}', 'idea', '{idea}', 98, now()) on conflict do nothing`,
  );
  const asked = await ask(proposer, {
    ...{ space: "wishes", kind: "idea" as const, tags: ["light"] },
    title: "Light that stays on at *junctions* [urgent]",
    body: 'It goes out, « à chaque feu rouge » @admin #1 {{toc}} [[Wiki]] !image.png! -gone- "x":http://example.org',
  });
  const idea = Number(asked.threadId);

  const { id: targetId } = await addTracker(keeper, {
    ...{ kind: "redmine", name: "Redmine", base, project, token, email: "", type: "", label: "" },
    ...{ markup: markup === "markdown" ? "markdown" : "textile", locale: "en" },
  });
  await checkTracker(keeper, targetId);
  const { tracker, offered } = await findRules(keeper, targetId);
  assert.equal(tracker.problem, "", `${tracker.problem}: ${tracker.said}`);
  console.log(`connected; statuses: ${offered.map(({ name }) => name).join(", ")}`);

  const send = async () => {
    const { batchId } = await exportIdeas(keeper, { ideas: [idea], targetId });
    await workEvidence();
    const [item] = (await listBatchIdeas(keeper, batchId)).items;
    assert.equal(item?.parcel?.state, "sent", JSON.stringify(item?.parcel));
    return { batchId, outside: item?.parcel?.outside, hash: item?.hash ?? "" };
  };
  const first = await send();
  const outside = first.outside ?? { id: "", url: "" };
  console.log(`made: ${outside.url}`);
  const made = await read(outside.id);
  assert.ok(made.description.includes(first.hash));

  // As if the process had died between making and noting.
  await pool.query("update evidence_links set outside_id = null, file_id = null where target_id = $1", [
    targetId,
  ]);
  await pool.query(
    "update evidence_parcels set state = 'waiting', next_try_at = now() where target_id = $1",
    [targetId],
  );
  await workEvidence();
  const [found] = (await listBatchIdeas(keeper, first.batchId)).items;
  assert.deepEqual(found?.parcel?.outside, outside);
  console.log("found again by its mark, none made twice");

  await vote(keeper, Number(asked.postId), 1);
  assert.deepEqual((await send()).outside, outside);
  assert.ok((await read(outside.id)).description.includes("1 vote"));
  console.log("another state is written over the same issue");

  const status = offered.find(({ name }) => name === done);
  assert.ok(status, `no status ${done}`);
  await setRule(keeper, targetId, {
    ...{ status: status.key, to: "shipped", reasonFr: "C’est livré.", reasonEn: "It is out." },
  });
  const moved = await call("PUT", `/issues/${outside.id}.json`, { issue: { status_id: Number(status.key) } });
  assert.ok(moved.ok, `Redmine answered ${moved.status} to the move`);
  assert.equal((await read(outside.id)).status.name, done, "its workflow does not let the mover do that");
  await pool.query("update evidence_targets set next_ask_at = null");
  await askTrackers();
  const { status: now, steps, standings } = await findIdea(keeper, idea, new Date());
  assert.equal(now, "shipped");
  assert.equal(steps.at(-1)?.automatic, true);
  console.log(
    `moved there to ${standings[0]?.status}, and the idea is ${now}: ${steps.at(-1)?.reason.words}`,
  );
  await stopJobs();

  function call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${base}${path}`, {
      method,
      headers: { "Content-Type": "application/json", "X-Redmine-API-Key": mover ?? "" },
      body: body && JSON.stringify(body),
    });
  }
  async function read(id: string): Promise<{ description: string; status: { name: string } }> {
    const answer = await call("GET", `/issues/${id}.json`);
    return ((await answer.json()) as { issue: { description: string; status: { name: string } } }).issue;
  }
}

main().catch(fail);
