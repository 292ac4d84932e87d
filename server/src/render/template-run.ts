/** Runs a checked template with the values of a report. */

import Handlebars from 'handlebars';
import type { TemplateFile } from './template.ts';
import { BLOCK_HELPERS, HELPERS, type View } from './view.ts';

/** A template that yields more than this many characters is broken. */
const LONGEST_OUTPUT = 2_000_000;

/** Thrown where a checked template fails with this report. */
export class TemplateError extends Error {}

/** Runs the report (name `''`) or one of its partials with a view: no prototypes, no unknown helpers, escaping on. */
export function templateRunner(
  report: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
): (name: string, view: View) => string {
  let compiled: ReturnType<typeof compile> | null = null;
  return (name, view) => {
    compiled ??= compile(report, partials);
    const { engine, main } = compiled;
    let text: string;
    try {
      text = (name === '' ? main : (engine.partials as Record<string, Handlebars.TemplateDelegate>)[name]!)(
        { ...view },
        { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false },
      );
    } catch (error) {
      throw new TemplateError((error as Error).message);
    }
    if (text.length > LONGEST_OUTPUT) throw new TemplateError(`${text.length} > ${LONGEST_OUTPUT}`);
    return text;
  };
}

function compile(report: TemplateFile, partials: ReadonlyMap<string, TemplateFile>) {
  const engine = Handlebars.create();
  engine.registerHelper(HELPERS as Record<string, Handlebars.HelperDelegate>);
  const knownHelpers = Object.fromEntries([...BLOCK_HELPERS, ...Object.keys(HELPERS)].map(name => [name, true]));
  const options = { knownHelpers, knownHelpersOnly: true, strict: true, preventIndent: true };
  for (const [name, file] of partials) engine.registerPartial(name, engine.compile(file.text, options));
  const main = engine.compile(report.text, options);
  return { engine, main };
}
