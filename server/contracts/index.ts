import { closeBuyerSession } from './buyer/close-session.ts';
import { completeBuyerWorkItem } from './buyer/complete-work-item.ts';
import { listBuyerOrders } from './buyer/list-orders.ts';
import { listBuyerReasons } from './buyer/list-reasons.ts';
import { listBuyerTickets } from './buyer/list-tickets.ts';
import { sendBuyerMessage } from './buyer/message.ts';
import { openBuyerSession } from './buyer/open-session.ts';
import { openBuyerTicket } from './buyer/open-ticket.ts';
import { quoteForBuyer } from './buyer/quote.ts';
import { readBuyerFile } from './buyer/read-file.ts';
import { readBuyerOrder } from './buyer/read-order.ts';
import { readBuyerSession } from './buyer/read-session.ts';
import { readBuyerTicket } from './buyer/read-ticket.ts';
import { readBuyerTimeline } from './buyer/timeline.ts';
import { uploadBuyerFile } from './buyer/upload-file.ts';
import { withdrawBuyerTicket } from './buyer/withdraw.ts';
import { streamBuyerEvents } from './buyer/events.ts';
import { rateTicket } from './buyer/rate.ts';
import { readBuyerThumbnail } from './buyer/thumbnail.ts';
import { listCannedReplies } from './canned-replies/list.ts';
import { removeCannedReply } from './canned-replies/remove.ts';
import { saveCannedReply } from './canned-replies/save.ts';
import { blockCustomer } from './customers/block.ts';
import { findCustomers } from './customers/find.ts';
import { noteOnCustomer } from './customers/note.ts';
import { readCustomer } from './customers/read.ts';
import { showPhone } from './customers/show-phone.ts';
import { tagCustomer } from './customers/tag.ts';
import { readThumbnail } from './files/thumbnail.ts';
import { listHandovers } from './handovers/list.ts';
import { makeHandover } from './handovers/make.ts';
import { receiveHandover } from './handovers/receive.ts';
import { readRegister } from './handovers/register.ts';
import { listRatings } from './ratings/list.ts';
import { readCallSheet } from './tickets/call-sheet.ts';
import { logCall } from './tickets/log-call.ts';
import { planTicket } from './tickets/plan.ts';
import { seeTicket } from './tickets/see.ts';
import { listDemoPeople } from './demo/list-people.ts';
import { moveClock } from './demo/move-clock.ts';
import { readClock } from './demo/read-clock.ts';
import { streamEvents } from './events/stream.ts';
import { readFile } from './files/read.ts';
import { uploadFile } from './files/upload.ts';
import { createFlow } from './flows/create.ts';
import { discardFlowDraft } from './flows/discard-draft.ts';
import { readFlowDraft } from './flows/read-draft.ts';
import { saveFlowDraft } from './flows/save-draft.ts';
import { listServiceTasks } from './service-tasks/list.ts';
import { readFlowForms } from './flows/forms.ts';
import { readExportFile } from './exports/file.ts';
import { listExports } from './exports/list.ts';
import { readExport } from './exports/read.ts';
import { removeExport } from './exports/remove.ts';
import { startExport } from './exports/start.ts';
import { listArticles } from './articles/list.ts';
import { readArticleVersion } from './articles/read-version.ts';
import { readArticle } from './articles/read.ts';
import { saveArticle } from './articles/save.ts';
import { voteOnArticle } from './articles/vote.ts';
import { listBuyerArticles } from './buyer/list-articles.ts';
import { voteAsBuyer } from './buyer/vote-article.ts';
import { readBacklog } from './figures/backlog.ts';
import { readFigureFile } from './figures/file.ts';
import { listFigureMails } from './figures/list-mails.ts';
import { removeFigureMail } from './figures/remove-mail.ts';
import { saveFigureMail } from './figures/save-mail.ts';
import { readFigures } from './figures/table.ts';
import { listFigureTickets } from './figures/tickets.ts';
import { listPresence } from './presence/list.ts';
import { lookAtTicket } from './presence/look.ts';
import { listFlows } from './flows/list.ts';
import { publishFlow } from './flows/publish.ts';
import { readFlow } from './flows/read.ts';
import { readFlowXml } from './flows/xml.ts';
import { readHealth } from './health/read.ts';
import { listImports } from './imports/list.ts';
import { readImport } from './imports/read.ts';
import { closeIncident } from './incidents/close.ts';
import { giveBackCharge } from './charges/give-back.ts';
import { listCharges } from './charges/list.ts';
import { decideCompensation } from './compensations/decide.ts';
import { giveCompensation } from './compensations/give.ts';
import { listCompensations } from './compensations/list.ts';
import { settleCompensation } from './compensations/settle.ts';
import { bookLossDocument } from './finance/book-loss.ts';
import { listLossDocuments } from './finance/list-losses.ts';
import { listReconciliations } from './finance/list-reconciliations.ts';
import { readReconciliation } from './finance/read-reconciliation.ts';
import { reconcileDay } from './finance/reconcile.ts';
import { resolveDifference } from './finance/resolve-difference.ts';
import { listIncidents } from './incidents/list.ts';
import { retryIncident } from './incidents/retry.ts';
import { batchOrders } from './orders/batch.ts';
import { importOrders } from './orders/import.ts';
import { linkBuyer } from './orders/link.ts';
import { cancelMigration } from './migrations/cancel.ts';
import { continueMigration } from './migrations/continue.ts';
import { listMigrations } from './migrations/list.ts';
import { pauseMigration } from './migrations/pause.ts';
import { previewMigration } from './migrations/preview.ts';
import { readMigration } from './migrations/read.ts';
import { startMigration } from './migrations/start.ts';
import { listMigratedTickets } from './migrations/tickets.ts';
import { undoMigration } from './migrations/undo.ts';
import { listOrders } from './orders/list.ts';
import { quoteOrder } from './orders/quote.ts';
import { readOrderEntries } from './orders/entries.ts';
import { readOrder } from './orders/read.ts';
import { upsertOrder } from './orders/upsert.ts';
import { listPeople } from './people/list.ts';
import { publishPolicy } from './policy/publish.ts';
import { listPolicyVersions } from './policy/list-versions.ts';
import { readPolicySchema } from './policy/read-schema.ts';
import { readPolicyVersion } from './policy/read-version.ts';
import { readPolicy } from './policy/read.ts';
import { listTicketTypes } from './policy/list-types.ts';
import { listReasons } from './policy/reasons.ts';
import { makeQuote } from './quotes/make.ts';
import { closeSession } from './sessions/close.ts';
import { openSession } from './sessions/open.ts';
import { readSession } from './sessions/read.ts';
import { listViews } from './views/list.ts';
import { removeView } from './views/remove.ts';
import { saveView } from './views/save.ts';
import { listMacros } from './macros/list.ts';
import { removeMacro } from './macros/remove.ts';
import { saveMacro } from './macros/save.ts';
import { listTags } from './tags/list.ts';
import { removeTag } from './tags/remove.ts';
import { bulkAct } from './tickets/bulk.ts';
import { listBulkOptions } from './tickets/bulk-options.ts';
import { undoBulkAct } from './tickets/undo-bulk.ts';
import { countTickets } from './tickets/counts.ts';
import { listTickets } from './tickets/list.ts';
import { sendMessage } from './tickets/message.ts';
import { migrateTicket } from './tickets/migrate.ts';
import { moveTicket } from './tickets/move.ts';
import { openTicket } from './tickets/open.ts';
import { readPositions } from './tickets/positions.ts';
import { readTicket } from './tickets/read.ts';
import { reassignTicket } from './tickets/reassign.ts';
import { resumeTicket } from './tickets/resume.ts';
import { skipTicketStep } from './tickets/skip.ts';
import { suspendTicket } from './tickets/suspend.ts';
import { readTimeline } from './tickets/timeline.ts';
import { undoTicketMigration } from './tickets/undo-migration.ts';
import { voidTicket } from './tickets/void.ts';
import { withdrawTicket } from './tickets/withdraw.ts';
import { receiveWebhook } from './webhooks/receive.ts';
import { claimWorkItem } from './work-items/claim.ts';
import { completeWorkItem } from './work-items/complete.ts';
import { countDoneToday } from './work-items/done-today.ts';
import { listWorkItems } from './work-items/list.ts';
import { releaseWorkItem } from './work-items/release.ts';
import { evaluateDecision } from './decisions/evaluate.ts';
import { readDecisionDmn } from './decisions/dmn.ts';
import { decisionFromDmn } from './decisions/from-dmn.ts';
import { listDecisions } from './decisions/list.ts';
import { listDecisionVersions } from './decisions/list-versions.ts';
import { publishDecision } from './decisions/publish.ts';
import { readDecision } from './decisions/read.ts';
import { replayDecision } from './decisions/replay.ts';
import { readDecisionVersion } from './decisions/read-version.ts';
import { listGroups } from './groups/list.ts';
import { saveGroup } from './groups/save.ts';
import { addPerson } from './people/add.ts';
import { resetPassword } from './people/reset-password.ts';
import { changePassword } from './sessions/change-password.ts';
import { claimPartnerJob } from './partner/claim.ts';
import { completePartnerJob } from './partner/complete.ts';
import { listPartnerJobs } from './partner/list.ts';
import { readPartnerFile } from './partner/read-file.ts';
import { readPartnerJob } from './partner/read.ts';
import { readPartnerThumbnail } from './partner/thumbnail.ts';
import { uploadPartnerFile } from './partner/upload-file.ts';
import { changePerson } from './people/change.ts';
import { setDuty } from './people/set-duty.ts';
import { listNotices } from './notices/list.ts';
import { readNotices } from './notices/read.ts';
import { readNoticeSettings, saveNoticeSettings } from './notices/settings.ts';
import { askForTime } from './buyer/ask-for-time.ts';
import { extendBuyerClock } from './buyer/extend-clock.ts';
import { publishCalendar } from './calendars/publish.ts';
import { readPublicHolidays } from './calendars/public-holidays.ts';
import { readCalendarVersion } from './calendars/read-version.ts';
import { readCalendar } from './calendars/read.ts';
import { refreshCalendar } from './calendars/refresh.ts';
import { listCalendarVersions } from './calendars/versions.ts';
import { publishServiceLevels } from './service-levels/publish.ts';
import { readServiceLevelVersion } from './service-levels/read-version.ts';
import { readServiceLevels } from './service-levels/read.ts';
import { testServiceLevels } from './service-levels/test.ts';
import { listServiceLevelVersions } from './service-levels/versions.ts';
import { extendClock } from './tickets/extend-clock.ts';
import { listTimeChanges } from './time-changes/list.ts';
import { previewTimeChange } from './time-changes/preview.ts';
import { startTimeChange } from './time-changes/start.ts';
import { readFlowCase } from './flows/case.ts';
import { readFlowFigures } from './flows/figures.ts';
import { readFlowHeat } from './flows/heat.ts';
import { countFlowMatches } from './flows/matches.ts';
import { listFlowSteps } from './flows/steps.ts';
import { removeScenario } from './flows/remove-scenario.ts';
import { saveScenario } from './flows/save-scenario.ts';
import { readFlowScenarios } from './flows/scenarios.ts';
import { setFlowState } from './flows/set-state.ts';
import { listFlowTemplates } from './flows/templates.ts';
import { approvePublish } from './flows/publish-approve.ts';
import { askPublish } from './flows/publish-ask.ts';
import { refusePublish } from './flows/publish-refuse.ts';
import { setFourEyes } from './flows/publish-rule.ts';
import { readPublishing } from './flows/publish-state.ts';
import { withdrawPublish } from './flows/publish-withdraw.ts';
import { cancelReplay } from './flows/replay-cancel.ts';
import { listReplays } from './flows/replay-list.ts';
import { readReplay } from './flows/replay-read.ts';
import { startReplay } from './flows/replay-start.ts';
import { listReplayTickets } from './flows/replay-tickets.ts';
import { readFlowVersion } from './flows/versions-read.ts';
import { rollBackFlow } from './flows/versions-rollback.ts';
import type { Contract } from './contract.ts';

