import type { PersonalFields } from '../../../kernel/event';

export interface HandlerShapes {
  /** 首问负责 (篇一 8): the complainant is not sent away but introduced to whoever is responsible, who handles the case from now on. */
  WarmHandover: {
    /** The person to whom the case was handed over. */
    readonly to: string;
    readonly complainantIntroduced: boolean;
    readonly remark?: string;
  };
  HandlerAssigned: { readonly handler: string };
  /** 更换承办人 (篇三): the complainant no longer trusts the one there was, or for another reason. */
  HandlerReplaced: { readonly handler: string; readonly previous: string; readonly reason: string };
}

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const HANDLER_PERSONAL_FIELDS = {
  WarmHandover: [],
  HandlerAssigned: [],
  HandlerReplaced: [],
} as const satisfies PersonalFields<HandlerShapes>;
