/**
 * Checks `report.hbs` and its partials on Handlebars' own syntax tree before anything runs: known helpers, partials,
 * values, elements and styles, elements closed where they were opened, nothing printed unescaped.
 */

import Handlebars from 'handlebars';
import type { Problem } from '../model/report.ts';
import { nearest } from '../text/nearest.ts';
import { createSource, offsetAt } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { type Content, ELEMENTS, isElementName, type Tag, tagsOf } from './markup.ts';
import type { Style } from './style.ts';
import type { TemplateFile } from './template.ts';
import { BLOCK_HELPERS, HELPERS, VIEW_NAMES } from './view.ts';

type Node = hbs.AST.Node;

interface Walk {
  readonly file: TemplateFile;
  readonly style: Style;
  readonly partials: ReadonlyMap<string, TemplateFile>;
  /** Partials that the file calls, and where it first does. */
  readonly calls: Map<string, Span>;
  readonly report: (key: string, span: Span, data?: Record<string, string | number>) => void;
}

/** Problems of a template, in the order of its files; empty where it may run. */
export function checkTemplate(
  report: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  style: Style,
): Problem[] {
  const problems: Problem[] = [];
  const calls = new Map<string, Map<string, Span>>();
  for (const [name, file] of [['', report] as const, ...partials]) {
    const walk: Walk = {
      file,
      style,
      partials,
      calls: new Map(),
      report: (key, span, data = {}) => problems.push({ rule: 'render/template', key, data, uri: file.uri, span }),
    };
    calls.set(name, walk.calls);
    checkFile(walk, name === '' ? 'blocks' : null);
  }
  const cycle = findCycle('', calls, [], new Set());
  if (cycle)
    problems.push({
      rule: 'render/template',
      key: 'partial-cycle',
      data: { partial: cycle.partial },
      uri: partials.get(cycle.caller)?.uri ?? report.uri,
      span: calls.get(cycle.caller)!.get(cycle.partial)!,
    });
  if (problems.length === 0 && !reaches('', calls, partials, report))
    problems.push({ rule: 'render/template', key: 'no-body', data: {}, uri: report.uri, span: { start: 0, end: 0 } });
  return problems;
}

/** Whether `<vt-body/>` stands in the report or in a partial that it calls. */
function reaches(
  name: string,
  calls: ReadonlyMap<string, ReadonlyMap<string, Span>>,
  partials: ReadonlyMap<string, TemplateFile>,
  report: TemplateFile,
): boolean {
  const text = name === '' ? report.text : (partials.get(name)?.text ?? '');
  return (
    /<vt-body\s*\/?>/u.test(text) || [...(calls.get(name)?.keys() ?? [])].some(n => reaches(n, calls, partials, report))
  );
}

/** A partial that is called from within itself, and the file whose call closes the circle. */
function findCycle(
  name: string,
  calls: ReadonlyMap<string, ReadonlyMap<string, Span>>,
  path: readonly string[],
  done: Set<string>,
): { readonly caller: string; readonly partial: string } | null {
  if (done.has(name)) return null;
  for (const next of calls.get(name)?.keys() ?? []) {
    if (next === name || path.includes(next)) return { caller: name, partial: next };
    const found = findCycle(next, calls, [...path, name], done);
    if (found) return found;
  }
  done.add(name);
  return null;
}

function checkFile(walk: Walk, outer: Content | null): void {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(walk.file.text);
  } catch (error) {
    const block = unpairedBlock(walk.file.text);
    if (block) {
      walk.report(block.key, block.span, { block: block.name });
      return;
    }
    const line = Number(/line (\d+)/u.exec(String(error))?.[1] ?? 1) - 1;
    const source = createSource(walk.file.uri, walk.file.text);
    const start = offsetAt(source, { line, character: 0 });
    const reason =
      String((error as Error).message)
        .split('\n')
        .at(-1) ?? '';
    walk.report('syntax', { start, end: offsetAt(source, { line, character: 9999 }) }, { reason });
    return;
  }
  checkProgram(walk, program, outer);
}

