import { readdirSync, readFileSync } from "node:fs";

/** Seconds of processor time: of the web process, and of the PostgreSQL processes under it or of its data folder. */
export type Usage = { web: number; database: number };

/** The kernel counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

type Process = { pid: number; parent: number; name: string; seconds: number };

/** Reads /proc, so it knows figures on Linux only; elsewhere they are zero. */
export function usageOf(pid: number, dataDir: string): Usage {
  const all = processes();
  const web = all.find((one) => one.pid === pid)?.seconds ?? 0;
  const postmaster = all.find(
    ({ parent, name, pid: candidate }) =>
      name === "postgres" && (parent === pid || commandOf(candidate).includes(dataDir)),
  );
  const database = all.filter(
    (one) => postmaster && (one.pid === postmaster.pid || one.parent === postmaster.pid),
  );
  return { web, database: database.reduce((sum, { seconds }) => sum + seconds, 0) };
}

function processes(): Process[] {
  return read(() => readdirSync("/proc"), [])
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(() => readFileSync(`/proc/${name}/stat`, "utf8"), "");
      // The name stands in brackets and may hold anything, so fields are counted from the last bracket.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields.length < 20) return [];
      const seconds = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
      return [
        {
          pid: Number(name),
          parent: Number(fields[1]),
          name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")),
          seconds,
        },
      ];
    });
}

function commandOf(pid: number): string {
  return read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"), "");
}

/** Resident memory in megabytes. */
export function memoryOf(pid: number): number {
  const status = read(() => readFileSync(`/proc/${pid}/status`, "utf8"), "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** A process may end between being listed and being read. */
function read<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
