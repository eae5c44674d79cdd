import { useRef } from 'preact/hooks';

interface Props {
  /** Unique on the page. */
  id: string;
  /** Endings and types, as an `<input>` takes them. */
  accept: string;
  label: string;
  /** Id of the text that says what kind of file it is. */
  describedBy: string;
  isBusy?: boolean;
  pick(file: File): void;
}

/** A button that opens the browser's file picker. The same file can be chosen again once it is mended. */
export function FilePick({ id, accept, label, describedBy, isBusy = false, pick }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="for-ears"
        type="file"
        id={id}
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget: input }) => {
          const [file] = input.files ?? [];
          if (file) pick(file);
          input.value = '';
        }}
      />
      <button type="button" aria-describedby={describedBy} aria-busy={isBusy} onClick={() => picker.current?.click()}>
        {label}
      </button>
    </>
  );
}
