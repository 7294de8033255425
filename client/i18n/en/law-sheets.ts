/** The law sheets in English: what each thing is, in a few sentences of our own. */
import type { Rest } from '../dictionary.ts'

export const lawSheets: Rest['law']['sheets'] = {
  'limitation-business': {
    title: 'Five years between businesses',
    text: 'After five years the sum can no longer be claimed in court once the client says so. Judges mostly count from the end of the work. The app counts from the nearest date: the invoice, or the service when it is known and older. The last day counts, even a Sunday.',
  },
  'limitation-consumer': {
    title: 'Two years against a consumer',
    text: 'A business can sue a consumer for two years. The app counts from the invoice, or from the service when it is known and older. After that it proposes no reminder any more.',
  },
  'limitation-transport': {
    title: 'One year for carriage',
    text: 'Claims from a contract to carry goods end after one year, in principle from the delivery, whoever the client is. Give the nature of the invoice and the day of the service, so that the date is right.',
  },
  'limitation-public': {
    title: 'Four years against a public body',
    text: 'Debts of the State, of local authorities and of public bodies with a public accountant end four years after the 1 January that follows the year they arose in. Here a written request for payment interrupts the time, and four years run again from the next 1 January. Keep the proof of sending.',
  },
  interruption: {
    title: 'What interrupts the time',
    text: 'An acknowledgement by the client, a claim in court, an act of enforcement: a new time of the same length runs from that day. A formal notice is not enough between private parties. A text message, an e-mail, a written plan or a part payment may count as an acknowledgement: that is for a judge to say. The app then shows both dates and relies on the nearer one.',
  },
  'formal-notice': {
    title: 'Formal notice',
    text: 'A letter that leaves no doubt: the words “mise en demeure”, the parties, the invoice and the sums, an exact time to pay, how to pay, what follows, a date and a signature. A registered letter is proof. It starts the legal interest a consumer owes; between businesses penalties already run from the due date.',
  },
  'registered-letter': {
    title: 'Registered letter',
    text: 'The proof of posting shows the day it was sent, the advice of delivery the day it was handed over. When nobody answers the door, the letter waits fifteen days at the post office, then comes back. A formal notice that the client did not fetch is still valid: the Cour de cassation held so in 2021, save where a text asks for delivery. Send it by e-mail as well; if it came back because the address is wrong, check the address before you send it again. A bailiff can also deliver it.',
  },
  'screen-signature': {
    title: 'Signing on the screen',
    text: 'A signature drawn with a finger is a simple electronic signature: a court may not turn it away only because it is electronic, but if the client contests it, it is for you to show that it is his. Whoever commits writes the sum in words and in figures himself; typed by him it may do, if it can be proved that it was him. Where they differ, the words win. Without this statement, what a person who is not a trader signed is only the beginning of a proof. For a large sum, ink or a qualified provider is safer. Give the client a copy of the file.',
  },
  'late-interest': {
    title: 'Interest and €40 between businesses',
    text: 'Where the contract says nothing, the rate is that of the European Central Bank and ten points. The one of 1 January holds for the first half of the year, that of 1 July for the second. Interest runs from the day after the due date to the day of payment, on what is still due with VAT, over 365 days. A rate agreed upon may not be under three times the legal rate. The €40 are owed once for each late invoice, whole; higher recovery costs may be added, on proof. A bill under discussion may forbid to waive them; whether it was adopted was not checked.',
  },
  'legal-interest': {
    title: 'Interest owed by a consumer',
    text: 'The legal rate is set every half-year. Where the creditor is a business, its column “other cases” is read, the lower one. Interest runs from the formal notice, never from the due date, and no fixed indemnity comes with it. For a registered letter followed here it is counted from the day it was delivered or, failing that, presented. Two months after an enforceable judgment was served the rate rises by five points.',
  },
  'order-service': {
    title: 'Serving the order',
    text: 'An order for payment is lost unless a commissaire de justice serves it in time: three months for those made since 1 September 2026, six months for earlier ones. A time that would end on a Saturday, a Sunday or a public holiday runs to the next working day.',
  },
  objection: {
    title: 'Objection to the order',
    text: 'The client has one month from the service to object. When it was not handed over in person, that month may begin later, with the first act handed over in person or the first seizure. An objection takes the case back to the court.',
  },
  execution: {
    title: 'Enforcing the order',
    text: 'For orders made since 1 September 2026, enforcement becomes possible when the court has told of no objection within two months of the service. A commissaire de justice carries it out.',
  },
  'claim-declaration': {
    title: 'Declaring the claim',
    text: 'From the publication of the judgment in the BODACC, two months to declare to the trustee or liquidator. Two months more for those who do not live in metropolitan France before a court there, or outside the overseas territory where the court sits. Without a declaration the claim gets no share.',
  },
  relief: {
    title: 'Relief from a missed declaration',
    text: 'A missed declaration can sometimes be made up for: a request to the judge within six months of the publication, showing that it was not your doing or that the debtor left the claim off the list.',
  },
  insolvency: {
    title: 'Insolvency',
    text: 'From the judgment on the debtor may not pay older debts and individual action stops. Stop reminders and penalties for these invoices, and declare the claim. Work done after the judgment follows other rules, to be checked with the trustee.',
  },
  'directors-liability': {
    title: 'Liability of directors',
    text: 'When a company is wound up, the court may make its directors pay all or part of what is missing, if mismanagement contributed to it; mere negligence is not enough. The action belongs to those who run the procedure, within three years of the judgment, and serves all creditors.',
  },
  'business-sale': {
    title: 'Sale of the client’s business',
    text: 'When a client sells the business, its creditors may object to the price being paid out, within ten days of the publication. The form and the first day are to be checked.',
  },
  'payment-terms': {
    title: 'Terms of payment between businesses',
    text: 'Without an agreement, thirty days after receipt or after the work. By agreement, sixty days at most from the issue, or forty-five days end of month if the contract says so, counted either way round; forty-five days for a periodic invoice. Road haulage, vehicle hire, perishable food, meat and alcohol: less. A few seasonal trades: more. A due date too far away may be brought back to the limit; the sum itself remains due.',
  },
  'payment-terms-public': {
    title: 'Terms of payment of a public body',
    text: 'Thirty days at most from the receipt of the invoice; fifty for a public health body, sixty for a public undertaking. The contract may say less, not more. The app counts from the day of sending that was noted, else from the issue: the receipt may be later.',
  },
  'invoice-mentions': {
    title: 'What an invoice says about payment',
    text: 'An invoice to a French business shows the date of settlement in full (day, month, year: “thirty days end of month” is not enough), the terms of an early payment discount or that there is none, the rate of the late payment penalties and the 40 EUR for recovery costs. A line left out takes away neither the penalties nor the 40 EUR. Leaving it out can be fined: complete your template.',
  },
  'written-reminder': {
    title: 'Written reminder',
    text: 'A reminder is free in form, number and timing from the day after the due date. A courteous trace in writing is proof and comes before everything else. Until there is a title, the costs of collecting are yours.',
  },
  conciliation: {
    title: 'Court conciliator',
    text: 'Free. An attempt to settle is required before a claim of €5,000 or less at the tribunal judiciaire, with exceptions. An order for payment needs none: opinion of the Cour de cassation of 25 September 2025.',
  },
  'small-claims': {
    title: 'Small claims',
    text: 'A commissaire de justice of the client’s court of appeal invites the client to agree on the sum and how to pay it, within one month. It is for €5,000 at most, interest included, owed under a contract. Without agreement it fails, but counts as an attempt to settle.',
  },
  'payment-order': {
    title: 'Order for payment',
    text: 'A written petition, without a hearing, for a fixed sum owed under a contract. Commercial court when the debt is commercial (form 12946), tribunal judiciaire when it is civil (form 12948), where the client is. Add the papers and their list. The petition does not interrupt the time to claim; the service of the order does.',
  },
  'interim-payment': {
    title: 'Interim payment',
    text: 'A quick hearing, urgency not required, when the duty to pay cannot seriously be contested: a signed quote or a delivery note helps. It takes a summons by a commissaire de justice, and a lawyer above €10,000. Not possible in an insolvency.',
  },
  'public-interest': {
    title: 'Default interest of public bodies',
    text: 'A public buyer that pays late owes interest and a fixed sum from the day after the time to pay, without any formality: 30 days in principle, 50 for hospitals. If the authority does not order it paid within thirty days of the payment, the prefect can be told.',
  },
  'public-prefect': {
    title: 'Payment ordered by the prefect',
    text: 'Public property cannot be seized. For a debt of a local authority that is due, certain and not seriously contested, the prefect may give notice and, a month later, order the payment; where funds are missing, the regional audit chamber steps in.',
  },
  'public-court': {
    title: 'Administrative court',
    text: 'The urgent judge of the administrative court may grant an interim payment when the duty to pay cannot seriously be contested. The contract may ask for a complaint first: to be checked.',
  },
  'hand-over': {
    title: 'Hand-over to an agency',
    text: 'To be considered after at least thirty days late and once the rest was tried: a custom, not a rule. The agency acts under a written agreement that lets it receive the money, writes to the client who it is and for whom, gives receipts and pays over within a month.',
  },
  'trade-bill': {
    title: 'Bill pending',
    text: 'A bill in the Senate would create a procedure for invoices between traders, without a ceiling: a demand, one month, then a title from the court clerk if the debtor stays silent. Examined in January 2026; its adoption was not verified. Nothing to expect of it today.',
  },
  frequency: {
    title: 'How often',
    text: 'No law sets a number of reminders, but repeated malicious calls are an offence and pressing a consumer too hard may be an aggressive practice. Seven days between two talks and three attempts a week are what the app proposes.',
  },
  hours: {
    title: 'Days and hours',
    text: 'For one’s own invoices no hours are imposed: the decree often quoted is about canvassing only. The app keeps to your working days and hours, without Sundays or public holidays.',
  },
  grace: {
    title: 'Too early or too late',
    text: 'Days of grace by sector spare those who always pay a few days late. They change neither the legal due date nor interest.',
  },
  dispute: {
    title: 'Open dispute',
    text: 'What is contested is not certain: only that part is frozen, the rest stays due. Answer the objection before you chase.',
  },
  promise: {
    title: 'Promise or pause under way',
    text: 'A dated promise is given the time to be kept. Chasing before that weakens it and annoys.',
  },
  bank: {
    title: 'Look at the bank first',
    text: 'Chasing an invoice that was paid costs more than a call. The app asks for a look at the account when the last one is old.',
  },
  agent: {
    title: 'Lawyer or agent',
    text: 'When somebody speaks for the client, everything goes through them. How binding that is depends on who they are and is to be checked; the custom is to keep to it.',
  },
  'written-only': {
    title: 'In writing only',
    text: 'The client asked to be written to. Keeping to it avoids the reproach of pressing and leaves a trace.',
  },
  'wrong-person': {
    title: 'The right person',
    text: 'A debt is only spoken of with those who owe it or pay for them: no neighbour, employer or family. Make sure who answers first.',
  },
  mandate: {
    title: 'Written mandate',
    text: 'Collecting for others takes a written agreement that lets you receive the money. Without one, no reminder for that creditor.',
  },
}
