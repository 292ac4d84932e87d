import { describe, expect, it } from 'vitest';
import { environment, HEAD } from '../../../test/support/draft.ts';
import { analyse } from '../check/analysis.ts';
import { textUnits } from '../claims/blocks.ts';
import { vi } from '../locale/vi/index.ts';
import { RULES } from '../rules/index.ts';
import { applyEdits } from '../text/edit.ts';
import { createSource } from '../text/source.ts';
import { namedFiguresAt } from './name-figure.ts';
import type { View } from './view.ts';

function viewOf(text: string, uri = 'file:///draft.md'): View {
  const source = createSource(uri, text);
  const { report, claims, findings } = analyse(source, environment(), RULES)!;
  return { source, report, claims, findings, locale: vi };
}

/** What a reader of the draft and of its findings sees. */
const seen = ({ report, claims, findings }: View) => ({
  prose: textUnits(report).map(unit => unit.prose.text),
  claims: claims.map(c => [c.kind, c.verdict, c.total?.value, c.parts.map(p => p.value)]),
  findings: findings.map(f => [f.rule, f.severity, f.message]),
});

/** Names the number that first stands at `mark`, and holds the draft before to the draft after. */
function named(body: string, mark: string, head = HEAD) {
  const before = viewOf(head + body);
  const start = before.source.text.lastIndexOf(mark);
  return namedFiguresAt(before, { start, end: start }).map(figure => {
    const after = applyEdits(before.source.text, figure.edits);
    expect(seen(viewOf(after))).toEqual(seen(before));
    expect(after.slice(figure.nameSpan.start, figure.nameSpan.end)).toBe(figure.name);
    return { ...figure, after: after.slice(head.length) };
  });
}

describe('a number made a named figure', () => {
  it('is defined in a new fence under the front matter and takes the name of what it counts', () => {
    const [figure] = named('## I. Nông thôn\n\nĐến nay có 38 xã đạt chuẩn.\n', '38');
    expect(figure!.name).toBe('xã-đạt-chuẩn');
    expect(figure!.after).toBe(
      '```yaml số-liệu\nxã-đạt-chuẩn:\n  giá trị: 38\n  đơn vị tính: xã\n```\n\n' +
        '## I. Nông thôn\n\nĐến nay có {{xã-đạt-chuẩn}} xã đạt chuẩn.\n',
    );
  });

  it('takes the words before an amount, with its decimals and its unit', () => {
    const [figure] = named('## I. Tài chính\n\nTổng vốn giải ngân đạt 1.318,470 tỷ đồng.\n', '1.318,470');
    expect(figure!.name).toBe('tổng-vốn-giải-ngân');
    expect(figure!.after).toContain('giá trị: 1.318,470\n  đơn vị tính: tỷ đồng\n');
    const [share] = named('## I. Xã hội\n\nTỷ lệ hộ nghèo còn 12,50% vào cuối năm.\n', '12,50');
    expect(share).toMatchObject({ name: 'tỷ-lệ-hộ-nghèo' });
    expect(share!.after).toContain('đơn vị tính: "%"');
  });

  it('joins the first fence, under a name that nothing has', () => {
    const body =
      '```yaml số-liệu\nhồ-sơ:\n  giá trị: 7\n```\n\n## I. Việc\n\nNhận {{hồ-sơ}} hồ sơ mới. Trả 12 hồ sơ, còn lại là đơn.\n';
    const [figure] = named(body, '12');
    expect(figure!.name).toBe('hồ-sơ-2');
    expect(figure!.after).toContain('  giá trị: 7\nhồ-sơ-2:\n  giá trị: 12\n  đơn vị tính: hồ sơ\n```\n');
    const crlf = named('## I. Việc\n\nTrả 12 hồ sơ.\n'.replaceAll('\n', '\r\n'), '12', HEAD.replaceAll('\n', '\r\n'));
    expect(crlf[0]!.after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('takes its parts with it where it is the total of a breakdown that adds up', () => {
    const body = '## I. Nông thôn\n\nToàn tỉnh có 38 xã, gồm: 21 xã miền núi, 17 xã đồng bằng.\n';
    const [alone, whole, ...more] = named(body, '38');
    expect(alone!.parts).toEqual([]);
    expect(more).toEqual([]);
    expect(whole!.parts).toEqual(['miền-núi', 'đồng-bằng']);
    expect(whole!.after).toContain('  gồm:\n    miền-núi: 21\n    đồng-bằng: 17\n');
    expect(whole!.after).toContain(`{{${whole!.name}.miền-núi}} xã miền núi`);
    expect(named(body.replace('17', '18'), '38')).toHaveLength(1);
  });

  it('also in emphasis, headings, lists and footnotes', () => {
    for (const body of [
      '## I. Việc\n\nTrả **12** hồ sơ.\n',
      '## I. Trả 12 hồ sơ trong tháng\n\nĐã xong.\n',
      '## I. Việc\n\n- Trả 12 hồ sơ;\n- Thu đơn.\n',
      '## I. Việc\n\nĐã trả[^1].\n\n[^1]: Trong đó 12 hồ sơ trước hạn.\n',
      '## I. Việc\n\nĐã trả^[Trong đó 12 hồ sơ trước hạn.] hết.\n',
    ])
      expect(named(body, '12'), body).toHaveLength(1);
  });

  it('is not offered where it would be printed otherwise, or is no amount', () => {
    for (const [number, text] of [
      ['08', 'Đã họp 08 phiên.'],
      ['1200', 'Đã trồng 1200 cây.'],
      ['2021', 'Trong năm 2021 đã họp.'],
      ['12', 'Gõ `12 hồ sơ` vào ô.'],
      ['{{', '{{không-có}} hồ sơ.'],
      ['họp', 'Đã họp 8 phiên.'],
    ] as const)
      expect(named(`## I. Việc\n\n${text}\n`, number), text).toEqual([]);
    const yaml = viewOf(
      'vanthu: van-ban\nmục:\n  - tiêu đề: Việc\n    nội dung: |\n      Trả 12 hồ sơ.\n',
      'file:///a.yaml',
    );
    const at = yaml.source.text.indexOf('12');
    expect(namedFiguresAt(yaml, { start: at, end: at })).toEqual([]);
  });

  it('is defined at the top of a part, which has no front matter', () => {
    const uri = 'file:///bao-cao.yaml';
    const part = createSource('file:///phan.md', '## I. Việc\n\nTrả 12 hồ sơ.\n');
    const draft = 'vanthu: van-ban\ncác phần:\n  - {mục: viec, tệp: phan.md}\n';
    const { report, claims, findings } = analyse(
      createSource(uri, draft),
      environment({ [part.uri]: part.text }),
      RULES,
    )!;
    const view: View = { source: report.sources.get(part.uri)!, report, claims, findings, locale: vi };
    const at = part.text.indexOf('12');
    const [figure] = namedFiguresAt(view, { start: at, end: at + 2 });
    expect(applyEdits(part.text, figure!.edits)).toBe(
      '```yaml số-liệu\nhồ-sơ:\n  giá trị: 12\n  đơn vị tính: hồ sơ\n```\n\n## I. Việc\n\nTrả {{hồ-sơ}} hồ sơ.\n',
    );
  });
});
