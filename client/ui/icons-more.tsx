/** Icons of every other screen. A dot is a line of no length, which a round stroke makes visible. */
import { icon } from './icon.tsx'

// Ways to reach someone
export const VoicemailIcon = /* @__PURE__ */ icon(
  'M6.5 9a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M17.5 9a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M6.5 16h11',
)
export const NoteIcon = /* @__PURE__ */ icon('M5 4h14v10.5L13.5 20H5zM19 14.5h-5.5V20M9 9h6M9 13h2.5')
export const MicIcon = /* @__PURE__ */ icon(
  'M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3M6 11a6 6 0 0 0 12 0M12 17v3.5',
)

// Acts
export const DownIcon = /* @__PURE__ */ icon('M6 9.5l6 6 6-6')
export const SnoozeIcon = /* @__PURE__ */ icon(
  'M12 7a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 12 7M10 11.5h4L10 16h4M4 7l3-3M20 7l-3-3',
)
export const PlusIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14')
export const ForwardIcon = /* @__PURE__ */ icon('M9.5 5.5L16 12l-6.5 6.5')
export const EditIcon = /* @__PURE__ */ icon('M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5')
export const MergeIcon = /* @__PURE__ */ icon('M6 4v3.5a6 6 0 0 0 6 6V20M18 4v3.5a6 6 0 0 1-6 6M8.8 17l3.2 3.3 3.2-3.3')
export const ImportIcon = /* @__PURE__ */ icon('M12 4v10.5M8 11l4 4 4-4M4.5 16v4h15v-4')
export const ExportIcon = /* @__PURE__ */ icon('M12 15V4.5M8 8l4-4 4 4M4.5 16v4h15v-4')
export const ShareIcon = /* @__PURE__ */ icon('M12 14.5V4M8.5 7L12 3.5 15.5 7M8 10.5H5.5V20h13v-9.5H16')
export const CopyIcon = /* @__PURE__ */ icon('M9 9h11v11.5H9zM15.5 9V4H4v11h5')
export const TrashIcon = /* @__PURE__ */ icon('M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13.5h9l1-13.5M10.3 11v5.5M13.7 11v5.5')
export const UndoIcon = /* @__PURE__ */ icon('M8 5L4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9')
export const FilterIcon = /* @__PURE__ */ icon('M4 7h16M7 12h10M10 17h4')
export const FileIcon = /* @__PURE__ */ icon('M6 3h8l4 4v14H6zM14 3v4h4')

// Time and money
export const ClockIcon = /* @__PURE__ */ icon('M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4.3l3 1.9')
export const CallbackIcon = /* @__PURE__ */ icon('M20 5v5h-5M19.6 10A8 8 0 1 0 20 13.5M12 8.5v4l2.6 1.5')
export const CalendarIcon = /* @__PURE__ */ icon('M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7')
export const PromiseIcon = /* @__PURE__ */ icon(
  'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7M9 15l2.2 2.2L15 13.4',
)
export const EuroIcon = /* @__PURE__ */ icon('M18 6.6A7 7 0 1 0 18 17.4M4 10.4h9.5M4 13.8h8.5')
export const ReceiptIcon = /* @__PURE__ */ icon(
  'M5.5 3.5h13v16.8l-2.2-1.7-2.1 1.7-2.2-1.7-2.2 1.7-2.1-1.7-2.2 1.7zM9 8h6M9 12h6',
)

export const CameraIcon = /* @__PURE__ */ icon(
  'M4 8h3.5L9 5.5h6L16.5 8H20v11.5H4zM12 10.3a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4',
)

// Who
export const PersonIcon = /* @__PURE__ */ icon('M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5a7.5 7.5 0 0 1 15 0')
export const BuildingIcon = /* @__PURE__ */ icon(
  'M5 20.5V4h9v16.5M14 9.5h5v11M3 20.5h18M8.2 8h2.6M8.2 12h2.6M8.2 16h2.6',
)
export const PublicIcon = /* @__PURE__ */ icon(
  'M12 3.5l8 4.5v1.5H4V8zM6.5 9.5V17M12 9.5V17M17.5 9.5V17M4 20.5h16M5 17h14',
)

// Places of the app and states
export const ChartIcon = /* @__PURE__ */ icon('M5 20v-9M12 20V4M19 20v-6')
export const LockIcon = /* @__PURE__ */ icon('M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3')
export const SyncIcon = /* @__PURE__ */ icon(
  'M19.5 10A8 8 0 0 0 5 8M4.5 4v4.5H9M4.5 14A8 8 0 0 0 19 16M19.5 20v-4.5H15',
)
export const OutboxIcon = /* @__PURE__ */ icon(
  'M4 13.5V20h16v-6.5M4 13.5h4.5l1.5 3h4l1.5-3H20M12 11V3.5M8.8 6.5L12 3.5l3.2 3',
)
export const OfflineIcon = /* @__PURE__ */ icon(
  'M4 4l16 16M8.5 13a6 6 0 0 1 2.3-1.4M5.2 9.6a11 11 0 0 1 3-1.9M12 8a10.6 10.6 0 0 1 6.8 1.6M15 12.7l.6.4M12 17.4v.1',
)
export const BellIcon = /* @__PURE__ */ icon('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10.2 20.5h3.6')
export const WarningIcon = /* @__PURE__ */ icon('M12 4l9 16H3zM12 10v4.5M12 17.2v.1')
export const InfoIcon = /* @__PURE__ */ icon('M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 11.5V16M12 8.2v.1')
