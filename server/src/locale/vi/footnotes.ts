/** Messages of the rules about footnotes. */
export default {
  'footnotes/undefined.title': 'Chú thích chưa có nội dung',
  'footnotes/undefined.missing':
    'Số chú thích [^{label}] không có nội dung ở đâu trong báo cáo. Viết thêm dòng “[^{label}]: …” hoặc bỏ số này.',
  'footnotes/undefined.again': 'Cũng nhắc đến [^{label}]',
  'footnotes/undefined.fix-create': 'Thêm nội dung cho chú thích [^{label}]',

  'footnotes/unused.title': 'Chú thích không được nhắc đến',
  'footnotes/unused.unused':
    'Không chỗ nào trong bài dẫn đến chú thích [^{label}], nên chú thích này sẽ không được in. Đặt [^{label}] vào chỗ cần hoặc bỏ chú thích.',
  'footnotes/unused.fix-remove': 'Bỏ chú thích [^{label}]',

  'footnotes/duplicate.title': 'Một số chú thích có hai nội dung',
  'footnotes/duplicate.twice':
    'Chú thích [^{label}] đã có nội dung ở trên; nội dung thứ hai này sẽ không được in. Đổi số hoặc gộp hai chú thích.',
  'footnotes/duplicate.first': 'Nội dung thứ nhất của [^{label}]',

  'footnotes/order.title': 'Số chú thích không liên tục',
  'footnotes/order.gap':
    'Chú thích [^{label}] đứng ở chỗ của số {expected}: số chú thích bị nhảy. Đánh lại số chú thích.',
  'footnotes/order.swap':
    'Chú thích [^{label}] xuất hiện trước chú thích số {expected}. Đánh lại số chú thích theo thứ tự trong bài.',
  'footnotes/order.fix-renumber': 'Đánh lại số chú thích',

  'footnotes/repeated-reference.title': 'Một chú thích được dẫn hai lần',
  'footnotes/repeated-reference.again':
    'Chú thích [^{label}] đã được dẫn ở trên; chỗ này sẽ in thành dẫn chiếu đến chú thích đó. Nếu muốn hai chú thích riêng, đặt số khác.',
  'footnotes/repeated-reference.first': 'Lần dẫn thứ nhất',

  'footnotes/nested.title': 'Chú thích nằm trong chú thích',
  'footnotes/nested.itself':
    'Chú thích {inner} tự dẫn đến chính nó. Bỏ số này, hoặc sửa thành số của chú thích khác ở ngoài bài.',
  'footnotes/nested.other':
    'Trong chú thích {outer} có dẫn đến chú thích {inner}; văn bản in ra không có chú thích của chú thích. Viết thẳng nội dung vào đây.',
  'footnotes/nested.within': 'Chú thích {outer}',

  'footnotes/raw-marker.title': 'Số chú thích gõ như chữ thường',
  'footnotes/raw-marker.reference':
    '“{marker}” đang là chữ thường, khi in không thành chú thích. Đổi thành [^{label}].',
  'footnotes/raw-marker.note':
    'Dòng này là nội dung chú thích nhưng “{marker}” đang là chữ thường. Đổi thành “[^{label}]:”.',
  'footnotes/raw-marker.fix-convert': 'Đổi “{marker}” thành chú thích [^{label}]',

  'footnotes/empty.title': 'Chú thích trống',
  'footnotes/empty.in-place': 'Chú thích này chưa có nội dung. Viết nội dung trong ngoặc hoặc bỏ chú thích.',
  'footnotes/empty.empty': 'Chú thích [^{label}] chưa có nội dung. Viết nội dung hoặc bỏ chú thích.',
} as const;
