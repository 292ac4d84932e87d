/** Messages of the rules about numbers in prose. */
export default {
  'totals/breakdown.title': 'Parts that do not add up to their total',
  'totals/breakdown.more':
    'The parts add up to {sum}, {difference} more than the total {total} ({parts}). Check the figures, or do the groups overlap?',
  'totals/breakdown.less':
    'The parts add up to {sum}, {difference} less than the total {total} ({parts}). Check the figures, or is a part missing?',
  'totals/breakdown.single': 'The part {parts} differs from the total {total}. Check both figures.',
  'totals/breakdown.part': 'Part {value}',
  'totals/breakdown.fix-value': 'Change {stated} to {expected}',

  'totals/exceeds.title': 'Parts that exceed the number they belong to',
  'totals/exceeds.more':
    'The parts add up to {sum}, {difference} more than the total {total} ({parts}). Check the figures, or do the groups overlap?',
  'totals/exceeds.less':
    'The parts add up to {sum}, {difference} less than the total {total} ({parts}). Check the figures, or is a part missing?',
  'totals/exceeds.single': 'The part {parts} is larger than the whole {total}. Check both figures.',
  'totals/exceeds.part': 'Part {value}',
  'totals/exceeds.fix-value': 'Change {stated} to {expected}',

  'totals/ratio.title': 'A percentage that its two numbers do not give',
  'totals/ratio.differs':
    '{ratio} is {expected}%; the report says {stated}%. Check the percentage and both numbers, or say what it is a percentage of.',
  'totals/ratio.part': 'Number {value}',
  'totals/ratio.fix-value': 'Change {stated} to {expected}',

  'totals/shares.title': 'Shares of one whole that do not make 100%',
  'totals/shares.sum': 'The shares add up to {sum}%, not 100% ({parts}). Check each share.',
  'totals/shares.part': 'Share {value}%',

  'totals/change.title': 'A stated change that its two ends do not give',
  'totals/change.amount':
    'From {old} to {now} is a change of {expected}; the report says {stated}. Check the three figures.',
  'totals/change.percent':
    'From {old} to {now} is a change of {expected}%; the report says {stated}%. Check the three figures.',
  'totals/change.times': 'From {old} to {now} is {expected} times; the report says {stated}. Check the three numbers.',
  'totals/change.twin':
    'A change of {old} that leads to {now} is {expected}%; the report says {stated}%. Check the three numbers.',
  'totals/change.difference':
    'The difference between {old} and {now} is {expected}; the report says {stated}. Check the three figures.',
  'totals/change.points':
    'From {old} to {now} is {stated} percentage points, not {stated}%. For a difference write “điểm phần trăm”.',
  'totals/change.part': 'Compared figure {value}',
  'totals/change.fix-value': 'Change {stated} to {expected}',

  'totals/conversion.title': 'An amount, a rate and a product that do not agree',
  'totals/conversion.product':
    '{amount} times {rate} is {expected}; the report says {stated}. Check the three figures.',
  'totals/conversion.one-rate':
    'An earlier place gives {first} for this rate, this one {stated}. Use one of them, or say why they differ.',
  'totals/conversion.implied-rate':
    'The rate that {amount} {currency} implies here is far from the one that {first} {currency} implies above. Check the sums and their units (thousand, million, billion).',
  'totals/conversion.average':
    'The total {total} over {rate} makes an average of {expected}; the report says {stated}. Check the three figures.',
  'totals/conversion.average-period':
    'The total {total} over the whole period makes an average of {expected}; the report says {stated}. Check these figures.',
  'totals/conversion.part': 'Figure {value}',
  'totals/conversion.fix-value': 'Change {stated} to {expected}',

  'totals/list-count.title': 'An announced number of items that the list does not have',
  'totals/list-count.differs':
    '{stated} {noun} are announced but {count} items follow. Change the number, or complete the list.',
  'totals/list-count.fix-value': 'Change {stated} to {expected}',

  'totals/repeated-figure.title': 'One figure with two values',
  'totals/repeated-figure.differs': 'This figure is given as {stated}, but above as {first}. Check which is right.',
  'totals/repeated-figure.first': 'The place that says {value}',
  'totals/repeated-figure.fix-value': 'Change {stated} to {expected}',
} as const;
