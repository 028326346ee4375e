import { existsSync, mkdirSync } from 'node:fs';
import type { CliCommand } from './command.ts';
import { connect } from './sync/api.ts';
import { readFolder, writeFolder, writeLock } from './sync/folder.ts';
import { kinds } from './sync/kinds.ts';

/** `reflow pull DIR`: what the shop has, as files. */
export const pullCommand: CliCommand = {
  name: 'pull',
  description: 'Write the flows, decision tables, policy, reasons, calendar and service levels of a running server as files, to keep them in git',
  configure(command, io, done) {
    command.argument('<folder>', 'where the files go; files of definitions that are gone are removed')
      .requiredOption('--server <url>', 'a running server, with the key of the shop in REFLOW_API_KEY')
      .action(async (folder: string, { server }: { server: string }) => {
        const api = connect(server);
        const found = (await Promise.all(kinds.map((kind) => kind.pull(api)))).flat();
        if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
        const files = Object.assign({}, ...found.map((definition) => definition.files)) as Record<string, string>;
        const before = readFolder(folder);
        const gone = Object.keys(before).filter((name) => files[name] === undefined && kinds.some((kind) => kind.idOf(name) !== undefined));
        writeFolder(folder, files, gone);
        writeLock(folder, Object.fromEntries(found.map(({ id, version }) => [id, version])));
        const changed = Object.entries(files).filter(([name, text]) => before[name] !== text).length;
        io.err(`${found.length} definitions in ${Object.keys(files).length} files: ${changed} written anew, ${gone.length} removed.`);
        done(0);
      });
  },
};
