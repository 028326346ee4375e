import { claimPartnerJob } from '../../contracts/partner/claim.ts';
import { completePartnerJob } from '../../contracts/partner/complete.ts';
import { listPartnerJobs } from '../../contracts/partner/list.ts';
import { readPartnerFile } from '../../contracts/partner/read-file.ts';
import { readPartnerJob } from '../../contracts/partner/read.ts';
import { readPartnerThumbnail } from '../../contracts/partner/thumbnail.ts';
import { uploadPartnerFile } from '../../contracts/partner/upload-file.ts';
import { onlyUpload } from '../../files/only-upload.ts';
import { bind, bindFile, type Binding } from '../binding.ts';

/** The pages of people outside the shop. */
export const partnerBindings: Binding[] = [
  bind(listPartnerJobs, (services, { actor }) => services.partner.list(actor)),
  bind(readPartnerJob, (services, { actor, params }) => services.partner.read(actor, params.id)),
  bind(claimPartnerJob, (services, { actor, params }) => services.partner.claim(actor, params.id)),
  bind(completePartnerJob, (services, { actor, params, body, once }) => services.partner.complete(actor, params.id, body, once)),
  bind(uploadPartnerFile, (services, { actor, uploads }) => services.files.put(actor, onlyUpload(uploads))),
  bindFile(readPartnerFile, async (services, { actor, params }) => {
    await services.partner.checkFile(actor, params.id);
    return services.files.get(actor, params.id);
  }),
  bindFile(readPartnerThumbnail, async (services, { actor, params }) => {
    await services.partner.checkFile(actor, params.id);
    return services.files.thumbnail(actor, params.id);
  }),
];
