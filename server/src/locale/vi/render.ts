/** Messages of the renderer: style files, templates, writing. */
export default {
  'render/style.yaml':
    'Dòng này không đúng cú pháp YAML nên tệp không đọc được. Kiểm tra dấu hai chấm, ngoặc và dấu nháy.',
  'render/style.yaml-tab': 'Đầu dòng này có dấu Tab, YAML chỉ nhận dấu cách. Thay Tab bằng hai dấu cách.',
  'render/style.yaml-indent':
    'Dòng này thụt vào không thẳng với các dòng cùng cấp, hoặc một ngoặc ở trên chưa đóng. Sửa lại chỗ thụt, hoặc đóng ngoặc.',
  'render/style.yaml-closing': 'Thiếu dấu đóng: ngoặc nhọn, ngoặc vuông hoặc dấu nháy mở ở trên. Thêm dấu đóng.',
  'render/style.yaml-token': 'Có ký tự không đọc được ở chỗ này. Bỏ ký tự thừa, hoặc đặt giá trị trong dấu nháy kép.',
  'render/style.not-a-map': 'Chỗ này phải gồm các dòng “khóa: giá trị”. Sửa lại cho đúng.',
  'render/style.not-a-list': 'Chỗ này phải là một danh sách. Ghi mỗi mục sau một dấu “-”, hoặc trong ngoặc [ ].',
  'render/style.unknown-key': 'Không có khóa “{key}”. Dùng một trong: {known}.',
  'render/style.unknown-key-near': 'Không có khóa “{key}”. Có phải là “{near}”?',
  'render/style.missing-key': 'Thiếu khóa “{key}”. Bổ sung khóa này.',
  'render/style.missing-style':
    'Thiếu kiểu “{style}” mà nội dung báo cáo cần đến. Khai báo kiểu này, hoặc kế thừa mẫu có sẵn.',
  'render/style.unknown-style': 'Không có kiểu “{style}”. Khai báo kiểu này trong mục “styles”, hoặc sửa lại tên.',
  'render/style.style-name': 'Tên kiểu “{style}” không hợp lệ. Chỉ dùng chữ thường không dấu, chữ số và dấu “-”.',
  'render/style.cycle': 'Kiểu “{style}” kế thừa vòng quanh chính nó. Bỏ bớt một khóa “base”.',
  'render/style.no-text': 'Chỗ này phải có chữ. Ghi giá trị vào.',
  'render/style.length': '“{text}” không phải là độ dài có đơn vị. Viết như {example}.',
  'render/style.negative': 'Độ dài “{text}” nhỏ hơn 0. Ghi số từ 0 trở lên.',
  'render/style.too-long': 'Độ dài “{text}” lớn hơn khổ giấy. Ghi số nhỏ hơn.',
  'render/style.share': '“{text}” không phải là tỷ lệ. Viết như 40%, lớn hơn 0% và không quá 100%.',
  'render/style.choice': '“{text}” không dùng được ở đây. Chọn một trong: {choices}.',
  'render/style.size': 'Cỡ chữ “{text}” không dùng được. Ghi từ 1pt đến 72pt.',
  'render/style.color': '“{text}” không phải là màu. Viết sáu chữ số hệ 16, ví dụ c00000.',
  'render/style.line': 'Cách dòng “{text}” không dùng được. Ghi từ 0.5 đến 3 lần dòng đơn.',
  'render/style.columns': 'Các tỷ lệ cột phải cộng lại bằng 100%. Sửa lại tỷ lệ.',
  'render/style.no-room': 'Lề quá rộng, không còn chỗ cho nội dung. Giảm lề.',

  'render/template.no-template':
    'Không có mẫu trình bày “{template}”. Kiểm tra tên loại báo cáo, hoặc tạo thư mục mẫu.',
  'render/template.extends-itself': 'Mẫu “{template}” kế thừa vòng quanh chính nó. Sửa khóa “extends”.',
  'render/template.no-file': 'Mẫu “{template}” thiếu tệp {file}. Tạo tệp này, hoặc kế thừa mẫu có sẵn.',
  'render/template.no-body': 'Mẫu không có <vt-body/>, nên nội dung báo cáo không có chỗ in. Thêm <vt-body/> vào mẫu.',
  'render/template.partial-cycle': 'Mảnh “{partial}” gọi vòng quanh chính nó. Bỏ lời gọi thừa.',
  'render/template.syntax': 'Mẫu sai cú pháp Handlebars: {reason}. Sửa lại dòng này.',
  'render/template.not-text':
    'Tệp này không phải văn bản UTF-8 nên không dùng làm mẫu được. Lưu lại tệp với bảng mã UTF-8.',
  'render/template.block-unclosed':
    'Khối “{block}” mở ở đây mà chưa đóng. Thêm thẻ đóng /{block} trong hai ngoặc nhọn.',
  'render/template.block-not-open':
    'Chỗ này đóng khối “{block}” mà khối đó chưa mở. Bỏ thẻ đóng, hoặc thêm thẻ mở #{block}.',
  'render/template.unclosed': 'Thẻ <{element}> mở mà không đóng trong cùng một khối. Thêm </{element}>.',
  'render/template.not-open': 'Thẻ </{element}> đóng mà chưa mở. Bỏ thẻ, hoặc thêm thẻ mở.',
  'render/template.bad-tag':
    'Dấu “<” này không mở một thẻ đọc được. Viết &lt; nếu là dấu nhỏ hơn; không đặt biểu thức trong thẻ.',
  'render/template.misplaced': 'Thẻ <{element}> không được đứng ở đây. Chuyển thẻ ra chỗ khác.',
  'render/template.not-empty': 'Thẻ <{element}> không chứa gì. Viết <{element}/>.',
  'render/template.loose-text': 'Chữ “{text}” đứng ngoài đoạn văn. Đặt chữ trong <p class="…">.',
  'render/template.unknown-element': 'Không có thẻ <{element}>. Chỉ dùng các thẻ của mẫu báo cáo.',
  'render/template.unknown-element-near': 'Không có thẻ <{element}>. Có phải là <{near}>?',
  'render/template.attribute':
    'Thẻ <{element}> không nhận thuộc tính “{attribute}”. Cách trình bày ghi trong style.yaml.',
  'render/template.no-class': 'Thẻ <{element}> phải có kiểu. Thêm class="…" với tên kiểu trong style.yaml.',
  'render/template.unknown-class': 'Không có kiểu “{style}” trong style.yaml. Khai báo kiểu này, hoặc sửa lại tên.',
  'render/template.unknown-class-near': 'Không có kiểu “{style}” trong style.yaml. Có phải là “{near}”?',
  'render/template.style-lacks': 'Kiểu “{style}” dùng cho <{element}> phải có khóa “{key}”. Bổ sung trong style.yaml.',
  'render/template.raw': 'Không in nguyên dạng bằng ba dấu ngoặc. Dùng hai dấu ngoặc nhọn.',
  'render/template.unknown-helper': 'Không có hàm “{helper}”. Dùng các hàm có sẵn của mẫu.',
  'render/template.unknown-helper-near': 'Không có hàm “{helper}”. Có phải là “{near}”?',
  'render/template.unknown-partial': 'Không có mảnh “{partial}”. Tạo tệp partials/{partial}.hbs, hoặc sửa lại tên.',
  'render/template.unknown-partial-near': 'Không có mảnh “{partial}”. Có phải là “{near}”?',
  'render/template.unknown-value': 'Báo cáo không có giá trị “{name}”. Sửa lại tên.',
  'render/template.unknown-value-near': 'Báo cáo không có giá trị “{name}”. Có phải là “{near}”?',
  'render/template.statement':
    'Mẫu báo cáo không dùng được cú pháp này ({statement}). Viết lại bằng if, each hoặc mảnh.',

  'render/own-profile':
    'Loại báo cáo của cơ quan: như “{base}”, trừ những gì ghi thêm ở đây (mục, bắt buộc, đánh số, tên loại).',
  'render/template-name':
    '“{name}” không đặt làm tên mẫu được; chỉ dùng chữ, chữ số, dấu “-” và “_”, ví dụ bao-cao-phuong',
  'render/own-style': 'Mẫu của cơ quan: sửa giá trị ngay tại chỗ, hoặc xóa dòng để theo mẫu “{base}”.',

  'render/no-draft': 'Tệp {draft} không phải là bản thảo báo cáo. Thêm dòng “vanthu: …” vào đầu tệp.',
  'render/template-run': 'Mẫu trình bày không chạy được với báo cáo này: {reason}. Kiểm tra lại mẫu.',
  'render/template-too-long':
    'Mẫu in ra {length} ký tự, quá mức cho phép {limit}. Bỏ phần chữ thừa trong report.hbs hoặc trong các mảnh.',
  'render/template-loops':
    'Mẫu lặp quá {limit} lần, có lẽ các khối each hay các mảnh lồng vào nhau. Bỏ bớt vòng lặp trong report.hbs hoặc trong các mảnh.',
  'render/pdf': 'Không dựng được PDF: {reason}. Xuất Word hoặc HTML, và báo lỗi này cho nhóm phát triển.',
  'render/font-file':
    'Không đọc được phông {file} nêu trong .vanthu.yaml. Chép tệp .ttf hay .otf vào thư mục hồ sơ và ghi đúng đường dẫn.',
  'render/font-decree':
    'Báo cáo in bằng phông {font}; Nghị định 30/2020/NĐ-CP (Phụ lục I, Phần I, mục I.4) quy định phông Times New Roman. Kiểm tra lại mục “phông chữ”.',
  'render/font-not-embedded':
    'Không có tệp phông {font} trong thư mục hồ sơ nên PDF in bằng Tinos, cùng kích thước với Times New Roman. Ghi đường dẫn tệp phông vào .vanthu.yaml.',
  'render/pdf-a':
    'PDF/A cần bộ dựng native (gói @myriaddreamin/typst-ts-node-compiler), máy này chưa có hoặc đang chọn bộ khác. Cài gói đó, hoặc bỏ --pdf-a.',
  'render/reference-file':
    'Không đọc được văn bản mẫu {file}; cách trình bày theo mẫu có sẵn. Kiểm tra lại đường dẫn; chỉ nhận tệp .docx trong thư mục hồ sơ.',
  'render/reference-size':
    'Văn bản mẫu đặt kiểu “{style}” cỡ chữ {found}, nghị định quy định {allowed}; giữ cỡ của mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/reference-weight':
    'Văn bản mẫu đặt kiểu “{style}” chữ {found}, nghị định quy định {allowed}; giữ như mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/reference-slope':
    'Văn bản mẫu đặt kiểu “{style}” kiểu chữ {found}, nghị định quy định {allowed}; giữ như mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/reference-spacing':
    'Văn bản mẫu đặt kiểu “{style}” cách đoạn {found} pt, nghị định quy định {allowed} pt; giữ như mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/reference-line':
    'Văn bản mẫu đặt kiểu “{style}” cách dòng {found}, nghị định quy định {allowed}; giữ như mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/reference-indent':
    'Văn bản mẫu đặt kiểu “{style}” lùi {found} mm, được phép {allowed} mm; giữ như mẫu có sẵn. Sửa kiểu này trong văn bản mẫu.',
  'render/missing-image': 'Không đọc được hình {image}. Kiểm tra tên tệp; chỉ nhận hình PNG và JPEG.',
  'render/write-edited':
    'Tệp {file} đã được sửa tay sau khi xuất, hoặc không do công cụ này tạo ra. Dùng --force để ghi đè, hoặc chọn tên khác.',
  'render/write-no-folder': 'Không có thư mục {folder}. Tạo thư mục, hoặc chọn nơi khác.',
  'render/write-denied': 'Không được phép ghi tệp {file}. Chọn nơi khác, hoặc xin quyền ghi.',
  'render/write-locked': 'Tệp {file} đang mở trong chương trình khác (Word chẳng hạn). Đóng tệp rồi xuất lại.',
  'render/write-full': 'Ổ đĩa đã đầy, không ghi được tệp {file}. Giải phóng chỗ trống rồi xuất lại.',
  'render/write-failed': 'Không ghi được tệp {file}: {reason}. Kiểm tra đường dẫn rồi xuất lại.',
} as const;
