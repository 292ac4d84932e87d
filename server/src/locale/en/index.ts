/** All messages of the language, one file for each family. */
import type { Locale } from '../locale.ts';
import assembly from './assembly.ts';
import check from './check.ts';
import citations from './citations.ts';
import cli from './cli.ts';
import features from './features.ts';
import figures from './figures.ts';
import footnotes from './footnotes.ts';
import ignore from './ignore.ts';
import importing from './import.ts';
import inspect from './inspect.ts';
import metadata from './metadata.ts';
import render from './render.ts';
import review from './review.ts';
import settings from './settings.ts';
import structure from './structure.ts';
import tables from './tables.ts';
import text from './text.ts';
import totals from './totals.ts';

export const en: Locale = {
  language: 'en',
  messages: {
    ...assembly,
    ...check,
    ...citations,
    ...cli,
    ...features,
    ...figures,
    ...footnotes,
    ...ignore,
    ...importing,
    ...inspect,
    ...metadata,
    ...render,
    ...review,
    ...settings,
    ...structure,
    ...tables,
    ...text,
    ...totals,
  },
};
