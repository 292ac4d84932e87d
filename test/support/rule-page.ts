/**
 * A rule's page of documentation. Why, examples and the English summary are written by hand; what the program knows
 * (title, severity, ground, what each wrong example gives, how to switch it off) is written here, between marks.
 */

import type { Finding } from '../../server/src/check/finding.ts';
import { findingText } from '../../server/src/check/finding.ts';
import type { Rule } from '../../server/src/check/rule.ts';
import { en } from '../../server/src/locale/en/index.ts';
import { say } from '../../server/src/locale/locale.ts';
import { vi } from '../../server/src/locale/vi/index.ts';
import { checkDraft } from './shipped.ts';

const OPEN = '<!-- tự ghi -->';
const CLOSE = '<!-- hết -->';
const AUTO = /<!-- tự ghi -->[\s\S]*?<!-- hết -->\n*/gu;
const FENCE = /^````(markdown|yaml) (sai|đúng)\n([\s\S]*?)^````$/gmu;
/** What stands before an example that shows only text. */
const FRONT = `---
vanthu: van-ban
cơ quan: Ủy ban nhân dân xã Mường Phìn
trích yếu: Sơ kết công tác
người ký: {chức vụ: CHỦ TỊCH, họ tên: Lò Văn An}
nơi nhận: [Ủy ban nhân dân tỉnh, "Lưu: VT"]
---

`;

export interface Example {
  readonly wrong: boolean;
  /** As shown, without front matter where it needs none of its own. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Lines that the page does not show stand before it. */
  readonly hidden: number;
  readonly source: string;
}

/** The examples of a page, run. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(FENCE)].map(([, , kind, body]) => {
    const text = body!;
    const bare = !/^(?:---|vanthu:)/u.test(text);
    const source = bare ? FRONT + text : text;
    const uri = text.startsWith('vanthu:') ? 'file:///bao-cao.yaml' : 'file:///bao-cao.md';
    const { findings } = checkDraft(source, uri);
    return { wrong: kind === 'sai', text, findings, hidden: bare ? FRONT.length : 0, source };
  });
}

/** The page as it should be: what is written by hand kept, the rest anew. */
export function writtenPage(rule: Rule, page: string): string {
  const byHand = page
    .replace(AUTO, '')
    .replace(/^#[^\n]*\n+/u, '')
    .trimEnd();
  const withFindings = byHand.replace(FENCE, (fence, _language, kind: string) => {
    if (kind === 'đúng') return fence;
    const example = examplesOf(fence)[0]!;
    const lines = example.findings.filter(f => f.rule === rule.id).map(f => findingLine(f, example));
    return `${fence}\n\n${auto(lines.join('\n'))}`;
  });
  const english = withFindings.indexOf('## In English');
  const before = english < 0 ? withFindings : withFindings.slice(0, english);
  const after = english < 0 ? '' : `${withFindings.slice(english).trimEnd()}\n`;
  return `# ${say(vi, `${rule.id}.title`)}\n\n${auto(head(rule))}\n\n${before.trimEnd()}\n\n${auto(switchOff(rule))}\n\n${after}`.replace(
    /\n{3,}/gu,
    '\n\n',
  );
}

const auto = (text: string): string => `${OPEN}\n\n${text}\n\n${CLOSE}`;

const FIX = { none: 'không', quick: 'có', all: 'có, cả khi sửa hàng loạt' } as const;

const head = (rule: Rule): string =>
  [
    `\`${rule.id}\` · ${say(en, `${rule.id}.title`)}`,
    '',
    '| Mức | Sửa nhanh | Căn cứ |',
    '|---|---|---|',
    `| ${say(vi, `check.severity-${rule.severity}`)} | ${FIX[rule.fix]} | ${rule.ground ?? 'quy ước chung'} |`,
  ].join('\n');

function findingLine(found: Finding, example: Example): string {
  const { start, end } = found.place.span;
  const line = example.source.slice(example.hidden, start).split('\n').length;
  const text = example.source.slice(start, end).split('\n')[0]!.normalize('NFC');
  const shown = text.length > 48 ? `${text.slice(0, 47)}…` : text;
  return `> Dòng ${line}, \`${shown.trim()}\`: **${say(vi, `check.severity-${found.severity}`)}.** ${findingText(vi, found)}`;
}

const switchOff = (rule: Rule): string =>
  [
    '## Bỏ qua kiểm tra này',
    '',
    'Với một đoạn, ghi lý do ngay trước đoạn đó:',
    '',
    '```markdown',
    `<!-- bỏ qua ${rule.id}: lý do -->`,
    '```',
    '',
    'Với cả tệp, ở phần đầu; với cả thư mục hồ sơ, trong `.vanthu.yaml`:',
    '',
    '```yaml',
    'bỏ qua:',
    `  ${rule.id}: lý do`,
    '```',
    '',
    '```yaml',
    'mức độ:',
    `  ${rule.id}: tắt`,
    '```',
  ].join('\n');

/** The list of all rules, by family. */
export function writtenIndex(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(rule => rule.id.split('/')[0]!))];
  const lines = ['# Các kiểm tra', '', 'Bảng này được ghi lại bằng `npm run docs`.'];
  for (const family of families) {
    lines.push('', `## ${family}`, '', '| Kiểm tra | Mức | Nội dung | Sửa nhanh |', '|---|---|---|---|');
    for (const rule of rules.filter(r => r.id.startsWith(`${family}/`)))
      lines.push(
        `| [\`${rule.id}\`](${rule.id}.md) | ${say(vi, `check.severity-${rule.severity}`)} | ${say(vi, `${rule.id}.title`)} | ${FIX[rule.fix]} |`,
      );
  }
  return `${lines.join('\n')}\n`;
}
