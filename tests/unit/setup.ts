import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a failure is about the change at hand. To look for new ones, run
 * with another seed: `SEED=$RANDOM npm run unit`.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20180307) });
