import type { ThemeProps } from '@rjsf/core';
import { AddressField } from './fields/address-field.tsx';
import { FilesField } from './fields/files-field.tsx';
import { InspectionField } from './fields/inspection-field.tsx';
import { ParcelField } from './fields/parcel-field.tsx';
import { ProductLinesField } from './fields/product-lines-field.tsx';
import { SectionField } from './fields/section-field.tsx';
import { FieldTemplate } from './templates/field-template.tsx';
import { ListItemTemplate, ListTemplate } from './templates/list-templates.tsx';
import { ObjectTemplate } from './templates/object-template.tsx';
import type { FormData } from './types.ts';
import { Choice, Choices, YesNo } from './widgets/choice-widgets.tsx';
import { CourierWidget } from './widgets/courier-widget.tsx';
import { DateOnly, DateTime } from './widgets/date-widgets.tsx';
import { MoneyWidget } from './widgets/money-widget.tsx';
import { PersonWidget } from './widgets/person-widget.tsx';
import { Count, LongText, Phone, ShortText } from './widgets/text-widgets.tsx';

/** Everything a form is drawn with, by the names that `ui-schema.ts` gives: a new kind of field is a component and a line here. */
export const formParts: ThemeProps<FormData> = {
  widgets: {
    money: MoneyWidget, choice: Choice, choices: Choices, yesNo: YesNo, dateTime: DateTime, date: DateOnly,
    shortText: ShortText, longText: LongText, count: Count, courier: CourierWidget, person: PersonWidget, phone: Phone,
  },
  fields: { files: FilesField, productLines: ProductLinesField, inspection: InspectionField, parcel: ParcelField, address: AddressField, section: SectionField },
  templates: {
    FieldTemplate, ObjectFieldTemplate: ObjectTemplate, ArrayFieldTemplate: ListTemplate, ArrayFieldItemTemplate: ListItemTemplate,
  } as NonNullable<ThemeProps<FormData>['templates']>,
};
