/** Runs a checked template with the values of a report. */

import Handlebars from 'handlebars';
import type { TemplateFile } from './template.ts';
import { BLOCK_HELPERS, HELPERS, type View } from './view.ts';

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]>;

/** A template that yields more than this many characters is broken. */
const LONGEST_OUTPUT = 2_000_000;

/** Turns of `each` and calls of partials in one run, and all characters that they yield: more is a loop that grows. */
const MOST_STEPS = 100_000;
const MOST_LETTERS = 50_000_000;

/** Thrown where a checked template fails with this report: a message key below `render/` with its data. */
export class TemplateError extends Error {
  readonly key: string;
  readonly data: Readonly<Record<string, string>>;

  constructor(key: string, data: Readonly<Record<string, string>> = {}) {
    super(`${key} ${JSON.stringify(data)}`);
    this.key = key;
    this.data = data;
  }
}

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
    const { engine, main, budget } = compiled;
    budget.steps = budget.letters = 0;
    let text: string;
    try {
      text = (name === '' ? main : (engine.partials as Record<string, Handlebars.TemplateDelegate>)[name]!)(
        { ...view },
        { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false },
      );
    } catch (error) {
      if (error instanceof TemplateError) throw error;
      throw new TemplateError('template-run', { reason: (error as Error).message });
    }
    if (text.length > LONGEST_OUTPUT)
      throw new TemplateError('template-too-long', { length: String(text.length), limit: String(LONGEST_OUTPUT) });
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
  const budget: Budget = { steps: 0, letters: 0 };
  for (const [name, file] of partials) engine.registerPartial(name, counted(made(file), budget));
  const each = engine.helpers['each'] as Handlebars.HelperDelegate;
  engine.registerHelper('each', function (this: unknown, context: unknown, options: Handlebars.HelperOptions) {
    return each.call(this, context, { ...options, fn: counted(options.fn, budget) });
  });
  return { engine, main: made(report), budget };
}

/** What a run has spent so far. */
interface Budget {
  steps: number;
  letters: number;
}

/** `make`, stopped once a run does or yields more than any report needs. */
function counted<A extends unknown[]>(make: (...args: A) => string, budget: Budget): (...args: A) => string {
  return (...args) => {
    budget.steps += 1;
    if (budget.steps > MOST_STEPS) throw new TemplateError('template-loops', { limit: String(MOST_STEPS) });
    const text = make(...args);
    budget.letters += text.length;
    if (budget.letters > MOST_LETTERS) throw new TemplateError('template-loops', { limit: String(MOST_STEPS) });
    return text;
  };
}

const OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries([...BLOCK_HELPERS, ...Object.keys(HELPERS)].map(name => [name, true])),
  knownHelpersOnly: true,
  strict: true,
  preventIndent: true,
};

/** A template's text compiled as an expression of JavaScript, which yields a `TemplateSpecification`. */
export const compiledSource = (text: string): string => String(Handlebars.precompile(text, OPTIONS));
