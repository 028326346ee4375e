import { readExportFile } from '../../contracts/exports/file.ts';
import { listExports } from '../../contracts/exports/list.ts';
import { readExport } from '../../contracts/exports/read.ts';
import { removeExport } from '../../contracts/exports/remove.ts';
import { startExport } from '../../contracts/exports/start.ts';
import { bind, bindFile, type Binding } from '../binding.ts';

/** Lists as files. */
export const exportBindings: Binding[] = [
  bind(startExport, (services, { actor, body, once }) => services.exports.start(actor, body, once)),
  bind(listExports, (services, { actor }) => services.exports.list(actor)),
  bind(readExport, (services, { actor, params }) => services.exports.read(actor, params.id)),
  bindFile(readExportFile, (services, { actor, params }) => services.exports.file(actor, params.id)),
  bind(removeExport, (services, { actor, params }) => services.exports.remove(actor, params.id)),
];
