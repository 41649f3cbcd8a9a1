import * as fc from "fast-check";

/** The gate draws the same examples for everybody; who develops draws new ones with every run. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_126 });