/** Every operation of the API. Where two paths could match (`/tickets/counts`, `/tickets/{id}`), the literal one stands first. */
export const contracts: readonly Contract[] = [
  readHealth,
  listDemoPeople, readClock, moveClock,
  openSession, readSession, closeSession, changePassword,
  listNotices, readNotices, readNoticeSettings, saveNoticeSettings,
  listPeople, addPerson, changePerson, resetPassword, setDuty, listGroups, saveGroup,
  listDecisions, decisionFromDmn, readDecision, publishDecision, evaluateDecision, replayDecision, listDecisionVersions, readDecisionVersion, readDecisionDmn,
  makeQuote,
  listOrders, batchOrders, importOrders, upsertOrder, readOrder, readOrderEntries, quoteOrder, linkBuyer,
  listImports, readImport,
  bulkAct, listBulkOptions, undoBulkAct, listMacros, saveMacro, removeMacro, listViews, saveView, removeView, listTags, removeTag,
  listPartnerJobs, readPartnerJob, claimPartnerJob, completePartnerJob, uploadPartnerFile, readPartnerFile, readPartnerThumbnail,
  listPresence, lookAtTicket,
  listArticles, readArticle, readArticleVersion, saveArticle, voteOnArticle, listBuyerArticles, voteAsBuyer,
  readFigures, listFigureTickets, readBacklog, readFigureFile, listFigureMails, saveFigureMail, removeFigureMail,
  startExport, listExports, readExport, readExportFile, removeExport,
  openTicket, listTickets, countTickets, readTicket, readTimeline, sendMessage, withdrawTicket, suspendTicket, resumeTicket,
  reassignTicket,
  readPositions, moveTicket, skipTicketStep, voidTicket, migrateTicket, undoTicketMigration,
  uploadFile, readFile, readThumbnail,
  listCannedReplies, saveCannedReply, removeCannedReply, readCallSheet, logCall, seeTicket, planTicket,
  findCustomers, readCustomer, tagCustomer, noteOnCustomer, blockCustomer, showPhone,
  readRegister, listHandovers, makeHandover, receiveHandover, listRatings,
  listWorkItems, countDoneToday, claimWorkItem, releaseWorkItem, completeWorkItem,
  listFlows, readFlow, readFlowXml, readFlowForms, publishFlow,
  createFlow, readFlowDraft, saveFlowDraft, discardFlowDraft, listServiceTasks,
  readFlowScenarios, saveScenario, removeScenario, setFlowState, listFlowTemplates, readFlowFigures, readFlowHeat, readFlowCase, countFlowMatches, listFlowSteps,
  readPublishing, askPublish, approvePublish, refusePublish, withdrawPublish, setFourEyes, readFlowVersion, rollBackFlow,
  startReplay, listReplays, readReplay, cancelReplay, listReplayTickets,
  previewMigration, startMigration, listMigrations, readMigration, listMigratedTickets, pauseMigration, continueMigration, cancelMigration, undoMigration,
  listIncidents, retryIncident, closeIncident,
  giveCompensation, listCompensations, decideCompensation, settleCompensation,
  listCharges, giveBackCharge,
  listLossDocuments, bookLossDocument, listReconciliations, reconcileDay, readReconciliation, resolveDifference,
  readCalendar, publishCalendar, refreshCalendar, listCalendarVersions, readCalendarVersion, readPublicHolidays,
  readServiceLevels, publishServiceLevels, listServiceLevelVersions, readServiceLevelVersion, testServiceLevels, previewTimeChange, startTimeChange, listTimeChanges, extendClock,
  readPolicy, listPolicyVersions, readPolicyVersion, readPolicySchema, publishPolicy, listTicketTypes, listReasons,
  streamEvents,
  receiveWebhook,
  openBuyerSession, readBuyerSession, closeBuyerSession, listBuyerOrders, readBuyerOrder, quoteForBuyer, listBuyerReasons,
  openBuyerTicket, listBuyerTickets, readBuyerTicket, readBuyerTimeline, sendBuyerMessage, withdrawBuyerTicket, askForTime, extendBuyerClock, completeBuyerWorkItem,
  uploadBuyerFile, readBuyerFile, readBuyerThumbnail, rateTicket, streamBuyerEvents,
];
