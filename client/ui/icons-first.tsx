/** Icons of the shell and of Today: part of the first load, so an icon that neither shows belongs in `icons-more.tsx`. */
import { icon } from './icon.tsx'

export const PhoneIcon = /* @__PURE__ */ icon(
  'M5 4h3.6l2 5-2.5 1.6a11.5 11.5 0 0 0 5.3 5.3L15 13.4l5 2V19a2 2 0 0 1-2.2 2A16.3 16.3 0 0 1 3 6.2 2 2 0 0 1 5 4',
)
export const SmsIcon = /* @__PURE__ */ icon('M4 5h16v11H10l-5 4v-4H4zM8.5 10.5h0M12 10.5h0M15.5 10.5h0')
export const MailIcon = /* @__PURE__ */ icon('M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5')
export const LetterIcon = /* @__PURE__ */ icon('M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h4')
export const RegisteredLetterIcon = /* @__PURE__ */ icon('M3.5 7h17v11h-17zM7 11h5M7 14.5h3M15 10.5h2.5v3H15z')
export const MessengerIcon = /* @__PURE__ */ icon(
  'M12 4a8 8 0 0 1 0 16 8.6 8.6 0 0 1-3.7-.8L4 20.4l1.3-4A8 8 0 0 1 12 4M9 12h6',
)
export const VisitIcon = /* @__PURE__ */ icon(
  'M12 21.5c4.4-4.2 7-7.8 7-11.2a7 7 0 0 0-14 0c0 3.4 2.6 7 7 11.2M12 7.8a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
)
export const SearchIcon = /* @__PURE__ */ icon('M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5L20.5 20.5')
export const BackIcon = /* @__PURE__ */ icon('M14.5 5.5L8 12l6.5 6.5')
export const CloseIcon = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18')
export const MenuIcon = /* @__PURE__ */ icon(
  'M5 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2M12 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2M19 11.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2',
)
export const CheckIcon = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7.5')
export const TodayIcon = /* @__PURE__ */ icon('M4 6h16M4 12h9M4 18h6M14 17l2.3 2.3L21 14.5')
export const PeopleIcon = /* @__PURE__ */ icon(
  'M9 5a3.6 3.6 0 1 1 0 7.2A3.6 3.6 0 0 1 9 5M2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.4a3.4 3.4 0 0 1 0 6.4M18 14a6 6 0 0 1 3.5 5.5',
)
export const SettingsIcon = /* @__PURE__ */ icon(
  'M4 7.5h9M19 7.5h1M4 16.5h1M11 16.5h9M16 5.3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4M8 14.3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4',
)
