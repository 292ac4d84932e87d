/** Messages of the rules about named figures, data tables and data files. */
export default {
  'figures/unknown.title': 'A name that names no figure',
  'figures/unknown.name': 'No figure is named “{name}”. Define it or correct the name.',
  'figures/unknown.name-near': 'No figure is named “{name}”. Did you mean “{nearest}”?',
  'figures/unknown.fix-name-near': 'Change to “{nearest}”',
  'figures/unknown.key': '“{name}” is no key of a figure, table or chart. Correct the key or remove the line.',
  'figures/unknown.key-near': '“{name}” is no key of a figure, table or chart. Did you mean “{nearest}”?',
  'figures/unknown.fix-key-near': 'Change to “{nearest}”',

  'figures/chart.title': 'A chart that cannot be drawn',
  'figures/chart.shape': 'This chart cannot be read. Write one key on each line, as in “loại: cột”, “dữ liệu: Bảng 1”.',
  'figures/chart.text': 'A name or a number is needed here. Write it on one line.',
  'figures/chart.twice': '“{name}” is there already. Remove one of the two lines.',
  'figures/chart.kind': 'There is no chart of the kind “{text}”. Choose one of: {kinds}.',
  'figures/chart.kind-near': 'There is no chart of the kind “{text}”. Did you mean “{nearest}”?',
  'figures/chart.fix-kind-near': 'Change to “{nearest}”',
  'figures/chart.height': 'The height “{text}” cannot be used. Write 3cm to 20cm, e.g. 8cm.',
  'figures/chart.no-data': 'The chart has no data. Add “dữ liệu:” with a table, a figure, or lines of “name: value”.',
  'figures/chart.no-values': 'There is no number to draw here. Check the columns and rows that are chosen.',
  'figures/chart.no-table':
    'No table and no figure is named “{text}”. Give the table’s title or number, or a figure’s name.',
  'figures/chart.no-table-near': 'No table and no figure is named “{text}”. Did you mean “{nearest}”?',
  'figures/chart.fix-no-table-near': 'Change to “{nearest}”',
  'figures/chart.no-column': 'The table has no column “{text}”. It has: {columns}. Correct the name.',
  'figures/chart.no-column-near': 'The table has no column “{text}”. Did you mean “{nearest}”?',
  'figures/chart.fix-no-column-near': 'Change to “{nearest}”',
  'figures/chart.no-row': 'The table has no row “{text}”. Correct the name.',
  'figures/chart.not-number':
    '“{text}” in column “{column}” is no number and cannot be drawn. Correct it, or choose other columns.',
  'figures/chart.row': 'There are {count} numbers here, the other lines have {expected}. Add or remove some.',
  'figures/chart.series-count': '{count} columns are named, the data has {expected}. Add or remove names.',
  'figures/chart.many-labels': 'The chart has {count} entries; at most {limit} can be read. Choose some with “dòng:”.',
  'figures/chart.many-series':
    'The chart has {count} series; at most {limit} can be told apart. Choose some with “cột:”.',
  'figures/chart.share':
    'A circle needs positive numbers with a sum other than 0; there is {text} here. Use columns, or correct the number.',

  'figures/formula.title': 'A formula that cannot be computed',
  'figures/formula.empty': 'The formula is empty. Write one or remove the line.',
  'figures/formula.incomplete': 'The formula stops midway. Write what is missing after this place.',
  'figures/formula.unexpected': '“{text}” makes no sense at this place of the formula. Check signs and brackets.',
  'figures/formula.unclosed': 'This bracket is never closed. Add “)” where it belongs.',
  'figures/formula.character': 'A formula cannot hold “{text}”. Use + - * / ( ) and names of figures.',
  'figures/formula.numeral': '“{text}” is no number. Write it like 1.200 or 3,5.',
  'figures/formula.function': 'There is no function “{name}”. There are: {known}.',
  'figures/formula.arguments': 'The function “{name}” takes {expected} values, here are {count}. Add or remove some.',
  'figures/formula.decimals': '“{text}” is no number of decimals. Use a whole number from 0 to 12.',
  'figures/formula.too-long': 'The formula is longer than {limit} characters. Split it into several figures.',
  'figures/formula.too-deep': 'The formula is nested deeper than {limit} levels. Split it into simpler figures.',
  'figures/formula.too-large': 'The result is too large to compute. Check the formula.',
  'figures/formula.cycle':
    'At “{name}” the formula comes back to itself, so it has no value. Take this name out of the formula.',
  'figures/formula.zero': 'This is 0 and nothing can be divided by it. Check the figure or the formula.',
  'figures/formula.zero-row':
    'A divisor in this row is 0, so {formula} cannot be computed. Check the number or leave the cell empty.',
  'figures/formula.unit': '“{left}” and “{right}” cannot be computed together. Bring them to one unit.',
  'figures/formula.unit-declared':
    '“{name}” declares the unit “{declared}” but comes out in “{unit}”. Correct the unit or the formula.',
  'figures/formula.duplicate': 'The figure “{name}” is defined above; this one is not used. Rename or remove one.',
  'figures/formula.stated':
    '“{name}” says {stated} but its formula gives {expected}. Remove the value or correct the formula.',
  'figures/formula.sign': 'To compute “{text}” put = in front of it, right after the braces.',

  'figures/number.title': 'A number that can be read two ways, or is none',
  'figures/number.ambiguous':
    '“{text}” can be {decimal} or {whole}. Write a comma before decimals, a dot after thousands.',
  'figures/number.fix-decimal': 'Read it as {reading}',
  'figures/number.fix-whole': 'Read it as {reading}',
  'figures/number.not-number': '“{text}” is no number, so “{name}” has no value. Write it in digits.',
  'figures/number.missing': 'The figure “{name}” has no value yet. Give a value, its parts, or a formula.',
  'figures/number.row':
    'Row {line} of the file: “{text}” is no number, so “{name}” has no value. Correct it in the file.',
  'figures/number.mixed':
    'The file {path} writes numbers both ways: “{vietnamese}” and “{plain}”. Use one way throughout.',

  'figures/row.title': 'A row that does not fit the columns of its table',
  'figures/row.count': 'The row has {count} cells, the table needs {expected}. Add or remove cells.',
  'figures/row.comma':
    'The row has {count} cells, the table needs {expected}: a decimal comma has probably cut a number in two. Put that number in quotes, like "3,5".',
  'figures/row.column': 'The table has no column “{name}”. Correct the name.',
  'figures/row.shape':
    'This cannot be read. Write each figure as “name: value” on its line, each row of a table as “a | b | c”.',

  'figures/parts.title': 'The value of a figure and the sum of its parts differ',
  'figures/parts.more':
    '“{name}” says {stated} but its parts add up to {expected}, which is {difference} less ({parts}). Check the value or the parts.',
  'figures/parts.less':
    '“{name}” says {stated} but its parts add up to {expected}, which is {difference} more ({parts}). Check the value or the parts.',
  'figures/parts.fix-more': 'Change {stated} to {expected}',
  'figures/parts.fix-less': 'Change {stated} to {expected}',

  'figures/unused.title': 'A figure that is not used',
  'figures/unused.unused': 'Nothing uses the figure “{name}”. Refer to it by its name in double braces, or remove it.',

  'figures/source.title': 'Data files',
  'figures/source.missing': 'There is no file {path} beside the draft. Check its name and folder.',
  'figures/source.unreadable': 'The file {path} cannot be read. Open it and save it as .xlsx or .csv.',
  'figures/source.xls': 'The file {path} is of an old Excel (.xls). Open it in Excel and save it as .xlsx.',
  'figures/source.ods': 'The file {path} is of LibreOffice (.ods). Save it as .xlsx or .csv.',
  'figures/source.kind': '“{path}” cannot be a source of figures. Use a .csv or .xlsx file.',
  'figures/source.outside': 'The path {path} leaves the workspace. Copy the file beside the draft.',
  'figures/source.encoding': 'The file {path} is not in Unicode (UTF-8). Save it as “CSV UTF-8”.',
  'figures/source.empty': 'The file {path} holds no figures at the place given. Check the sheet and range.',
  'figures/source.too-large':
    'The file {path} is too large to read ({limit}). Name the range to take, or split the file.',
  'figures/source.sheet': 'The file {path} has no sheet or range named “{name}”. Check the name.',
  'figures/source.range': 'The range “{name}” of {path} makes no sense. Write it like A6:K42.',
  'figures/source.column':
    'The file {path} has no column “{column}”. Bring the names in the file and the draft together.',
  'figures/source.taken': 'Takes {range}, {rows} rows. Check whether that is the range you mean.',
} as const;
