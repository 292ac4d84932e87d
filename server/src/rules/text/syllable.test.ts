/** Syllables that cannot be. */
import { testRule } from '../../../../test/support/rule-tester.ts';
import { textSyllable } from './syllable.ts';

testRule(textSyllable, {
  valid: [
    'Quốc hội, khuỷu tay, nguyên, huýt sáo, gìn giữ, giếng nước, quyển, xoong, thoăn thoắt, ngoằn ngoèo, khuếch, tuyết.',
    'thuỷ điện và thủy điện, hoà và hòa, khoẻ và khỏe, quý, quỹ, của, chùa, mía, kỹ thuật, ý nghĩa, yếu.',
    'Xã Mường Phăng, Đắk Lắk, Pú Nhung; cà phê, vắc xin, ki-lô-mét, in-tơ-nét, prô-tê-in, xi măng.',
    'internet, website, marketing, café, naïve; kWh, km/h, email@x.vn.',
    'giặt, giúp, giữa, giêng, quạt, quét, quỳnh, quýt, nghiêng, ngành, ghế, kênh.',
  ],
  invalid: [
    {
      draft: `Thực hiện nghiêmm túc, tíhc cực.
^"nghiêmm" near
^"tíhc" near`,
      fixed: 'Thực hiện nghiêm túc, tích cực.',
      message: 'Tiếng Việt không có âm tiết “nghiêmm”. Có phải “nghiêm”?',
    },
    {
      name: 'a tone missing or out of place',
      draft: `Mưc độ cuả việc đươc giao.
^"cuả" near
^"đươc" near`,
      fixed: 'Mưc độ của việc được giao.',
    },
    {
      name: 'a missing space',
      draft: `Giao nhiệmvụ cho từng xã, đi bằng ôtô.
^"nhiệmvụ" near`,
      fixed: 'Giao nhiệm vụ cho từng xã, đi bằng ôtô.',
    },
    {
      name: 'no slip away from any',
      draft: `Chữ nghỗuy không có nghĩa.
^"nghỗuy" impossible`,
    },
  ],
});
