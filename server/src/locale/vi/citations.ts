/** Messages of the rules about cited documents. */
export default {
  'citations/incomplete.title': 'Dẫn văn bản chưa đủ',
  'citations/incomplete.number': '“{document}” chưa ghi số, ký hiệu. Thêm số và ký hiệu của văn bản.',
  'citations/incomplete.date': 'Lần đầu dẫn {document} chưa ghi ngày ban hành. Thêm ngày, tháng, năm.',
  'citations/incomplete.issuer': 'Lần đầu dẫn {document} chưa ghi cơ quan ban hành. Thêm “của …”.',
  'citations/incomplete.both': 'Lần đầu dẫn {document} chưa ghi ngày và cơ quan ban hành. Thêm “ngày … của …”.',

  'citations/conflict.title': 'Một văn bản dẫn hai cách trái nhau',
  'citations/conflict.date': '{document} ở đây ghi ngày {two}, chỗ trước ghi ngày {one}. Kiểm tra lại ngày.',
  'citations/conflict.issuer':
    '{document} ở đây ghi của {two}, chỗ trước ghi của {one}. Kiểm tra lại cơ quan ban hành.',
  'citations/conflict.earlier': 'Chỗ trước: {one}',
} as const;
