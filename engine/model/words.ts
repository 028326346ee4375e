import type { Label } from '../kernel/types.ts';

const types: Record<string, [string, string]> = {
  Process: ['流程', 'Flow'], SequenceFlow: ['连线', 'Sequence flow'], StartEvent: ['开始', 'Start'], EndEvent: ['结束', 'End'],
  IntermediateCatchEvent: ['等待事件', 'Catch event'], IntermediateThrowEvent: ['触发事件', 'Throw event'], BoundaryEvent: ['边界事件', 'Boundary event'],
  Task: ['步骤', 'Step'], ManualTask: ['线下步骤', 'Manual step'], UserTask: ['人工步骤', 'User step'], ServiceTask: ['自动步骤', 'Service step'],
  SendTask: ['发送步骤', 'Send step'], ReceiveTask: ['接收步骤', 'Receive step'], BusinessRuleTask: ['规则步骤', 'Rule step'], ScriptTask: ['计算步骤', 'Script step'],
  ExclusiveGateway: ['判断', 'Exclusive gateway'], ParallelGateway: ['并行', 'Parallel gateway'], InclusiveGateway: ['多选', 'Inclusive gateway'],
  EventBasedGateway: ['事件判断', 'Event gateway'], SubProcess: ['子流程', 'Sub-process'], Transaction: ['事务', 'Transaction'],
  AdHocSubProcess: ['自由子流程', 'Ad-hoc sub-process'], CallActivity: ['调用流程', 'Call activity'], Message: ['消息', 'Message'], Signal: ['信号', 'Signal'],
  Error: ['错误', 'Error'], Escalation: ['升级', 'Escalation'], DataObjectReference: ['数据', 'Data object'], DataObject: ['数据', 'Data object'],
  DataStoreReference: ['数据存储', 'Data store'],
};

const properties: Record<string, [string, string]> = {
  type: ['类型', 'type'], name: ['名称', 'name'], nameEn: ['英文名称', 'English name'], documentation: ['说明', 'documentation'], status: ['工单状态', 'ticket status'],
  form: ['表单', 'form'], service: ['服务', 'service'], decision: ['决策表', 'decision'], step: ['步骤种类', 'step kind'], buyerVisible: ['买家可见', 'shown to the buyer'],
  binding: ['调用版本', 'called version'], resultVariable: ['结果变量', 'result variable'], correlationKey: ['关联键', 'correlation key'], keep: ['消息保留', 'message is kept'],
  sourceRef: ['起点', 'source'], targetRef: ['终点', 'target'], conditionExpression: ['条件', 'condition'], default: ['默认路径', 'default path'],
  attachedToRef: ['所在步骤', 'host step'], cancelActivity: ['中断步骤', 'interrupts the step'], calledElement: ['被调用流程', 'called flow'], script: ['公式', 'script'],
  people: ['处理人', 'people'], roles: ['角色', 'roles'], groups: ['小组', 'groups'], expression: ['表达式', 'expression'], sameAs: ['同步骤处理人', 'same person as'],
  outcome: ['结果', 'outcome'], code: ['代码', 'code'], zh: ['中文', 'Chinese'], en: ['英文', 'English'], tone: ['按钮样式', 'button'], needsReason: ['必须填写原因', 'needs a reason'],
  clock: ['时限', 'clock'], duration: ['时长', 'duration'], date: ['到期时间', 'date'], cycle: ['周期', 'cycle'], time: ['计时方式', 'time'], warn: ['提前提醒', 'warning'],
  buyerLabel: ['买家看到的名称', 'name for the buyer'], field: ['字段', 'field'], access: ['权限', 'access'], input: ['输入', 'input'], output: ['输出', 'output'], value: ['取值', 'value'],
  retry: ['重试', 'retry'], attempts: ['次数', 'attempts'], backoff: ['间隔', 'backoff'], timeDuration: ['时长', 'duration'], timeDate: ['日期', 'date'], timeCycle: ['周期', 'cycle'],
  timerEventDefinition: ['定时', 'timer'], messageEventDefinition: ['消息', 'message'], signalEventDefinition: ['信号', 'signal'], errorEventDefinition: ['错误', 'error'],
  escalationEventDefinition: ['升级', 'escalation'], messageRef: ['消息', 'message'], signalRef: ['信号', 'signal'], errorRef: ['错误', 'error'], errorCode: ['错误代码', 'error code'],
  loopCharacteristics: ['循环', 'loop'], condition: ['条件', 'condition'],
};

export function typeWords(type: string): Label {
  const [zh, en] = types[type] ?? [type, type];
  return { zh, en };
}

/** Words for a path of `describe`: `outcome[approve]/zh` → 结果“approve”的中文. Unknown names stay as they are. */
export function propertyWords(path: string): Label {
  const parts = path.split('/').map((part) => {
    const [, name = part, key] = /^([^[]*)(?:\[(.*)\])?$/.exec(part) ?? [];
    const [zh, en] = properties[name] ?? [name, name];
    return key === undefined ? { zh, en } : { zh: `${zh}“${key}”`, en: `${en} "${key}"` };
  });
  return { zh: parts.map(({ zh }) => zh).join('的'), en: parts.map(({ en }) => en).join(', ') };
}

const phrases: Record<string, string> = {
  message: '消息', signal: '信号', 'error code': '错误代码', 'escalation code': '升级代码', condition: '条件', time: '时间', 'link name': '链接名称', script: '公式',
  'result variable': '结果变量', 'a condition or a maximum': '条件或最大次数', 'a number or a collection': '次数或集合',
  none: '无', cancel: '取消', 'border of something that is not a transaction': '不是事务的边界', 'end outside a transaction': '事务以外的结束',
  'start of a flow': '流程的开始', 'start of a sub-process': '子流程的开始', 'start of an event sub-process': '事件子流程的开始', 'intermediate, catching': '中间等待',
  'intermediate, throwing': '中间触发', 'border of an activity': '步骤的边界', end: '结束', timer: '定时', error: '错误', escalation: '升级', conditional: '条件', link: '链接',
  compensate: '补偿', terminate: '终止', 'lead to a start event': '通向开始事件', 'lead to a boundary event': '通向边界事件', 'lead to an event sub-process': '通向事件子流程',
  'lead to a compensation activity': '通向补偿步骤', 'lead to a catching link event': '通向链接的接收事件', 'leave an end event': '从结束出发', 'leave an event sub-process': '从事件子流程出发',
  'leave a compensation activity': '从补偿步骤出发', 'leave a compensation event': '从补偿事件出发',
};

/** Both languages of a part of a sentence. */
export function phrase(en: string): Label {
  return { zh: phrases[en] ?? en, en };
}
