import { expect, it } from 'vitest';
import { stepName } from './step-name.ts';

it('reads the names of a step in both languages, else gives its id', () => {
  const xml = '<bpmn:process id="a" name="流程"><bpmn:userTask id="review" name="客服 &amp; 审核" reflow:nameEn="Review" reflow:form="review"><bpmn:task id="x"/>';
  expect(stepName(xml, 'review')).toEqual({ zh: '客服 & 审核', en: 'Review' });
  expect(stepName(xml, 'x')).toEqual({ zh: 'x' });
  expect(stepName(xml, 'no(such')).toEqual({ zh: 'no(such' });
});
