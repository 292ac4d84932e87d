/** The command line in Vietnamese. */
export default {
  'cli.help': `vanthu – rà soát và xuất báo cáo hành chính theo Nghị định 30/2020/NĐ-CP

Cách dùng:
  vanthu check  <tệp|thư mục>...  rà soát bản thảo (--format pretty|json|sarif|github, --fix, --strict, --today NGÀY)
  vanthu render <bản thảo>        xuất báo cáo (-o TỆP, --to docx,pdf,html, --final, --strict, --force, --template THƯ MỤC)
  vanthu claims <tệp|thư mục>...  liệt kê mọi chỗ số liệu tự đối chiếu được (--format table|json|csv|md|xlsx)
  vanthu new    <loại báo cáo>    soạn bản thảo mới: kiem-diem, dinh-ky, chuyen-de, van-ban (-o TỆP)
  vanthu new-template <loại báo cáo>  chép mẫu trình bày về để sửa thành mẫu của cơ quan (-o THƯ MỤC)
  vanthu merge  <tệp.docx>        nhận góp ý, sửa đổi trên Word vào bản thảo (--list, --accept all|1,3,5, --author TÊN)
  vanthu import <tệp.docx|tệp.txt>  chuyển văn bản Word hoặc văn bản quét thành bản thảo (-o TỆP, --roll-forward, --force)
  vanthu diff   <cũ> <mới>        hai bản khác nhau ở đâu, cả bản thảo và tệp Word (--format text|json, -o TỆP.docx)
  vanthu inspect <tệp.docx>...    xem tệp Word khác Nghị định 30 ở đâu (--format pretty|json, --strict)
  vanthu rules  [mã quy tắc]      các quy tắc rà soát và lý do

  vanthu <lệnh> --help            giải thích từng lệnh
  --language vi|en                ngôn ngữ của thông báo (hoặc biến môi trường VANTHU_LANGUAGE)

Mã thoát: 0 đạt, 1 còn lỗi phải sửa, 2 không chạy được.`,
  'cli.help-check': `vanthu check <tệp|thư mục>... – rà soát bản thảo hoặc tệp Word

  Dấu - đọc bản thảo từ đầu vào chuẩn. Trong thư mục, chỉ những tệp Markdown hoặc YAML có khóa vanthu được xét;
  tệp mà git bỏ qua thì không xét.
  --format pretty|json|sarif|github   dạng kết quả (mặc định: pretty)
  --fix                               tự sửa những chỗ sửa được mà không đổi số liệu
  --strict                            coi “nên xem lại” như “phải sửa”
  --today NGÀY                        ngày để xét thời hạn, ví dụ 2026-06-15
  --comments TỆP.docx                 với một tệp Word: ghi mỗi nhận xét thành comment trong bản sao, tệp gốc giữ nguyên

Tệp Word (.docx) được rà soát như bản thảo, thêm những chỗ khác Nghị định 30 về thể thức.

Mã thoát: 0 đạt, 1 còn lỗi phải sửa, 2 không chạy được.`,
  'cli.help-render': `vanthu render <bản thảo> – rà soát rồi xuất báo cáo

  -o, --output TỆP     tên tệp của định dạng đầu tiên, hoặc thư mục đã có (mặc định: cạnh bản thảo)
  --to docx,pdf,html   các định dạng (mặc định: docx, hoặc theo đuôi của -o)
  --template THƯ MỤC   mẫu trình bày riêng
  --final              coi là bản chính thức: còn lỗi thì không xuất
  --strict             như --final, và cảnh báo cũng chặn việc xuất
  --force              thay cả tệp đã được sửa tay sau lần xuất trước
  --engine wasm|native bộ dựng PDF (mặc định: native nếu có)
  --reference-doc TỆP  lấy cỡ chữ, cách đoạn từ các kiểu cùng tên của một tệp Word
  --pdf-a              PDF để lưu trữ (PDF/A-2b), chỉ với bộ dựng native
  --no-source         tệp Word không kèm bản thảo (khi đó góp ý trên Word không nhập lại được)

Mã thoát: 0 đã xuất, 1 bị từ chối vì còn lỗi, 2 không chạy được.`,
  'cli.help-merge': `vanthu merge <tệp.docx> – nhận góp ý trên Word vào bản thảo

  Tệp Word phải do vanthu xuất ra (nó mang theo bản thảo). Mọi chỗ thêm, bỏ, thay, chuyển, cả khi không bật theo dõi,
  và mọi góp ý được liệt kê với người và ngày; bản thảo chỉ đổi khi có --accept hoặc --author.
  --draft TỆP          bản thảo (mặc định: tệp cùng tên cạnh tệp Word)
  --list               chỉ liệt kê
  --accept all|1,3,5   nhận tất cả, hoặc những đề nghị có số ấy
  --author TÊN         nhận những đề nghị của một người
  --comments           ghi cả các góp ý vào bản thảo thành chú thích không in
  --format pretty|json dạng kết quả (mặc định: pretty)

Số liệu có tên, số tự động và chữ của mẫu không bị gõ đè: những đề nghị ấy được nêu để tự xem.
Mã thoát: 0 xong, 1 có đề nghị được chọn mà không nhận được, 2 không chạy được.`,
  'cli.help-diff': `vanthu diff <bản cũ> <bản mới> – hai bản của một báo cáo khác nhau ở đâu

  Mỗi bản là một bản thảo hoặc một tệp Word bất kỳ (các sửa đổi đang theo dõi coi như đã nhận). Kết quả theo từng mục:
  đoạn thêm, bỏ, sửa (từng từ), chú thích, từng ô bảng, và các số liệu có tên (cũ → mới).
  --format text|json   dạng kết quả (mặc định: text)
  -o, --output TỆP     ghi thêm tệp Word trình bày theo Nghị định 30, trong đó mọi chỗ khác là sửa đổi được theo dõi
  --force              thay cả tệp đã được sửa tay
  --today NGÀY         ngày ghi ở các sửa đổi (mặc định: hôm nay)

Mã thoát: 0 xong, 2 không chạy được.`,
  'cli.help-claims': `vanthu claims <tệp|thư mục>... – mọi chỗ mà văn bản tự nói các con số quan hệ với nhau thế nào

  --format table|json|csv|md|xlsx   dạng kết quả (mặc định: table); csv, md và xlsx là
                                  bảng đối chiếu mọi số liệu của một bản thảo
  -o, --output TỆP                ghi vào tệp (xlsx: mặc định cạnh bản thảo)`,
  'cli.help-new': `vanthu new <loại báo cáo> – soạn bản thảo mới

  Loại báo cáo: kiem-diem, dinh-ky, chuyen-de, van-ban.
  -o, --output TỆP   ghi vào tệp (mặc định: in ra màn hình); tệp đã có thì không ghi đè, trừ khi có --force`,
  'cli.help-new-template': `vanthu new-template <loại báo cáo> – chép mẫu trình bày về thư mục hồ sơ để sửa

  Mẫu nằm ở .vanthu/templates/<loại báo cáo> và thay cho mẫu có sẵn: bản thảo cùng loại trong hồ sơ in theo mẫu này.
  -o, --output THƯ MỤC   thư mục của mẫu; tên khác thì thành một loại báo cáo riêng, kế thừa loại có sẵn
  --force                ghi đè các tệp mẫu đã có

  Cách sửa: docs/mau-trinh-bay.md.`,
  'cli.help-import': `vanthu import <tệp.docx|tệp.txt> – chuyển văn bản thành bản thảo

  Đọc tệp Word (.docx) hoặc văn bản thường (.txt, UTF-8, như máy quét đưa ra). Đề mục, danh sách, bảng, chú thích, phần
  đầu văn bản, nơi nhận và người ký được nhận diện; ảnh ghi vào thư mục cạnh bản thảo. Thay đổi theo dõi được nhận hết và
  liệt kê cùng góp ý; chỗ nào không đưa được vào bản thảo cũng được nêu. Tệp gốc không bị đụng đến.
  -o, --output TỆP   tên bản thảo, hoặc thư mục đã có (mặc định: cạnh tệp gốc, đuôi .md)
  --roll-forward     soạn báo cáo năm sau từ báo cáo này (tệp Word, văn bản, hoặc bản thảo): kỳ báo cáo chuyển sang năm sau,
                     số liệu đặt tên thành kỳ trước, số, ngày, người ký để trống, điều phải làm mới được liệt kê;
                     báo cáo ghép từ nhiều phần được ghi vào thư mục mang tên năm mới
  --force            ghi đè bản thảo và ảnh đã có

Mã thoát: 0 đã chuyển, 2 không chạy được.`,
  'cli.help-inspect': `vanthu inspect <tệp.docx>... – những chỗ khác Nghị định 30/2020/NĐ-CP về thể thức trong tệp Word

  --format pretty|json    cách in kết quả
  --strict                trả mã 1 khi có chỗ khác quy định`,
  'cli.help-rules': `vanthu rules [mã quy tắc] – các quy tắc rà soát và lý do

  --format table|json`,
  'cli.unknown-command': 'không có lệnh “{command}”; gõ vanthu --help để xem các lệnh',
  'cli.unknown-option': 'không hiểu “{argument}”; gõ vanthu {command} --help để xem các tùy chọn',
  'cli.option-value': '“{argument}” thiếu giá trị hoặc thừa giá trị; gõ vanthu {command} --help để xem cách dùng',
  'cli.choice': '{option} không nhận “{value}”; chọn một trong: {allowed}',
  'cli.no-input': 'chưa nêu tệp hay thư mục nào; ví dụ: vanthu {command} bao-cao.md',
  'cli.one-draft': 'lệnh này nhận đúng một bản thảo; ví dụ: vanthu {command} bao-cao.md',
  'cli.comments-one': '--comments chỉ dùng khi rà soát đúng một tệp Word; ví dụ: vanthu check a.docx --comments b.docx',
  'cli.comments-docx': '{path} phải có đuôi .docx',
  'cli.comments-same': '{path} chính là tệp đang rà soát; hãy ghi nhận xét sang một tệp khác',
  'cli.commented': 'đã ghi {count} nhận xét vào {path}',
  'cli.one-file': 'lệnh này nhận đúng một tệp; ví dụ: vanthu {command} bao-cao.docx',
  'cli.renewals': '{count} điều cần làm mới:',
  'cli.no-period':
    '{path} không nêu kỳ báo cáo có năm; ghi “kỳ báo cáo: 6 tháng đầu năm 2025” vào phần đầu rồi chạy lại',
  'cli.import-remarks': '{count} điều cần xem lại:',
  'cli.word-pdf': '{path} là tệp PDF; mở bằng Word rồi lưu thành .docx, hoặc lấy bản Word gốc',
  'cli.word-rtf': '{path} là tệp RTF; mở bằng Word rồi lưu thành .docx',
  'cli.word-not-text': '{path} không phải tệp Word, cũng không phải văn bản UTF-8; lưu lại với bảng mã UTF-8',
  'cli.word-draft': '{path} đã là bản thảo; để soạn báo cáo kỳ sau từ bản thảo này, thêm --roll-forward',
  'cli.word-empty': '{path} không có chữ nào',
  'cli.word-encrypted': '{path} được đặt mật khẩu; bỏ mật khẩu trong Word rồi làm lại',
  'cli.word-doc': '{path} là tệp .doc kiểu cũ; mở bằng Word và lưu thành .docx',
  'cli.word-unreadable': '{path} không phải tệp Word đọc được, hoặc bị cắt cụt; lấy lại tệp gốc',
  'cli.word-not-word': '{path} không phải tệp Word (.docx)',
  'cli.word-too-large': '{path} bung ra quá lớn, không an toàn để đọc',
  'cli.unreadable': 'không đọc được {path} ({reason}); kiểm tra lại đường dẫn và quyền đọc',
  'cli.too-large': '{path} lớn hơn 16 MB, không phải bản thảo',
  'cli.not-text': '{path} không phải văn bản UTF-8; hãy lưu lại tệp với bảng mã UTF-8',
  'cli.not-draft': '{path} không phải bản thảo: dòng đầu cần “---” và khóa “vanthu:” nêu loại báo cáo',
  'cli.bad-date': '“{value}” không phải ngày; viết như 2026-06-15 hoặc 15/6/2026',
  'cli.unknown-profile': 'không có loại báo cáo “{profile}”; chọn một trong: {allowed}',
  'cli.unknown-rule': 'không có quy tắc “{rule}”; gõ vanthu rules để xem danh sách',
  'cli.profile-needed': 'hãy nêu một loại báo cáo: {allowed}',
  'cli.output-needed': 'đọc từ đầu vào chuẩn thì cần -o để biết ghi ra tệp nào',
  'cli.no-template': '{path} không có tệp mẫu nào (style.yaml, report.hbs)',
  'cli.template': '{path}: {reason}',
  'cli.merge-no-source':
    '{path} không mang theo bản thảo (không do vanthu xuất, hoặc có độ mật, hoặc xuất với --no-source); dùng vanthu diff để so, hoặc vanthu import để chuyển thành bản thảo',
  'cli.merge-no-draft': 'không thấy bản thảo {path} cạnh {file}; chỉ ra bằng --draft',
  'cli.merge-no-proposal': 'không có đề nghị số {id}; có các số từ 1 đến {count}',
  'cli.merge-none': '{path}: không có thay đổi hay góp ý nào',
  'cli.merge-summary': '{count} đề nghị, {open} nhận được; nhận bằng --accept all hoặc --accept 1,3,5',
  'cli.merge-changed': 'Đã sửa {path}',
  'cli.merge-applied': 'Đã nhận {count} đề nghị, còn {left}',
  'cli.merge-refused': 'Đề nghị này chồng lên một đề nghị đã nhận. Hãy xem lại rồi chạy lần nữa.',
  'cli.diff-two': 'lệnh này nhận đúng hai tệp: bản cũ rồi bản mới; ví dụ: vanthu diff cu.md moi.md',
  'cli.diff-docx': '-o của lệnh này là một tệp .docx, không phải {path}',
  'cli.diff-same': 'Hai bản không khác nhau.',
  'cli.diff-front': 'Phần mở đầu',
  'cli.diff-frame': 'Thể thức: đầu văn bản, chữ ký, nơi nhận',
  'cli.diff-notes': 'Chú thích',
  'cli.diff-figures': 'Số liệu có tên',
  'cli.diff-none': '(không có)',
  'cli.diff-summary': '{added} chỗ thêm, {removed} chỗ bỏ, {changed} chỗ sửa, {figures} số liệu có tên khác',
  'cli.exists': '{path} đã có; dùng --force để ghi đè',
  'cli.unwritable': 'không ghi được {path} ({reason}); kiểm tra thư mục, quyền ghi, hoặc tệp đang mở ở nơi khác',
  'cli.pdf-a': '--pdf-a chỉ dùng khi xuất PDF; thêm --to pdf',
  'cli.format':
    'không ghi được {path}: chỉ xuất các dạng {allowed}; đổi đuôi tệp, hoặc mở tệp .docx rồi lưu sang dạng khác',
  'cli.refused':
    'không xuất bản chính thức vì còn {errors} lỗi phải sửa và {warnings} điểm nên xem lại; sửa rồi chạy lại, hoặc đặt trạng thái “dự thảo”',
  'cli.written': 'Đã xuất {path}',
  'cli.created': 'Đã tạo {path}',
  'cli.settings-more': '(và {count} chỗ khác)',
  'cli.fixed': 'Đã tự sửa {path}',
  'cli.rule-failed': 'quy tắc {rule} gặp sự cố và bị bỏ qua ({reason})',
  'cli.failed': 'không chạy được: {reason}',
  'cli.severity-error': 'Phải sửa',
  'cli.severity-warning': 'Nên xem lại',
  'cli.severity-information': 'Lưu ý',
  'cli.severity-hint': 'Gợi ý',
  'cli.no-drafts': 'Không có bản thảo nào (bản thảo là tệp Markdown hoặc YAML có khóa vanthu).',
  'cli.clean': '{drafts} tệp, không có gì phải sửa.',
  'cli.summary': '{drafts} tệp: {errors} phải sửa, {warnings} nên xem lại, {informations} lưu ý, {hints} gợi ý.',
  'cli.claims-kind-breakdown': 'tổng và các phần',
  'cli.claims-kind-ratio_percent': 'tỷ lệ',
  'cli.claims-kind-shares': 'cơ cấu',
  'cli.claims-kind-change': 'tăng, giảm',
  'cli.claims-kind-product_rate': 'đơn giá, bình quân',
  'cli.claims-kind-same_figure': 'cùng một số liệu',
  'cli.claims-kind-list_count': 'số mục liệt kê',
  'cli.claims-kind-table': 'bảng',
  'cli.claims-verdict-consistent': 'khớp',
  'cli.claims-verdict-rounding': 'khớp (làm tròn)',
  'cli.claims-verdict-inconsistent': 'LỆCH',
  'cli.claims-verdict-subset': 'một phần',
  'cli.claims-verdict-unresolved': 'chưa đủ dữ kiện',
  'cli.claims-title': 'Bảng đối chiếu số liệu: {file}',
  'cli.claims-line': 'Dòng',
  'cli.claims-kind': 'Loại',
  'cli.claims-verdict': 'Kết quả',
  'cli.claims-total': 'Số được nêu',
  'cli.claims-parts': 'Các số thành phần',
  'cli.rules-fix': 'sửa nhanh',
  'cli.rules-fix-all': 'tự sửa được',
  'cli.rules-ground': 'Căn cứ: {ground}',
  'cli.rules-page': 'Trang giải thích: {page}',
} as const;
