import fc from 'fast-check';

// the laws are tried on the same random cases in every run, so that a run fails by the code and not by chance;
// another SEED tries others
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_123) });
