/** Only for what keys are called; nothing behaves differently. */
export const isMac = navigator.userAgent.includes('Mac');
