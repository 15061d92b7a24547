import type { ReactNode } from 'react';

/** Our own small drawings: 18 by 18, one stroke, the colour of the words around them. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const icon = (path: string) =>
  function Drawing() {
    return (
      <Icon>
        <path d={path} />
      </Icon>
    );
  };

export const SearchIcon = icon('M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM11.8 11.8 15 15');
export const CloseIcon = icon('M5 5l8 8M13 5l-8 8');
export const PlusIcon = icon('M9 4v10M4 9h10');
export const UndoIcon = icon('M6.5 4 3.5 7l3 3M3.5 7H11a3.5 3.5 0 0 1 0 7H7');
export const RedoIcon = icon('M11.5 4l3 3-3 3M14.5 7H7a3.5 3.5 0 0 0 0 7h4');
export const UpIcon = icon('M4.5 11 9 6.5l4.5 4.5');
export const DownIcon = icon('M4.5 7 9 11.5 13.5 7');
export const OriginalIcon = icon('M4.5 3h9v12h-9zM7 6.5h4M7 9h4M7 11.5h2.5');
export const TranslationIcon = icon(
  'M3 4.5h7M6.5 3v1.5M9 4.5C8.5 7.5 6 10 3 11M4.5 6.5C5.5 8.5 7 10 9 11M9.5 15l3-7 3 7M10.5 12.8h4',
);
export const BothIcon = icon('M3 3.5h12v11H3zM9 3.5v11');
export const InterleavedIcon = icon('M3 4.5h12M6 7.5h9M3 10.5h12M6 13.5h9');
export const LooksIcon = icon('M2.5 14 6.5 4l4 10M4 10.5h5M15.5 9v5M15.5 11.2a2.2 2.4 0 1 0 0 .6');
export const MinusIcon = icon('M4 9h10');
export const LockIcon = icon('M5 8h8v6.5H5zM6.5 8V6a2.5 2.5 0 0 1 5 0v2');
export const UnlockIcon = icon('M5 8h8v6.5H5zM6.5 8V5.5a2.5 2.5 0 0 1 4.8-1');
export const TagIcon = icon('M3.5 3.5h5l6 6-5 5-6-6zM6.2 6.2h.01');
export const NoteIcon = icon('M4 3.5h10v7.5l-3.5 3.5H4zM10.5 14.5V11H14');
export const BinIcon = icon('M4 5.5h10M7.5 5.5V4h3v1.5M5.5 5.5l.6 9h5.8l.6-9');
export const LinkIcon = icon('M7.5 4H4v10h10v-3.5M10 4h4v4M14 4 8.5 9.5');
export const DossierIcon = icon('M3 5.5V14h12V5.5H9L7.5 4H3zM9 8v4M7 10h4');
export const GearIcon = icon(
  'M9 11.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM9 3v1.8M9 13.2V15M3 9h1.8M13.2 9H15M4.8 4.8 6 6M12 12l1.2 1.2M13.2 4.8 12 6M6 12l-1.2 1.2',
);
export const HelpIcon = icon(
  'M6.8 7a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .9-1 1.6M9 13.2h.01M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14Z',
);
export const ImportIcon = icon('M9 3v7.5M6 8l3 3 3-3M3.5 12v2.5h11V12');
export const MoreIcon = icon('M4.5 9h.01M9 9h.01M13.5 9h.01');
export const PencilIcon = icon('M3.5 14.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6zM10.5 5.1l2.4 2.4');
export const PaneStartIcon = icon('M3 3.5h12v11H3zM7 3.5v11');
export const PaneEndIcon = icon('M3 3.5h12v11H3zM11 3.5v11');
export const LargerIcon = icon('M2 13.5 5.5 5 9 13.5M3.2 10.8h4.6M13 6v6M10 9h6');
export const SmallerIcon = icon('M2 13.5 5.5 5 9 13.5M3.2 10.8h4.6M10 9h6');
export const InfoIcon = icon('M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14ZM9 8.5V12M9 6h.01');
export const NarrowIcon = icon('M3 5h12M5.5 9h7M8 13h2');
export const SaveIcon = icon('M5 3.5h8v11L9 11.5l-4 3z');
export const TableIcon = icon('M3 4h12v10H3zM3 7.5h12M3 11h12M8 4v10');
export const CheckIcon = icon('M4 9.5 7.5 13 14 5.5');
/* R and Я, joined or with a wall between them. */
const R_AND_YA =
  'M2 13V5h2.6a2.1 2.1 0 0 1 0 4.2H2M4.4 9.2 6.8 13M16 13V5h-2.6a2.1 2.1 0 0 0 0 4.2H16M13.6 9.2 11.2 13';
export const EitherScriptIcon = icon(`${R_AND_YA}M7.8 7.2h2.4`);
export const OneScriptIcon = icon(`${R_AND_YA}M9 3v12`);
