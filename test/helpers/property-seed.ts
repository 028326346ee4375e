import fc from 'fast-check';

/**
 * Property tests try the same cases in every run: a run that fails does so because of a change. `FC_SEED=random` tries new ones, and a
 * number those of a failure.
 */
const wanted = process.env.FC_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
