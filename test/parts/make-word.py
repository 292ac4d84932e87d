"""Writes the DOCX that test/parts/import.test.ts reads, with python-docx: make-word.py OUT."""
import sys

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

document = Document()


def lines(cell, texts):
    for text, bold in texts:
        paragraph = cell.add_paragraph()
        paragraph.alignment = ALIGN.CENTER
        paragraph.add_run(text).bold = bold


def centred(text):
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.add_run(text).bold = True


left, right = document.add_table(1, 2).rows[0].cells
lines(left, [("UBND XÃ MƯỜNG PHÌN", False), ("TRẠM Y TẾ", True), ("Số: 07/BC-TYT", False)])
lines(right, [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập – Tự do – Hạnh phúc", True),
              ("Mường Phìn, ngày 05 tháng 7 năm 2026", False)])
centred("BÁO CÁO")
centred("Kết quả công tác quý II/2026")
document.add_paragraph("Kính gửi: Sở Y tế")
document.add_heading("I. Kết quả", 1)
document.add_paragraph("Đã khám 120 lượt.")
document.add_paragraph("Trẻ em: 45 lượt;", style="List Bullet")
document.add_paragraph("Người lớn: 75 lượt.", style="List Bullet")
document.add_paragraph("Thuốc đủ;", style="List Number")
document.add_paragraph("Vật tư thiếu.", style="List Number")
run_in = document.add_paragraph()
run_in.add_run("1. Về tiêm chủng:").bold = True
run_in.add_run(" Tiêm 64 mũi.")
grid = document.add_table(3, 3, style="Table Grid")
for i, row in enumerate(grid.rows):
    for j, cell in enumerate(row.cells):
        cell.text = "%d,%d" % (i, j)
grid.cell(1, 0).merge(grid.cell(2, 0))
document.add_heading("II. Nhiệm vụ", 1)
document.add_paragraph("Hết./.")
left, right = document.add_table(1, 2).rows[0].cells
left.text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
right.text = "TRƯỞNG TRẠM\n\n\nLò Văn Tướng"
document.save(sys.argv[1])
