import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { checkFiles } from './file-rules.ts';

const text = wholeText('zh-CN');
const photo = (name: string, size = 1000): { name: string; type: string; size: number } => ({ name, type: 'image/jpeg', size });

describe('checkFiles', () => {
  it('sends what fits', () => {
    expect(checkFiles([photo('a.jpg')], 6, 6, text)).toEqual({ send: [photo('a.jpg')], problems: [] });
  });

  it('says which file has a wrong type and sends the others', () => {
    const script = { name: 'run.exe', type: 'application/x-msdownload', size: 10 };
    const { send, problems } = checkFiles([script, photo('a.jpg')], 6, 6, text);
    expect(send).toEqual([photo('a.jpg')]);
    expect(problems).toEqual(['run.exe 没有上传：只收图片、视频和 PDF']);
  });

  it('refuses a video above the limit', () => {
    const film = { name: 'a.mp4', type: 'video/mp4', size: 11 * 1024 * 1024 };
    expect(checkFiles([film], 6, 6, text).problems).toEqual(['a.mp4 没有上传：超过 10 MB，请压缩后再传']);
  });

  it('keeps to what the field says: kinds and size', () => {
    const scan = { name: 'a.pdf', type: 'application/pdf', size: 3 * 1024 * 1024 };
    expect(checkFiles([scan, photo('a.jpg')], 6, 6, text, { kinds: ['picture'] }).problems).toEqual(['a.pdf 没有上传：只收图片']);
    expect(checkFiles([scan], 6, 6, text, { kinds: ['video', 'pdf'], maxMb: 2 }).problems).toEqual(['a.pdf 没有上传：超过 2 MB，请压缩后再传']);
    expect(checkFiles([{ ...scan, type: 'image/gif' }], 6, 6, text, { kinds: ['video', 'pdf'] }).problems).toEqual(['a.pdf 没有上传：只收视频和 PDF']);
  });

  it('does not refuse a big picture: it is made smaller first', () => {
    expect(checkFiles([photo('a.jpg', 30 * 1024 * 1024)], 6, 6, text).problems).toEqual([]);
  });

  it('stops at the number that the field takes', () => {
    const { send, problems } = checkFiles([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')], 1, 6, text);
    expect(send).toHaveLength(1);
    expect(problems).toEqual(['最多 6 张，多出的 2 张没有上传']);
  });
});
