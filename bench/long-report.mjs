/** A long report in words of our own: some 54 pages with 400 footnotes, the same at every call. */

const FIELDS = ['Nông nghiệp', 'Công nghiệp', 'Thương mại', 'Giáo dục', 'Y tế', 'Văn hóa', 'Giao thông', 'Quốc phòng'];
const AREAS = ['xã Nậm Lúa', 'xã Mường Thanh Hạ', 'xã Sa Lông', 'phường Him Lam', 'xã Tủa Sín', 'xã Pu Nhi Thượng'];

const sentence = n =>
  `Trong kỳ đã tổ chức ${n + 3} đợt kiểm tra tại ${AREAS[n % AREAS.length]}, đôn đốc các đơn vị hoàn thành kế hoạch ` +
  `được giao, tháo gỡ khó khăn cho cơ sở và người dân, đạt ${70 + (n % 29)},${n % 10}% kế hoạch năm`;

/** The draft as Markdown. `notes`: how many footnotes it has, one a paragraph. */
export function longReport(notes = 400) {
  const lines = [
    '---',
    'vanthu: dinh-ky',
    'cơ quan: Ủy ban nhân dân tỉnh Lâm Viên',
    'số: 12',
    'ký hiệu: BC-UBND',
    'địa danh: Lâm Viên',
    'ngày: 2026-06-15',
    'trích yếu: Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội 6 tháng đầu năm 2026',
    'kỳ báo cáo: 6 tháng đầu năm 2026',
    'trạng thái: ban hành',
    'người ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Thu Hà}',
    'nơi nhận: [Thường trực Tỉnh ủy, Thường trực HĐND tỉnh, Các sở, ban, ngành]',
    'lưu: VT, TH',
    '---',
    '',
    '## I. KẾT QUẢ THỰC HIỆN',
    '',
  ];
  const definitions = [];
  for (let note = 1; note <= notes; note++) {
    if (note % 50 === 1) {
      const field = Math.floor(note / 50);
      lines.push(`### ${field + 1}. ${FIELDS[field % FIELDS.length]}`, '');
    }
    lines.push(`${sentence(note * 2)}[^${note}]. ${sentence(note * 2 + 1)}.`, '');
    definitions.push(
      `[^${note}]: Theo báo cáo số ${note}/BC-SNN của đơn vị thực hiện, số liệu chốt ngày 14/6/2026.`,
      '',
    );
    if (note % 40 === 0) lines.push(...table(note), '');
  }
  lines.push(
    '## II. TỒN TẠI, HẠN CHẾ',
    '',
    `${sentence(9)}.`,
    '',
    '## III. NHIỆM VỤ, GIẢI PHÁP',
    '',
    `${sentence(7)}./.`,
  );
  return `${[...lines, '', ...definitions].join('\n')}\n`;
}

function table(seed) {
  const rows = AREAS.map((area, i) => `| ${i + 1} | ${area} | ${100 + seed + i} | ${200 + seed * 2 + i} |`);
  return ['| TT | Đơn vị | Số hộ | Số người |', '|---|---|---:|---:|', ...rows];
}

/** A draft whose one table has so many rows. */
export function longTable(count = 2000) {
  const rows = Array.from({ length: count }, (_, i) => `| ${i + 1} | Hộ thứ ${i + 1} | ${i % 9} | ${1000 + i} | tốt |`);
  const head = ['| TT | Tên | Số người | Diện tích | Ghi chú |', '|---|---|---:|---:|---|'];
  return `---\nvanthu: van-ban\ncơ quan: Sở Nội vụ\ntrích yếu: Biểu dài\n---\n\n${[...head, ...rows].join('\n')}\n`;
}
