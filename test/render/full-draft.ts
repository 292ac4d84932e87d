/** A draft in which everything that can be printed occurs, for tests of what is written. */

export const FULL_DRAFT = `---
vanthu: van-ban
trạng thái: dự thảo lần 2
cơ quan chủ quản: Ủy ban nhân dân tỉnh Điện Biên
cơ quan: Sở Nông nghiệp và Môi trường
ký hiệu: BC-SNNMT
địa danh: Điện Biên
trích yếu: Kết quả sản xuất vụ đông xuân 2025 - 2026
kính gửi: [Bộ Nông nghiệp và Môi trường, Ủy ban nhân dân tỉnh Điện Biên]
độ mật: MẬT
độ khẩn: HỎA TỐC
phạm vi lưu hành: LƯU HÀNH NỘI BỘ
người soạn: nvl
số bản: 25
liên hệ: {địa chỉ: Số 12 phố Chợ, thư điện tử: so@dienbien.example, điện thoại: 0215 000 000}
người ký: {quyền hạn: KT. GIÁM ĐỐC, chức vụ: PHÓ GIÁM ĐỐC, họ tên: Lò Thị Hương}
nơi nhận: [Lãnh đạo Sở]
lưu: VT, KHTC
---

Mở đầu có **chữ đậm**, *chữ nghiêng*, \`mã lệnh\`, một [liên kết](https://example.org/a?b=1&c=2) và chú thích[^a], lại nhắc chú thích[^a], thêm ^[Tại chỗ có <b>thẻ</b> & "ngoặc" #{}$_*\\.].

# Phần thứ nhất. Tình hình thực hiện

## I. Trồng trọt[^tieu-de]

### 1. Cây lương thực

#### 1.1. Lúa:

Diện tích gieo cấy đạt kế hoạch.

- Vụ chiêm xuân: xong trước 20/02;
- Vụ mùa:
  - Lúa nương[^ds];
  - Lúa ruộng.

> Trích lời phát biểu.

---

\`\`\`
dòng mã 1
  dòng mã 2
\`\`\`

Bảng 1: Diện tích theo vụ[^bang]
Đơn vị tính: ha

| STT | Chỉ tiêu | Năm 2025 | < | Năm 2026 | < | Ghi chú |
|---|---|---|---|---|---|---|
| ^ | ^ | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện | ^ |
| A | B | 1 | 2 | 3 | 4 | 5 |
| I | Lúa | 1.200 | 1.180,5 | 1.250 | 1.260 | Tăng[^o] |
| | Tổng cộng | 1.200 | 1.180,5 | 1.250 | 1.260 | |

<!-- khổ ngang -->

## II. Biểu tổng hợp

| Xã | Tháng 1 | Tháng 2 | Cộng |
|---|---:|---:|---:|
| Thanh Nưa | 10 | 20 | 30 |
| Mường Phăng | 11 | 21 | 32 |

<!-- hết khổ ngang -->

Trên đây là báo cáo của Sở./.

# Phụ lục I. Danh mục văn bản

Nội dung phụ lục một[^pl].

# Phụ lục II. Biểu số liệu

Nội dung phụ lục hai.

[^a]: Chú thích thứ nhất, có nhắc [^trong].
[^tieu-de]: Chú thích ở đề mục.
[^ds]: Chú thích trong danh sách.

    Đoạn thứ hai của chú thích.
[^bang]: Chú thích ở tên bảng.
[^o]: Chú thích trong ô.
[^pl]: Chú thích ở phụ lục.
[^trong]: Chú thích chỉ được nhắc trong chú thích khác.
`;
