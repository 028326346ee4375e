import { useFlowXml } from '../../ui/api/flow-xml.ts';
import { useFlows } from '../../ui/api/flows.ts';
import { FilterChip } from '../../ui/components/filter-chip.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { placeOf } from './filters.ts';
import { stepName } from './step-name.ts';

/** The place in a flow that the list is narrowed to; it comes from the pages of flows and can only be taken away here. */
export function PlaceChip({ value, onChange }: { value: string; onChange: (place: string) => void }) {
  const text = useText();
  const { flow = '', flowVersion, step } = placeOf(value);
  const summary = useFlows().data?.items.find((one) => one.key === flow);
  const xml = useFlowXml(flow, step ? flowVersion ?? summary?.version ?? null : null).data ?? '';
  const words = [text.label(summary?.label) || flow, flowVersion && text.t('inbox.place.version', { n: flowVersion }), step && text.label(stepName(xml, step))].filter(Boolean).join(' · ');
  return <FilterChip title={text.t('inbox.filter.place')} choices={[{ value, label: words }]} value={[value]} onChange={([place]) => onChange(place ?? '')} />;
}
