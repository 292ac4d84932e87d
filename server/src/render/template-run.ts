/** Runs a checked template with the values of a report. */

import Handlebars from 'handlebars';
import type { TemplateFile } from './template.ts';
import { BLOCK_HELPERS, HELPERS, type View } from './view.ts';

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]>;

/** A template that yields more than this many characters is broken. */
const LONGEST_OUTPUT = 2_000_000;

/** Thrown where a checked template fails with this report. */
export class TemplateError extends Error {}

/** What Handlebars made of a template with exactly this text, where that is known. */
export type CompiledTemplates = (text: string) => TemplateSpecification | null;

/**
 * Runs the report (name `''`) or one of its partials with a view: no prototypes, no unknown helpers, escaping on.
 * @param known spares compiling what was compiled when the program was built
 */
export function templateRunner(
  report: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  known: CompiledTemplates = () => null,
): (name: string, view: View) => string {
  let compiled: ReturnType<typeof compile> | null = null;
  return (name, view) => {
    compiled ??= compile(report, partials, known);
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

function compile(report: TemplateFile, partials: ReadonlyMap<string, TemplateFile>, known: CompiledTemplates) {
  const engine = Handlebars.create();
  engine.registerHelper(HELPERS as Record<string, Handlebars.HelperDelegate>);
  const made = ({ text }: TemplateFile): Handlebars.TemplateDelegate => {
    const specification = known(text);
    return specification ? engine.template(specification) : engine.compile(text, OPTIONS);
  };
  for (const [name, file] of partials) engine.registerPartial(name, made(file));
  return { engine, main: made(report) };
}

const OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries([...BLOCK_HELPERS, ...Object.keys(HELPERS)].map(name => [name, true])),
  knownHelpersOnly: true,
  strict: true,
  preventIndent: true,
};

/** A template's text compiled as an expression of JavaScript, which yields a `TemplateSpecification`. */
export const compiledSource = (text: string): string => String(Handlebars.precompile(text, OPTIONS));
