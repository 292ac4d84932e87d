/** As much of JSON Schema (draft 7) as our own schemas use: whether a value is valid. */

type Schema = Readonly<Record<string, unknown>>;

export function isValid(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = KEYWORDS[keyword];
    if (!check && !SILENT.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
    return check ? check(value, rule as never, root, schema) : true;
  });
}

/** Keywords that say nothing about the value itself, or that another keyword reads. */
const SILENT: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'definitions', 'examples']);

type Check = (value: unknown, rule: never, root: Schema, schema: Schema) => boolean;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (value, rule: string | string[]) => [rule].flat().includes(typeOf(value)),
  enum: (value, rule: unknown[]) => rule.includes(value),
  pattern: (value, rule: string) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  maxLength: (value, rule: number) => typeof value !== 'string' || value.length <= rule,
  anyOf: (value, rule: Schema[], root) => rule.some(each => isValid(value, each, root)),
  allOf: (value, rule: Schema[], root) => rule.every(each => isValid(value, each, root)),
  $ref: (value, rule: string, root) =>
    isValid(value, (root.definitions as Record<string, Schema>)[rule.slice('#/definitions/'.length)]!, root),
  required: (value, rule: string[]) => !isMap(value) || rule.every(key => key in value),
  items: (value, rule: Schema, root) => !Array.isArray(value) || value.every(item => isValid(item, rule, root)),
  properties: (value, rule: Record<string, Schema>, root) =>
    !isMap(value) || Object.entries(value).every(([key, item]) => !rule[key] || isValid(item, rule[key], root)),
  patternProperties: (value, rule: Record<string, Schema>, root) =>
    !isMap(value) ||
    Object.entries(value).every(([key, item]) =>
      Object.entries(rule).every(([pattern, each]) => !new RegExp(pattern, 'u').test(key) || isValid(item, each, root)),
    ),
  additionalProperties: (value, rule: boolean, _root, schema) =>
    rule ||
    !isMap(value) ||
    Object.keys(value).every(
      key =>
        key in ((schema.properties ?? {}) as object) ||
        Object.keys((schema.patternProperties ?? {}) as object).some(pattern => new RegExp(pattern, 'u').test(key)),
    ),
};
