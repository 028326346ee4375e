import { call, callSheet } from './call.ts';
import { cannedReply } from './canned-reply.ts';
import { customer, customerSummary } from './customer.ts';
import { handover, registerLine, ticketPlan } from './handover.ts';
import { listedRating, rating } from './rating.ts';
import { bulkOption, bulkResult, macro, ticketAct } from './bulk.ts';
import { savedView } from './saved-view.ts';
import { axes } from './axes.ts';
import { decided, decisionProblem, decisionReplay, decisionSummary, decisionTable, decisionVersion } from './decision.ts';
import { calendar, serviceLevels, ticketClock, ticketLevel, timeChange, timeForecast, triedLevel } from './clocks.ts';
import { ticketExport } from './export.ts';
import { article, articleDetail, buyerArticle } from './article.ts';
import { backlogFigures, figureMail, figureTable, figureTicket } from './figures.ts';
import { file } from './file.ts';
import { flowDraft, serviceTask } from './flow-draft.ts';
import { flowFigures, flowHeat, stepHeat } from './flow-figures.ts';
import { flowScenario } from './scenario.ts';
import { flowDetail, flowSummary, flowVersion, form } from './flow.ts';
import { importJob } from './import.ts';
import { incident } from './incident.ts';
import { mappedElement, migratedTicket, migration, migrationReason, moveTarget, plannedTicket, position } from './migration.ts';
import { charge, compensation, compensationItem, difference, listedCharge, lossDocument, reconciliation, reconciliationDetail, ticketLoss, ticketPayout } from './money.ts';
import { eligibility, lineEntry, order, orderDetail, orderInput, orderReceipt, orderSummary, refundable, relatedTicket } from './order.ts';
import { buyerSession, group, groupDetail, person, personRef, session, shopRef } from './people.ts';
import { notice } from './notice.ts';
import { partnerJob } from './partner.ts';
import { policy, reasonEntry } from './policy.ts';
import { problem } from './problem.ts';
import { moneyStep, publication, publishingState, publishRequest, versionDetail } from './publishing.ts';
import { replay, replayedTicket, replayGroup } from './replay.ts';
import { breakdownLine, lineQuantity, orderQuoteInput, quote, quoteInput } from './quote.ts';
import { due, reason, ticketLine, ticketSummary } from './ticket.ts';
import { ticketDetail } from './ticket-detail.ts';
import { timelineEntry } from './timeline.ts';
import { ticketType, typeTraits } from './ticket-type.ts';
import { workItem } from './work-item.ts';
import { label } from '../schema.ts';

/** Schemas with a name of their own in the API document; all others are written where they are used. */
export const entities = {
  Call: call, CallSheet: callSheet, CannedReply: cannedReply, Customer: customer, CustomerSummary: customerSummary, Handover: handover, RegisterLine: registerLine, TicketPlan: ticketPlan,
  Rating: rating, ListedRating: listedRating,
  Label: label, File: file, TicketExport: ticketExport, PartnerJob: partnerJob, Article: article, ArticleDetail: articleDetail, BuyerArticle: buyerArticle, FigureTable: figureTable, FigureTicket: figureTicket, FigureMail: figureMail, BacklogFigures: backlogFigures, FlowSummary: flowSummary, FlowDetail: flowDetail, FlowVersion: flowVersion, FlowDraft: flowDraft, FlowScenario: flowScenario, FlowHeat: flowHeat, StepHeat: stepHeat, FlowFigures: flowFigures, ServiceTask: serviceTask, Form: form, Import: importJob,
  Migration: migration, MigrationReason: migrationReason, MappedElement: mappedElement, PlannedTicket: plannedTicket, MigratedTicket: migratedTicket,
  Publication: publication, PublishingState: publishingState, PublishRequest: publishRequest, MoneyStep: moneyStep, VersionDetail: versionDetail, Replay: replay, ReplayGroup: replayGroup, ReplayedTicket: replayedTicket,
  Position: position, MoveTarget: moveTarget,
  Charge: charge, ListedCharge: listedCharge, Compensation: compensation, CompensationItem: compensationItem, Difference: difference, LossDocument: lossDocument, Reconciliation: reconciliation,
  ReconciliationDetail: reconciliationDetail, TicketLoss: ticketLoss, TicketPayout: ticketPayout, Incident: incident, Order: order, OrderDetail: orderDetail, OrderInput: orderInput, OrderReceipt: orderReceipt,
  OrderSummary: orderSummary, Eligibility: eligibility, LineEntry: lineEntry, Refundable: refundable, RelatedTicket: relatedTicket, Session: session,
  BuyerSession: buyerSession, Person: person, PersonRef: personRef, Group: group, GroupDetail: groupDetail, DecisionTable: decisionTable, DecisionSummary: decisionSummary, DecisionVersion: decisionVersion,
  DecisionProblem: decisionProblem, Decided: decided, DecisionReplay: decisionReplay, Shop: shopRef, Notice: notice, Policy: policy, Reason: reason,
  ReasonEntry: reasonEntry, Problem: problem, BreakdownLine: breakdownLine, LineQuantity: lineQuantity, Quote: quote,
  QuoteInput: quoteInput, OrderQuoteInput: orderQuoteInput, Due: due, TicketLine: ticketLine, TicketSummary: ticketSummary,
  TicketDetail: ticketDetail, TicketClock: ticketClock, TicketLevel: ticketLevel, Calendar: calendar, ServiceLevels: serviceLevels, TimeChange: timeChange, TimeForecast: timeForecast, TriedLevel: triedLevel, TicketAct: ticketAct, BulkResult: bulkResult, BulkOption: bulkOption, Macro: macro, SavedView: savedView, Axes: axes, TicketType: ticketType, TypeTraits: typeTraits, TimelineEntry: timelineEntry, WorkItem: workItem,
} as const;
