/**
 * What the extension itself says, in both languages. VS Code's English interface never loads `package.nls.vi.json`, so
 * words that appear at run time do not go through its localisation but follow the setting `vanthu.language`.
 */

import type { Language } from '../../server/src/lsp/protocol.ts';

const VI = {
  'draft.none': 'Mở bản thảo báo cáo rồi chạy lại lệnh này.',
  'command.failed': 'Không thực hiện được: {reason}',
  'server.failed': 'Không khởi động được bộ rà soát Văn Thư: {reason}',
  'server.ended': 'chương trình bị ngắt {count} lần liên tiếp.',
  'server.restarted': 'Đã khởi động lại Văn Thư.',
  'server.log': 'Xem nhật ký',

  'export.pick': 'Chọn định dạng cần xuất (có thể chọn nhiều)',
  'export.title': 'Xuất báo cáo: {file}',
  'export.docx': 'Word (DOCX)',
  'export.docx.detail': 'Để trình ký, gửi đi và lưu hồ sơ',
  'export.pdf': 'PDF',
  'export.pdf.detail': 'Bản in đúng thể thức, không sửa được',
  'export.html': 'Trang web (HTML)',
  'export.html.detail': 'Một tệp duy nhất, xem bằng trình duyệt',
  'export.progress': 'Đang xuất báo cáo {file}',
  'export.save': 'Cần lưu bản thảo trước khi xuất báo cáo.',
  'export.save.action': 'Lưu bản thảo',
  'export.written': 'Đã xuất {files}.',
  'export.open': 'Mở tệp',
  'export.folder': 'Mở thư mục',
  'export.which': 'Chọn tệp cần mở',
  'export.cancelled': 'Đã dừng, chưa ghi tệp nào.',
  'export.changed': '{files} đã được sửa tay sau lần xuất trước. Thay bằng bản mới sẽ mất các chỗ sửa đó.',
  'export.replace': 'Thay bằng bản mới',
  'export.keep': 'Giữ tệp đã sửa',
  'export.refused': 'Chưa xuất được: bản thảo còn {count} chỗ phải sửa.',
  'export.refused.show': 'Xem các chỗ phải sửa',
  'export.failed': 'Không xuất được báo cáo: {reason}',

  'new.pick': 'Chọn loại báo cáo',
  'new.title': 'Soạn báo cáo mới',
  'new.own': 'mẫu của đơn vị',
  'new.failed': 'Không tạo được báo cáo mới: {reason}',
  'new.old': 'Từ báo cáo kỳ trước…',
  'new.old.detail': 'Bản thảo, tệp Word hoặc văn bản của năm trước: đổi kỳ, số liệu cũ thành kỳ trước',
  'new.renew': 'Xem các điều cần làm mới',
  'new.none': 'Không tìm thấy loại báo cáo nào.',

  'template.title': 'Sửa mẫu trình bày',
  'template.pick': 'Chọn mẫu để chép về và sửa thành mẫu của cơ quan',
  'template.name':
    'Tên mẫu. Để nguyên {profile} thì mọi báo cáo loại này in theo mẫu sửa; đặt tên khác thì thêm một loại báo cáo.',
  'template.badName': 'Chỉ dùng chữ, chữ số, dấu “-” và “_”.',
  'template.replace': 'Ghi đè',
  'template.failed': 'Không chép được mẫu: {reason}',

  'import.pick': 'Chọn tệp Word hoặc văn bản quét',
  'import.replace': 'Ghi đè',
  'import.show': 'Xem các điều cần xem lại',

  'review.pick': 'Chọn bản thảo của tệp Word này',
  'review.choose': 'Chọn bản thảo',
  'review.show': 'Xem những đề nghị không nhận được',
  'word.pick': 'Chọn tệp Word',
  'word.shown': 'Nội dung {file} đang mở để xem; các chỗ cần xem lại ở bảng Vấn đề. Tệp Word giữ nguyên.',
  'word.comment': 'Ghi nhận xét vào bản sao',
  'word.suffix': 'nhận xét',

  'edit.nothing': 'Không có gì phải sửa.',
  'footnote.nowhere': 'Không chèn được chú thích ở chỗ này. Đặt con trỏ vào trong câu rồi thử lại.',
  'footnote.stale': 'Bản thảo vừa thay đổi, hãy thử lại.',

  'ledger.title': 'Bảng đối chiếu số liệu: {file}',
  'ledger.file': 'Bảng đối chiếu số liệu',
  'ledger.gone': 'Bản thảo đã đóng hoặc không còn là báo cáo.',
  'ledger.empty': 'Chưa có chỗ nào trong báo cáo tự nói các số liên quan với nhau thế nào.',
  'ledger.total': '{total} chỗ đối chiếu',
  'ledger.inconsistent': '{count} lệch',
  'ledger.rounding': '{count} khớp khi làm tròn rộng hơn',
  'ledger.consistent': '{count} khớp',
  'ledger.subset': '{count} chỉ liệt kê một phần',
  'ledger.unresolved': '{count} chưa đủ số liệu',
  'ledger.hint': 'Giữ Ctrl và bấm vào số dòng để đến chỗ đó trong bản thảo.',
  'ledger.line': 'Dòng {line}',
  'ledger.expected': 'Tính ra {expected}, đang ghi {stated}, chênh {difference}',
  'ledger.reason': 'Căn cứ: {reason}',
  'ledger.noSection': 'Phần đầu',
  'ledger.unchecked': 'Số liệu không có gì để đối chiếu',

  'explain.pick': 'Chọn quy tắc cần giải thích',
  'explain.here': 'trong bản thảo này',
  'explain.all': 'tất cả quy tắc',
  'explain.none': 'Không tìm thấy tài liệu của các quy tắc.',

  'status.name': 'Báo cáo:',
  'status.clean': '$(check) đạt',
  'status.counts': '$(error) {errors} $(warning) {warnings}',
  'status.missing': '$(checklist) còn {missing} mục',
  'status.tooltip': 'Văn Thư, {profile}, {state}',
  'status.errors': '{errors} chỗ phải sửa, {warnings} chỗ nên xem lại, {informations} lưu ý',
  'status.todo': '{missing} mục hoặc thông tin còn thiếu',
  'status.claims': 'Đã đối chiếu {total} chỗ có số liệu: {good} khớp, {bad} lệch',
  'status.actions': '[Bảng đối chiếu số liệu]({ledger}) · [Xem trước bản in]({preview}) · [Xuất báo cáo]({export})',
  'status.profile': 'loại báo cáo chưa rõ',
  'status.draft': 'dự thảo',
  'status.submitted': 'trình ký',
  'status.issued': 'ban hành',

  'sections.missing': 'còn thiếu',
  'sections.empty': 'chưa có nội dung',
  'sections.optional': 'không bắt buộc',

  'preview.title': 'Bản in: {file}',
  'preview.waiting': 'Đang dựng bản in…',
  'preview.failed': 'Chưa dựng được bản in',
} as const;

