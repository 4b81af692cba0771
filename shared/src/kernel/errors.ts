/** Every way a request can fail, in one table: the code on the wire, its HTTP status, the sentence a person reads. */

interface Failure {
  readonly status: number;
  /** Says what happened and what to do; shown as it is. */
  readonly message: string;
  /** Our fault or a fault we must look at: logged as an error. */
  readonly reportable?: true;
}

const table = {
  invalid: { status: 400, message: '有几处没填对，改好再提交，其余的都还在。' },
  malformed: { status: 400, message: '这段内容我们读不懂，请重新提交。' },
  signInFirst: { status: 401, message: '请先登录，您填的内容还在。' },
  stepUp: { status: 403, message: '这一步很要紧，请先用验证码核对是您本人。' },
  forbidden: { status: 403, message: '这一项不归您查看或办理。' },
  notFound: { status: 404, message: '没有找到，它可能已经撤下。' },
  conflict: { status: 409, message: '就在刚才，情况变了。请看看最新的，再决定。' },
  full: { status: 409, message: '这一场满了，换一场试试。' },
  closed: { status: 409, message: '已经过了时间，不能再办了。' },
  already: { status: 409, message: '这件事已经办过一次了。' },
  inProgress: { status: 409, message: '上一次提交还在办，请稍等几秒。' },
  tooLarge: { status: 413, message: '内容太大了，请分开提交。' },
  unsupported: { status: 415, message: '这种格式我们打不开，请换一种。' },
  keyReused: { status: 422, message: '这次提交和上一次对不上，请重新填写提交。' },
  updateRequired: { status: 426, message: '这个版本旧了，请关掉小程序再打开，就是新版。' },
  tooMany: { status: 429, message: '操作太频繁了，请稍后再试。' },
  internal: { status: 500, message: '我们这边出错了，已经记下。您填的内容还在，请稍后再试。', reportable: true },
  unavailable: { status: 503, message: '系统正忙，请几秒后再试，您填的内容还在。', reportable: true },
  diskFull: { status: 507, message: '照片暂时存不下，我们已在处理，请稍后再传。', reportable: true },
} as const satisfies Record<string, Failure>;

export type ErrorCode = keyof typeof table;

export const failures: Readonly<Record<ErrorCode, Failure>> = table;

/** One field that is not right: where it is (`photos.2`) and what to do about it, in Chinese. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** The body of every answer that is not a success. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly data?: unknown;
    readonly requestId: string;
  };
}
