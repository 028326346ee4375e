import type { Area } from '../entry.ts';

/** What the buyer thought when it was over. */
export const ratings = {
  'rating.title': { zh: '买家评价', en: 'Rating' },
  'rating.ask': { zh: '这次处理得怎么样？', en: 'How was it handled?' },
  'rating.score': { zh: '{score} 分', en: '{score} of 5' },
  'rating.stars': { zh: '打几分', en: 'Score' },
  'rating.star': { zh: '{count} 分', en: '{count} stars', enOne: '{count} star' },
  'rating.tags': { zh: '最多选三个', en: 'Up to three' },
  'rating.text': { zh: '还想说什么（选填）', en: 'Anything else (optional)' },
  'rating.send': { zh: '提交评价', en: 'Send the rating' },
  'rating.thanks': { zh: '收到了，谢谢。', en: 'Received, thank you.' },
  'rating.mine': { zh: '我的评价', en: 'My rating' },
  'rating.tag.fast': { zh: '处理快', en: 'Fast' },
  'rating.tag.friendly': { zh: '态度好', en: 'Friendly' },
  'rating.tag.clear': { zh: '说得清楚', en: 'Clear' },
  'rating.tag.solved': { zh: '问题解决了', en: 'Solved' },
  'rating.tag.slow': { zh: '太慢', en: 'Too slow' },
  'rating.tag.unfriendly': { zh: '态度不好', en: 'Unfriendly' },
  'rating.tag.unclear': { zh: '说不清楚', en: 'Unclear' },
  'rating.tag.unsolved': { zh: '问题没解决', en: 'Not solved' },
} as const satisfies Area;
