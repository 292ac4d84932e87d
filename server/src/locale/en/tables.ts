/** Messages of the rules about tables. */
export default {
  'totals/table-sum.title': 'A total row or column of a table does not add up',
  'totals/table-sum.row-more':
    'The total row says {stated} but its rows add up to {expected}, which is {difference} less ({parts}). Check the total or the rows.',
  'totals/table-sum.row-less':
    'The total row says {stated} but its rows add up to {expected}, which is {difference} more ({parts}). Check the total or the rows.',
  'totals/table-sum.column-more':
    'The total column says {stated} but its columns add up to {expected}, which is {difference} less ({parts}). Check the total or the columns.',
  'totals/table-sum.column-less':
    'The total column says {stated} but its columns add up to {expected}, which is {difference} more ({parts}). Check the total or the columns.',
  'totals/table-sum.cited-more':
    'The sentence says {stated} but the total row of the table below says {expected}, which is {difference} less. Bring them together.',
  'totals/table-sum.cited-less':
    'The sentence says {stated} but the total row of the table below says {expected}, which is {difference} more. Bring them together.',
  'totals/table-sum.thereof-less':
    'This row says {stated} but the row “Trong đó” below it says {expected}, {difference} more than the whole. Check the two rows.',
  'totals/table-sum.part': 'Part {value}',
  'totals/table-sum.fix-value': 'Change {stated} to {expected}',

  'totals/table-formula.title': 'A cell disagrees with the formula or heading of its column',
  'totals/table-formula.formula-more':
    'By the formula {formula} in the heading this cell must be {expected}; it says {stated}, {difference} too much. Check the cell or the figures {parts}.',
  'totals/table-formula.formula-less':
    'By the formula {formula} in the heading this cell must be {expected}; it says {stated}, {difference} too little. Check the cell or the figures {parts}.',
  'totals/table-formula.percent-more':
    '{parts} give {expected}; the table says {stated}, {difference} too much. Check the percentage or the two figures.',
  'totals/table-formula.percent-less':
    '{parts} give {expected}; the table says {stated}, {difference} too little. Check the percentage or the two figures.',
  'totals/table-formula.share-more':
    'The share of {parts} in the total is {expected}%; the table says {stated}, {difference} too much. Check the share or the figures.',
  'totals/table-formula.share-less':
    'The share of {parts} in the total is {expected}%; the table says {stated}, {difference} too little. Check the share or the figures.',
  'totals/table-formula.difference-more':
    'The difference of {parts} is {expected}; the table says {stated}, {difference} too much. Check the cell or the two figures.',
  'totals/table-formula.difference-less':
    'The difference of {parts} is {expected}; the table says {stated}, {difference} too little. Check the cell or the two figures.',
  'totals/table-formula.product-more':
    'The product of {parts} is {expected}; the table says {stated}, {difference} too much. Check the cell or the two figures.',
  'totals/table-formula.product-less':
    'The product of {parts} is {expected}; the table says {stated}, {difference} too little. Check the cell or the two figures.',
  'totals/table-formula.part': 'Figure {value}',
  'totals/table-formula.fix-value': 'Change {stated} to {expected}',
} as const;
