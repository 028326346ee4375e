import type { StepSpec } from './step-spec.ts';

const rejected = { end: 'rejected', label: { zh: '已驳回', en: 'Rejected' } } as const;
const closed = { end: 'closed', label: { zh: '已关闭', en: 'Closed' } } as const;

/** The steps of an after-sale ticket in the order in which one usually goes through them, with the defaults that they bring. */
export const standardSteps: readonly StepSpec[] = [
  {
    id: 'apply', group: 'standard', icon: 'note', type: 'bpmn:UserTask', label: { zh: '申请', en: 'Apply' }, form: true, people: 'buyer,agent',
    help: { zh: '买家或客服填写、补充申请', en: 'The buyer or an agent fills in or completes the request' }, attributes: { step: 'apply', status: 'draft', buyerVisible: true },
    outcomes: [{ code: 'submit', label: { zh: '提交申请', en: 'Submit' }, tone: 'primary', way: 'on' }],
  },
  {
    id: 'approve', group: 'standard', icon: 'shield', type: 'bpmn:UserTask', label: { zh: '审批', en: 'Approve' }, form: true, people: 'agent,supervisor',
    help: { zh: '有人审核：通过往下走，驳回退给申请人', en: 'Somebody reviews: approved goes on, rejected goes back' }, attributes: { step: 'approve', status: 'pending_approval', buyerVisible: true },
    clock: { duration: 'P2D', time: 'calendar', warn: 'PT4H', outcome: 'approve' },
    outcomes: [
      { code: 'approve', label: { zh: '通过', en: 'Approve' }, tone: 'primary', way: 'on' },
      { code: 'reject', label: { zh: '驳回', en: 'Reject' }, tone: 'danger', needsReason: true, way: rejected },
    ],
  },
  {
    id: 'dispatch', group: 'standard', icon: 'route', type: 'bpmn:UserTask', label: { zh: '派单', en: 'Dispatch' }, form: true, people: 'agent,supervisor',
    help: { zh: '把活派给一个人或一个小组', en: 'Gives the work to a person or a group' }, attributes: { step: 'dispatch', status: 'pending_dispatch', buyerVisible: false },
    outcomes: [{ code: 'assigned', label: { zh: '派出', en: 'Assigned' }, tone: 'primary', way: 'on' }],
  },
  {
    id: 'accept', group: 'standard', icon: 'claim', type: 'bpmn:UserTask', label: { zh: '接单', en: 'Accept' }, form: true, people: 'technician',
    help: { zh: '被派的人接下，或退回重派', en: 'Whoever got the work accepts it or hands it back' }, attributes: { step: 'accept', status: 'pending_accept', buyerVisible: false },
    clock: { duration: 'PT4H', time: 'working', outcome: 'decline_job' },
    outcomes: [
      { code: 'accept_job', label: { zh: '接单', en: 'Accept' }, tone: 'primary', way: 'on' },
      { code: 'decline_job', label: { zh: '退回派单', en: 'Decline' }, tone: 'neutral', needsReason: true, way: { back: 'dispatch' } },
    ],
  },
  {
    id: 'execute', group: 'standard', icon: 'wrench', type: 'bpmn:UserTask', label: { zh: '执行', en: 'Execute' }, form: true, people: 'technician',
    help: { zh: '做活，填写做了什么', en: 'The work is done and written down' }, attributes: { step: 'execute', status: 'executing', buyerVisible: true },
    outcomes: [{ code: 'finish_work', label: { zh: '完工', en: 'Finish' }, tone: 'primary', way: 'on' }],
  },
  {
    id: 'verify', group: 'standard', icon: 'check', type: 'bpmn:UserTask', label: { zh: '验收', en: 'Verify' }, form: true, people: 'buyer,agent',
    help: { zh: '确认做好了，没做好就返工', en: 'Somebody confirms the result or sends it back' }, attributes: { step: 'verify', status: 'pending_verify', buyerVisible: true },
    clock: { duration: 'P10D', time: 'calendar', warn: 'P1D', outcome: 'verify_ok' },
    outcomes: [
      { code: 'verify_ok', label: { zh: '验收通过', en: 'Verified' }, tone: 'primary', way: 'on' },
      { code: 'verify_fail', label: { zh: '未修好', en: 'Not fixed' }, tone: 'danger', needsReason: true, way: { back: 'execute' } },
    ],
  },
  {
    id: 'archive', group: 'standard', icon: 'box', type: 'bpmn:UserTask', label: { zh: '归档', en: 'Archive' }, form: true, people: 'agent,supervisor',
    help: { zh: '写下总结，收尾', en: 'A summary is written and the case is filed' }, attributes: { step: 'archive', status: 'pending_archive', buyerVisible: false },
    clock: { duration: 'P3D', time: 'calendar', outcome: 'archive' },
    outcomes: [{ code: 'archive', label: { zh: '归档', en: 'Archive' }, tone: 'primary', way: 'on' }],
  },
  {
    id: 'wait-buyer', group: 'standard', icon: 'user', type: 'bpmn:UserTask', label: { zh: '等买家', en: 'Wait for the buyer' }, form: true, people: 'buyer',
    help: { zh: '等买家确认或补充，过期关闭', en: 'The buyer confirms or adds something; silence closes the ticket' }, attributes: { step: 'wait-buyer', status: 'negotiating', buyerVisible: true },
    clock: { duration: 'P7D', time: 'calendar', warn: 'P1D', outcome: 'expired' },
    outcomes: [
      { code: 'confirm', label: { zh: '确认', en: 'Confirm' }, tone: 'primary', way: 'on' },
      { code: 'expired', label: { zh: '不需要了', en: 'No longer needed' }, tone: 'neutral', way: closed },
    ],
  },
  {
    id: 'wait-goods', group: 'standard', icon: 'truck', type: 'bpmn:IntermediateCatchEvent', label: { zh: '等货到', en: 'Wait for goods' },
    help: { zh: '等快递送达再往下走', en: 'Goes on when the parcel is delivered' }, waits: { kind: 'message', name: 'parcel_delivered' }, attributes: { status: 'pending_inspection' },
  },
  {
    id: 'decision', group: 'ways', icon: 'filter', type: 'bpmn:BusinessRuleTask', label: { zh: '查决策表', en: 'Decision table' },
    help: { zh: '按表格里的规则得出结果，供后面的分支用', en: 'Rules of a table give a result that branches read' }, attributes: { decision: 'auto-approval', buyerVisible: false },
  },
  {
    id: 'choice', group: 'ways', icon: 'sort', type: 'bpmn:ExclusiveGateway', label: { zh: '按条件分支', en: 'Branch by condition' },
    help: { zh: '第一个成立的条件决定走哪条路', en: 'The first condition that holds chooses the way' },
  },
  {
    id: 'parallel', group: 'ways', icon: 'plus', type: 'bpmn:ParallelGateway', label: { zh: '同时进行', en: 'At the same time' },
    help: { zh: '几条路一起走；再放一个把它们合上', en: 'Several ways at once; a second one joins them' },
  },
  {
    id: 'timer', group: 'ways', icon: 'clock', type: 'bpmn:IntermediateCatchEvent', label: { zh: '等一段时间', en: 'Wait for a time' },
    help: { zh: '到时间再往下走', en: 'Goes on when the time is over' }, waits: { kind: 'timer', value: 'P1D' },
  },
  {
    id: 'sub-flow', group: 'ways', icon: 'flow', type: 'bpmn:CallActivity', label: { zh: '引用流程', en: 'Call a flow' },
    help: { zh: '走另一个流程，走完回来', en: 'Another flow runs and comes back' }, calledElement: 'arbitration', attributes: { binding: 'latest' },
  },
  {
    id: 'end', group: 'ways', icon: 'cross', type: 'bpmn:EndEvent', label: { zh: '结束', en: 'End' },
    help: { zh: '工单到这里结束', en: 'The ticket ends here' }, attributes: { status: 'closed' },
  },
];
