import { layoutProcess } from 'bpmn-auto-layout';
import type { Label } from '../../../engine/kernel/types.ts';
import { compile } from '../../../engine/model/compile.ts';
import { chooseProcess } from '../../../engine/model/choose-process.ts';
import { takeOver } from '../../../engine/model/foreign/take-over.ts';
import { children, createModdle } from '../../../engine/model/moddle.ts';
import type { ModdleElement } from '../../../engine/model/moddle.ts';
import { normalise } from '../../../engine/model/normalise.ts';
import { parse } from '../../../engine/model/parse.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { refuse } from '../../../engine/model/refusals.ts';
import type { FormDocument, ScenarioDocument } from '../../../engine/store/flow.ts';
import { bpmn } from '../../contracts/flows/flow-key.ts';

/** A first draft: XML whose process is called `key`. */
export interface Begun {
  xml: string;
  problems: Problem[];
  /** Absent: those of what it is a copy of. */
  forms?: FormDocument[];
  scenarios?: ScenarioDocument[];
  ticketType?: Record<string, unknown>;
}

/** Steps and lines that are laid out where a file has no drawing: a matter of seconds, in which nobody else is answered. */
const MOST_DRAWN = 2_000;

/** A start that leads to an end. */
const BLANK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reflow="urn:reflow:bpmn:1.0" id="definitions" targetNamespace="urn:reflow:flows">
  <bpmn:process id="blank" isExecutable="true">
    <bpmn:startEvent id="start" name="提交申请" reflow:nameEn="Apply" reflow:step="apply"><bpmn:outgoing>start_done</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="start_done" sourceRef="start" targetRef="done" />
    <bpmn:endEvent id="done" name="已完成" reflow:nameEn="Completed" reflow:status="completed"><bpmn:incoming>start_done</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`;

export async function beginBlank(key: string, label: Label): Promise<Begun> {
  return { xml: await layoutProcess(await renamed(BLANK, key, label)), problems: [] };
}

export async function beginCopy(xml: string, key: string, label: Label): Promise<Begun> {
  return { xml: await renamed(xml, key, label), problems: [] };
}

/**
 * BPMN of any tool in the one spelling that the designer reads, with all that it says. What has no counterpart, or must be corrected before
 * it can be published, is a problem; only a file that cannot be read, holds no process, or is larger than a draft may be is refused.
 */
export async function beginImport(xml: string, key: string, label: Label): Promise<Begun | { xml?: undefined; problems: Problem[] }> {
  // before anything is read: reading so much takes its time too
  if (!isDrawn(xml) && (xml.match(/\sid\s*=/g)?.length ?? 0) > MOST_DRAWN) return { problems: [refuse('too-many-elements', key, { limit: MOST_DRAWN })] };
  const { definitions, problems: reading } = await parse(xml);
  if (!definitions || !children(definitions, 'rootElements').some((root) => root.$type === 'bpmn:Process')) return { problems: definitions ? [...reading, refuse('no-process', '')] : reading };
  const { problems } = await compile(xml, { foreign: true, unwritten: true });
  takeOver(definitions, createModdle());
  const named = await written(definitions, key, label);
  const complete = isDrawn(named) ? named : await layoutProcess(named);
  return complete.length > bpmn.maxLength ? { problems: [refuse('xml-too-large', key, { limit: bpmn.maxLength })] } : { xml: complete, problems };
}

function isDrawn(xml: string): boolean {
  return xml.includes('BPMNShape');
}

/** The process gets the flow's key and name; references to it, also the drawing's, follow. */
export async function renamed(xml: string, key: string, label: Label): Promise<string> {
  return written((await createModdle().fromXML(xml)).rootElement, key, label);
}

async function written(definitions: ModdleElement, key: string, label: Label): Promise<string> {
  const moddle = createModdle();
  normalise(definitions, moddle);
  const process = chooseProcess(definitions, [], { foreign: true });
  process?.set('id', key);
  process?.set('name', label.zh);
  process?.set('reflow:nameEn', label.en);
  return (await moddle.toXML(definitions, { format: true })).xml;
}
