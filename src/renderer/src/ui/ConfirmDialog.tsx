import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import css from './Dialog.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  /** What happens, and what is kept. */
  readonly message: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once before something that the analyst may not expect. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, message, confirmLabel, cancelLabel, onConfirm, onCancel } = props;
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      closeLabel={cancelLabel}
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel}>{cancelLabel}</Button>
          <Button look="primary" onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <p className={css.message}>{message}</p>
    </Dialog>
  );
}
