/** Small profiles for tests of rules, apart from the shipped ones so that those may change freely. */

import type { Profile, ProfileSection } from '../../server/src/model/profile.ts';
import { titleWords } from '../../server/src/model/title-words.ts';

const section = (id: string, title: string, more: Partial<ProfileSection> = {}): ProfileSection => ({
  id,
  title,
  variants: [],
  wordings: [title, ...(more.variants ?? [])].map(titleWords),
  required: true,
  sharedWith: null,
  sections: [],
  ...more,
});

const free: Profile = {
  id: 'van-ban',
  title: { vi: 'Văn bản', en: 'Document' },
  documentType: 'BÁO CÁO',
  abbreviation: 'BC',
  sections: [],
  required: [],
  requiredWhenIssued: [],
  numbering: ['upper-roman', 'decimal', 'decimal-path', 'lower-alpha'],
};

const review: Profile = {
  ...free,
  id: 'so-ket',
  title: { vi: 'Báo cáo sơ kết', en: 'Interim review' },
  sections: [
    section('ket-qua', 'Kết quả thực hiện', {
      variants: ['Công tác chỉ đạo, điều hành'],
      sections: [section('kinh-te', 'Kinh tế'), section('xa-hoi', 'Văn hóa - xã hội', { variants: ['Xã hội'] })],
    }),
    section('han-che', 'Tồn tại, hạn chế', { variants: ['Hạn chế'] }),
    section('nguyen-nhan', 'Nguyên nhân', { sharedWith: 'han-che' }),
    section('nhiem-vu', 'Nhiệm vụ, giải pháp', { variants: ['Phương hướng, nhiệm vụ'] }),
    section('kien-nghi', 'Kiến nghị', { required: false }),
  ],
  required: ['agency', 'subject', 'signer', 'recipients'],
  requiredWhenIssued: ['number', 'symbol', 'place', 'date'],
};

/** `van-ban` asks for nothing; `so-ket` has sections and fields. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map([
  [free.id, free],
  [review.id, review],
]);
