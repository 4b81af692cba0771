/** Properties are tried on the same cases in every run, so that none fails by chance; `PROPERTY_SEED` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });
