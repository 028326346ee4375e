import { hasErrors } from '../../engine/model/problems.ts';
import type { CliCommand, ExitCode, Io } from './command.ts';
import { UsageError } from './command.ts';
import { printProblems } from './input.ts';
import { connect, type Api } from './sync/api.ts';
import { readFolder, readLock, writeLock, type Lock } from './sync/folder.ts';
import { definitionsIn, kinds, type Sorted } from './sync/kinds.ts';
import type { Definition } from './sync/kind.ts';

interface Options { server: string; dryRun?: boolean; force?: boolean; note?: string }

/** `reflow deploy DIR`: publishes what the files say and the shop does not have yet. */
export const deployCommand: CliCommand = {
  name: 'deploy',
  description: 'Publish the definitions of a folder that differ from those of a running server; shows what changes, checks everything before anything is sent',
  configure(command, io, done) {
    command.argument('<folder>', 'files as `pull` writes them; definitions that are not there stay as they are')
      .requiredOption('--server <url>', 'a running server, with the key of the shop in REFLOW_API_KEY')
      .option('--dry-run', 'only show what would change; exits with 1 when something would')
      .option('--force', 'also over versions that the shop has published since the pull')
      .option('--note <text>', 'why, for the list of versions', 'reflow deploy')
      .action(async (folder: string, options: Options) => done(await deploy(folder, options, io)));
  },
};

/** A definition that is to be sent. `before`: as the shop has it. */
interface Wanted extends Sorted { before: Definition | undefined }

async function deploy(folder: string, { server, dryRun = false, force = false, note = '' }: Options, io: Io): Promise<ExitCode> {
  const api = connect(server);
  const lock = readLock(folder);
  const local = definitionsIn(readFolder(folder));
  if (local.length === 0) throw new UsageError(`${folder} holds no definitions. Begin with: reflow pull ${folder} --server ${server}`);
  const present = (await Promise.all(kinds.map((kind) => kind.pull(api)))).flat();
  const wanted = await changed(local, present);
  if (wanted.length === 0) { io.err('Nothing differs.'); return 0; }
  for (const { kind, definition, before } of wanted) {
    io.out(`${definition.id}${before ? '' : ' (new)'}`);
    for (const line of await kind.changes(before?.files, definition.files)) io.out(`  ${line}`);
  }
  const newer = wanted.filter(({ definition, before }) => before !== undefined && before.version !== lock[definition.id]);
  for (const { definition, before } of newer) io.err(newerWords(definition.id, before?.version ?? 0, lock[definition.id]));
  const sound = await check(wanted, local, present, api, io);
  if (!sound || (newer.length > 0 && !force)) {
    io.err(sound ? 'Nothing was sent. Pull, merge, and deploy again; or use --force.' : 'Nothing was sent. Correct the errors and deploy again.');
    return 1;
  }
  if (dryRun) { io.err(`${wanted.length} would be published.`); return 1; }
  return send(wanted, { folder, lock, note }, api, io);
}

async function changed(local: readonly Sorted[], present: readonly Definition[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const kind of kinds) {
    const mine = local.filter((one) => one.kind === kind).map(({ definition }) => definition);
    for (const definition of kind.order ? kind.order(mine) : mine) {
      const before = present.find(({ id }) => id === definition.id);
      if (!before || !(await kind.same(before.files, definition.files))) wanted.push({ kind, definition, before });
    }
  }
  return wanted;
}

function newerWords(id: string, now: number, pulled: number | undefined): string {
  return pulled === undefined ? `${id}: the shop has version ${now}, and this folder was not pulled from it.` : `${id}: the shop has version ${now}; version ${pulled} was pulled.`;
}

/** Everything is checked before anything is sent. @returns false when something forbids it */
async function check(wanted: readonly Wanted[], local: readonly Sorted[], present: readonly Definition[], api: Api, io: Io): Promise<boolean> {
  const mine = local.map(({ definition }) => definition);
  const all = [...mine, ...present.filter(({ id }) => mine.every((one) => one.id !== id))];
  let sound = true;
  for (const { kind, definition } of wanted) {
    const problems = await kind.problems?.(definition, all, api) ?? [];
    if (problems.length > 0) io.err(`${definition.id}:`);
    printProblems(problems, io.err);
    if (hasErrors(problems)) sound = false;
  }
  return sound;
}

/** One after the other; what was published is in the lock at once, so that a deploy that stopped goes on where it was. */
async function send(wanted: readonly Wanted[], { folder, lock, note }: { folder: string; lock: Lock; note: string }, api: Api, io: Io): Promise<ExitCode> {
  for (const { kind, definition } of wanted) {
    const version = await kind.publish(api, definition, note);
    lock[definition.id] = version;
    writeLock(folder, lock);
    io.err(`${definition.id}: version ${version}`);
  }
  io.err(`${wanted.length} published.`);
  return 0;
}