/** The first `{{#if}}`, `{{#each}}` … that is not closed, or `{{/if}}` that closes none. */
function unpairedBlock(text: string): { readonly key: string; readonly name: string; readonly span: Span } | null {
  const open: { name: string; span: Span }[] = [];
  for (const match of text.matchAll(/\{\{~?(?:!--[\s\S]*?--|([#/])\s*([\w-]+)[^{}]*)~?\}\}/gu)) {
    const [all, sign, name = ''] = match;
    const span = { start: match.index, end: match.index + all.length };
    if (sign === '#') open.push({ name, span });
    else if (sign === '/' && open.pop()?.name !== name) return { key: 'block-not-open', name, span };
  }
  const left = open.at(-1);
  return left ? { key: 'block-unclosed', ...left } : null;
}

/** `outer` is what the surroundings hold; null at the top of a partial, which may be called anywhere. */
function checkProgram(walk: Walk, program: hbs.AST.Program, outer: Content | null): void {
  const stack: { tag: Tag; span: Span; content: Content }[] = [];
  const here = (): Content | null => stack.at(-1)?.content ?? outer;
  for (const node of program.body) {
    if (node.type === 'ContentStatement') checkContent(walk, node as hbs.AST.ContentStatement, stack, outer);
    else checkStatement(walk, node, here());
  }
  for (const open of stack) walk.report('unclosed', open.span, { element: open.tag.name });
}

function checkContent(
  walk: Walk,
  node: hbs.AST.ContentStatement,
  stack: { tag: Tag; span: Span; content: Content }[],
  outer: Content | null,
): void {
  const text = String((node as { original?: unknown }).original ?? node.value);
  const base = spanOf(walk, node).start;
  const at = (tag: { start: number; end: number }): Span => ({ start: base + tag.start, end: base + tag.end });
  const here = (): Content | null => stack.at(-1)?.content ?? outer;
  let after = 0;
  const loose = (end: number): void => {
    const between = text.slice(after, end);
    if (between.trim() !== '' && here() !== 'text' && here() !== null) {
      const start = after + (between.length - between.trimStart().length);
      walk.report('loose-text', at({ start, end: start + between.trim().length }), {
        text: between.trim().slice(0, 30),
      });
    }
  };
  for (const tag of tagsOf(text)) {
    loose(tag.start);
    after = tag.end;
    const span = at(tag);
    if (!tag.whole) walk.report('bad-tag', span);
    else if (!isElementName(tag.name)) {
      const near = nearest(tag.name, Object.keys(ELEMENTS));
      if (near) walk.report('unknown-element-near', span, { element: tag.name, near });
      else walk.report('unknown-element', span, { element: tag.name });
    } else if (tag.closing) {
      const open = stack.pop();
      if (!open) walk.report('not-open', span, { element: tag.name });
      else if (open.tag.name !== tag.name) walk.report('unclosed', open.span, { element: open.tag.name });
    } else {
      const rule = ELEMENTS[tag.name];
      const content = here();
      if (content !== null && !rule.within.includes(content)) walk.report('misplaced', span, { element: tag.name });
      checkAttributes(walk, tag, base, span);
      if (rule.content === 'nothing' && !tag.selfClosing && tag.name !== 'br')
        walk.report('not-empty', span, { element: tag.name });
      else if (!tag.selfClosing && rule.content !== 'nothing') stack.push({ tag, span, content: rule.content });
    }
  }
  loose(text.length);
}

function checkAttributes(walk: Walk, tag: Tag, base: number, span: Span): void {
  if (!isElementName(tag.name)) return;
  const rule = ELEMENTS[tag.name];
  let named = false;
  for (const attribute of tag.attributes) {
    const place = {
      start: base + attribute.at,
      end: base + attribute.at + attribute.name.length + attribute.value.length + 3,
    };
    if (attribute.name !== 'class' || rule.style === 'none')
      walk.report('attribute', place, { attribute: attribute.name, element: tag.name });
    else if (!walk.style.styles.has(attribute.value)) {
      const near = nearest(attribute.value, [...walk.style.styles.keys()]);
      if (near) walk.report('unknown-class-near', place, { style: attribute.value, near });
      else walk.report('unknown-class', place, { style: attribute.value });
    } else {
      const style = walk.style.styles.get(attribute.value)!;
      const lacks =
        (tag.name === 'vt-rule' && !style.rule && 'rule') ||
        (tag.name === 'vt-box' && !style.box && 'box') ||
        (tag.name === 'table' && !style.columns && 'columns');
      if (lacks) walk.report('style-lacks', place, { style: attribute.value, key: lacks, element: tag.name });
    }
    named ||= attribute.name === 'class';
  }
  if (rule.style === 'needed' && !named) walk.report('no-class', span, { element: tag.name });
}

function checkStatement(walk: Walk, node: Node, here: Content | null): void {
  switch (node.type) {
    case 'CommentStatement':
      return;
    case 'MustacheStatement': {
      const mustache = node as hbs.AST.MustacheStatement;
      if (!mustache.escaped) walk.report('raw', spanOf(walk, node));
      if (here !== 'text' && here !== null)
        walk.report('loose-text', spanOf(walk, node), { text: pathText(mustache.path) });
      checkCall(walk, mustache.path, mustache.params, mustache.hash);
      return;
    }
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement;
      const name = block.path.original;
      if (!BLOCK_HELPERS.includes(name)) {
        const near = nearest(name, BLOCK_HELPERS);
        walk.report(near ? 'unknown-helper-near' : 'unknown-helper', spanOf(walk, block.path), {
          helper: name,
          near: near ?? '',
        });
      }
      for (const param of block.params) checkExpression(walk, param);
      checkProgram(walk, block.program, here);
      if (block.inverse) checkProgram(walk, block.inverse, here);
      return;
    }
    case 'PartialStatement': {
      const partial = node as hbs.AST.PartialStatement;
      const name = 'original' in partial.name ? String(partial.name.original) : '';
      if (!walk.partials.has(name)) {
        const near = nearest(name, [...walk.partials.keys()]);
        walk.report(near ? 'unknown-partial-near' : 'unknown-partial', spanOf(walk, node), {
          partial: name,
          near: near ?? '',
        });
      } else if (!walk.calls.has(name)) walk.calls.set(name, spanOf(walk, node));
      for (const param of partial.params) checkExpression(walk, param);
      return;
    }
    default:
      walk.report('statement', spanOf(walk, node), { statement: node.type });
  }
}

function checkCall(
  walk: Walk,
  path: hbs.AST.Expression,
  params: readonly hbs.AST.Expression[],
  hash?: hbs.AST.Hash,
): void {
  const name = pathText(path);
  const isHelper = Object.hasOwn(HELPERS, name);
  if (params.length > 0 || hash?.pairs.length) {
    if (!isHelper) {
      const near = nearest(name, Object.keys(HELPERS));
      walk.report(near ? 'unknown-helper-near' : 'unknown-helper', spanOf(walk, path), {
        helper: name,
        near: near ?? '',
      });
    }
    for (const param of params) checkExpression(walk, param);
  } else if (!isHelper) checkExpression(walk, path);
}

function checkExpression(walk: Walk, node: hbs.AST.Expression): void {
  if (node.type === 'SubExpression') {
    const sub = node as hbs.AST.SubExpression;
    checkCall(walk, sub.path, sub.params.length > 0 ? sub.params : [], sub.hash);
    if (!Object.hasOwn(HELPERS, pathText(sub.path)))
      walk.report('unknown-helper', spanOf(walk, sub.path), { helper: pathText(sub.path), near: '' });
  } else if (node.type === 'PathExpression') {
    const path = node as hbs.AST.PathExpression;
    for (const part of path.parts) {
      if (typeof part !== 'string' || path.data || VIEW_NAMES.has(part)) continue;
      const near = nearest(part, [...VIEW_NAMES]);
      walk.report(near ? 'unknown-value-near' : 'unknown-value', spanOf(walk, node), {
        name: path.original,
        near: near ?? '',
      });
      break;
    }
  }
}

const pathText = (node: hbs.AST.Expression): string =>
  'original' in node ? String((node as { original: unknown }).original) : '';

function spanOf(walk: Walk, node: Node): Span {
  const source = createSource(walk.file.uri, walk.file.text);
  const position = (p: hbs.AST.Position) => offsetAt(source, { line: p.line - 1, character: p.column });
  return { start: position(node.loc.start), end: position(node.loc.end) };
}
