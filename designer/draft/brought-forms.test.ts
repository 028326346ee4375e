import { describe, expect, it } from 'vitest';
import { shortForm } from '../catalogue/short-form.ts';
import { BroughtForms } from './brought-forms.ts';

const own = shortForm('review', { zh: '审核' });
const brought = shortForm('approve', { zh: '审批' });
const naming = (...keys: string[]): string => keys.map((key) => `<bpmn:userTask reflow:form="${key}" />`).join('');

describe('forms that come with steps', () => {
  it('are in the draft while a step names them, and come back with it as they were left', () => {
    const forms = new BroughtForms();
    forms.bring(brought);
    expect(forms.taken([own])).toEqual(['review', 'approve']);
    expect(forms.in(naming('review'), [own])).toEqual([own]);
    const changed = { ...brought, title: { zh: '改过' } };
    expect(forms.in(naming('review', 'approve'), [own])).toEqual([own, brought]);
    expect(forms.in(naming('review'), [own, changed])).toEqual([own]);
    expect(forms.in(naming('review', 'approve'), [own])).toEqual([own, changed]);
  });

  it('are never the ones that the flow had before', () => {
    const forms = new BroughtForms();
    expect(forms.in(naming(), [own])).toEqual([own]);
  });
});
