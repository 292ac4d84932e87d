/** One word written two ways. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textSpellingVariant } from './spelling-variant.ts';

testRule(textSpellingVariant, {
  valid: [
    'Thủy điện và thủy lợi, hòa nhập; Covid-19; thành phố Điện Biên Phủ.',
    'Thành phố Điện Biên Phủ mở rộng. Đường qua thành phố Điện Biên Phủ.',
    'quý và quỳ; lúa và lụa.',
  ],
  invalid: [
    {
      draft: `Thủy điện, thủy lợi và thuỷ sản; khóa XIV, khoá XV, khóa XIII.
^"thuỷ" two-ways
^"khoá" two-ways`,
      fixed: 'Thủy điện, thủy lợi và thủy sản; khóa XIV, khóa XV, khóa XIII.',
    },
    {
      draft: `Dịch Covid-19, sau dịch Covid-19, phòng COVID 19; vào thành phố Điện Biên Phủ, ra thành phố Điện Biên Phủ, tại Thành phố Điện Biên Phủ.
^"COVID 19" two-ways
^"Thành phố Điện Biên Phủ" two-ways`,
      fixed:
        'Dịch Covid-19, sau dịch Covid-19, phòng Covid-19; vào thành phố Điện Biên Phủ, ra thành phố Điện Biên Phủ, tại thành phố Điện Biên Phủ.',
    },
  ],
});