export type StringKey = keyof typeof VI;

export const STRING_KEYS = Object.keys(VI) as readonly StringKey[];

const EN: Readonly<Record<StringKey, string>> = {
  'draft.none': 'Open a report draft, then run this command again.',
  'command.failed': 'That did not work: {reason}',
  'server.failed': 'The Văn Thư checker could not start: {reason}',
  'server.ended': 'it ended {count} times.',
  'server.restarted': 'Văn Thư has been restarted.',
  'server.log': 'Show log',

  'export.pick': 'Choose the formats to write (several if you like)',
  'export.title': 'Generate report: {file}',
  'export.docx': 'Word (DOCX)',
  'export.docx.detail': 'To be signed, sent and filed',
  'export.pdf': 'PDF',
  'export.pdf.detail': 'The printed page, not editable',
  'export.html': 'Web page (HTML)',
  'export.html.detail': 'One file, for the browser',
  'export.progress': 'Generating {file}',
  'export.save': 'The draft must be saved before its report is generated.',
  'export.save.action': 'Save the draft',
  'export.written': 'Wrote {files}.',
  'export.open': 'Open file',
  'export.folder': 'Open folder',
  'export.which': 'Choose the file to open',
  'export.cancelled': 'Stopped, nothing was written.',
  'export.changed': '{files} was edited by hand after it was generated. Replacing it loses those edits.',
  'export.replace': 'Replace',
  'export.keep': 'Keep the edited file',
  'export.refused': 'Not generated: the draft still has {count} errors.',
  'export.refused.show': 'Show the errors',
  'export.failed': 'The report could not be generated: {reason}',

  'new.pick': 'Choose the kind of report',
  'new.title': 'New report',
  'new.own': 'your own template',
  'new.failed': 'The new report could not be made: {reason}',
  'new.old': 'From an old report…',
  'new.old.detail':
    'Last year’s draft, Word file or text: the period moves on, figures become those of the period before',
  'new.renew': 'Show what to renew',
  'new.none': 'No kind of report was found.',

  'template.title': 'Edit a template',
  'template.pick': 'Choose the template to copy and change',
  'template.name':
    'Name of the template. Keep {profile} to change all reports of this kind; another name adds a kind of report.',
  'template.badName': 'Letters, digits, “-” and “_” only.',
  'template.replace': 'Replace',
  'template.failed': 'The template could not be copied: {reason}',

  'import.pick': 'Choose a Word file or a scanned text',
  'import.replace': 'Replace',
  'import.show': 'Show what to look at',

  'review.pick': 'Choose the draft of this Word file',
  'review.choose': 'Choose the draft',
  'review.show': 'Show proposals that cannot be taken',
  'word.pick': 'Choose a Word file',
  'word.shown': 'The text of {file} is open to read; what was found is in the Problems panel. The file stays as it is.',
  'word.comment': 'Write comments into a copy',
  'word.suffix': 'comments',

  'edit.nothing': 'Nothing to change.',
  'footnote.nowhere': 'No footnote can stand here. Put the cursor inside a sentence and try again.',
  'footnote.stale': 'The draft has just changed, please try again.',

  'ledger.title': 'Ledger of figures: {file}',
  'ledger.file': 'Ledger of figures',
  'ledger.gone': 'The draft was closed or is no longer a report.',
  'ledger.empty': 'The report does not yet say anywhere how its numbers relate.',
  'ledger.total': '{total} places compared',
  'ledger.inconsistent': '{count} differ',
  'ledger.rounding': '{count} agree in a looser rounding',
  'ledger.consistent': '{count} agree',
  'ledger.subset': '{count} list a part only',
  'ledger.unresolved': '{count} lack a number',
  'ledger.hint': 'Hold Ctrl and click a line number to go to that place in the draft.',
  'ledger.line': 'Line {line}',
  'ledger.expected': 'Computed {expected}, stated {stated}, difference {difference}',
  'ledger.reason': 'Why: {reason}',
  'ledger.noSection': 'Before the first heading',
  'ledger.unchecked': 'Figures with nothing to hold them against',

  'explain.pick': 'Choose the rule to explain',
  'explain.here': 'in this draft',
  'explain.all': 'all rules',
  'explain.none': 'The documentation of the rules was not found.',

  'status.name': 'Report:',
  'status.clean': '$(check) fine',
  'status.counts': '$(error) {errors} $(warning) {warnings}',
  'status.missing': '$(checklist) {missing} to do',
  'status.tooltip': 'Văn Thư, {profile}, {state}',
  'status.errors': '{errors} errors, {warnings} warnings, {informations} notes',
  'status.todo': '{missing} sections or fields still missing',
  'status.claims': '{total} numeric claims checked: {good} agree, {bad} differ',
  'status.actions': '[Ledger of figures]({ledger}) · [Print preview]({preview}) · [Generate report]({export})',
  'status.profile': 'unknown kind of report',
  'status.draft': 'draft',
  'status.submitted': 'submitted for signature',
  'status.issued': 'issued',

  'sections.missing': 'missing',
  'sections.empty': 'empty',
  'sections.optional': 'optional',

  'preview.title': 'Print: {file}',
  'preview.waiting': 'Preparing the preview…',
  'preview.failed': 'The preview could not be made',
};

/** The words of one language: `t('export.written', { files: 'a.docx' })`. */
export type Translate = (key: StringKey, data?: Readonly<Record<string, string | number>>) => string;

/** @returns the translator of a language; a value that is missing leaves its `{name}` standing. */
export function stringsOf(language: Language): Translate {
  const table: Readonly<Record<StringKey, string>> = language === 'en' ? EN : VI;
  return (key, data = {}) => table[key].replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}
