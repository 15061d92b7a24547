/** Where the dialogs, the dossier pane and the notices are put into the window. (Empty until their branch is merged.) */

export function DialogSlot() {
  return null;
}

export function DossierSlot() {
  return null;
}

/** Shown in the middle when the archive has no article yet. */
export function FirstRunSlot() {
  return null;
}

/** Shows `notices` (ui/notices.ts). */
export function NoticeSlot() {
  return null;
}
