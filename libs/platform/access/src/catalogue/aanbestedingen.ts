// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

/** Tenders: from draft to publication. */
const tenders = {
  'tender:read': { sentence: 'Read published tenders with their documents and notes.', roles: ['visitor'] },
  'tender:read-draft': { sentence: 'Read draft tenders of your municipality.', roles: ['procurement_officer', 'evaluator', 'decision_maker'] },
  'tender:draft': { sentence: 'Write and change a draft tender, its criteria and advice rules.', roles: ['procurement_officer'] },
  'tender:appoint': { sentence: 'Name the persons with a task in a draft tender.', roles: ['procurement_officer'] },
  'tender:record-notice': { sentence: 'Record the dispatch and publication of a notice elsewhere.', roles: ['procurement_officer'] },
  'tender:propose': { sentence: 'Propose to publish, rectify, extend or withdraw a tender.', roles: ['procurement_officer'] },
  // P-09: the decider is another person than the proposer.
  'tender:publish': { sentence: 'Decide to publish, rectify, extend or withdraw a tender that another proposed.', roles: ['decision_maker'] },
  'tender:work': {
    sentence: 'See the tenders of your municipality in which you have a task.',
    roles: ['procurement_officer', 'opening_officer', 'evaluator', 'decision_maker', 'complaints_handler'],
  },
  'tender:simulate': { sentence: 'Try the award formula on invented bids.', roles: ['procurement_officer'] },
  'consultation:take-part': { sentence: 'React to a draft tender that is open for consultation.', roles: ['party_member'] },
  'consultation:answer': { sentence: 'Open a consultation and answer what it received.', roles: ['procurement_officer'] },
  'tender:follow': { sentence: 'Follow a tender, and see that you do.', roles: ['person'] },
  'interest:register': { sentence: 'Register the interest of your party in a tender.', roles: ['party_member'] },
  'question:ask': { sentence: 'Ask a question about a tender.', roles: ['party_member'] },
  'question:read-own': { sentence: 'See the questions of your own party.', roles: ['party_member'] },
  'question:answer': { sentence: 'Read and answer questions, without their authors before the opening.', roles: ['procurement_officer'] },
} as const satisfies PermissionTable;

/** Bids and their opening. */
const bids = {
  'bid:draft': { sentence: 'Draft a bid for your party.', roles: ['party_member'] },
  'bid:read-own': { sentence: 'See the receipts and bids of your own party.', roles: ['party_member'] },
  'bid:submit': { sentence: 'Submit, replace or withdraw the bid of your party.', roles: ['party_signer'] },
  'bid:confirm-share': { sentence: 'Confirm the share of your party in a joint bid.', roles: ['party_signer'] },
  'bid:answer-clarification': {
    sentence: 'Answer a question about the bid of your party, and whether it holds for longer.',
    roles: ['party_signer'],
  },
  'bid:read': {
    sentence: 'Read the quality parts of opened bids of your municipality.',
    roles: ['procurement_officer', 'evaluator', 'decision_maker', 'complaints_handler'],
  },
  'bid:propose-validity': { sentence: 'Ask a bidder to clarify, and propose whether a bid is valid.', roles: ['procurement_officer'] },
  'bid:decide-validity': { sentence: 'Decide whether a bid is valid.', roles: ['decision_maker'] },
  'bid:judge-trade-secret': { sentence: 'Accept or reject what a bidder marked as trade secret.', roles: ['procurement_officer'] },
  'price:read': {
    sentence: 'Read the opened prices of your municipality.',
    roles: ['procurement_officer', 'evaluator', 'decision_maker', 'complaints_handler'],
  },
  'vault:manage': { sentence: 'Make and test your own vault key.', roles: ['opening_officer'] },
  'vault:register-recovery': { sentence: 'Register the key in the safe of your municipality.', roles: ['tenant_administrator'] },
  'vault:read': {
    sentence: 'See which opening officers have a usable vault key.',
    roles: ['procurement_officer', 'opening_officer', 'decision_maker'],
  },
  'opening:attend': { sentence: 'See how an opening proceeds.', roles: ['procurement_officer', 'opening_officer', 'decision_maker'] },
  // P-09, B-07: two officers, within ten minutes.
  'opening:open': { sentence: 'Open bids together with a second officer.', roles: ['opening_officer'] },
  'opening:read-record': { sentence: 'Read the record and the digests of an opening.', roles: ['visitor'] },
} as const satisfies PermissionTable;

/** Assessment, award, complaints, contract. */
const awards = {
  'score:give': { sentence: 'Declare interests, score bids alone and lock the scores.', roles: ['evaluator'] },
  'score:read': { sentence: 'Read scores that are no longer hidden from you.', roles: ['procurement_officer', 'evaluator', 'decision_maker'] },
  'consensus:record': { sentence: 'Settle the joint score of the evaluators with reasons.', roles: ['evaluator'] },
  'consensus:chair': { sentence: 'Lead the assessment and replace an evaluator, without a score of your own.', roles: ['procurement_officer'] },
  'award:prepare': { sentence: 'Prepare the award decision, a cancellation and the record.', roles: ['procurement_officer'] },
  // P-09: the decider is neither evaluator nor procurement officer of that tender.
  'award:decide': { sentence: 'Take or withdraw the award decision, or cancel.', roles: ['decision_maker'] },
  'award:send-notice': { sentence: 'Send award notices and record how they arrived.', roles: ['procurement_officer'] },
  'award:read': {
    sentence: 'Read the award decision, reasons and notices of your municipality.',
    roles: ['procurement_officer', 'evaluator', 'decision_maker'],
  },
  'award:read-own-notice': { sentence: 'Read the award notice for the bid of your party.', roles: ['party_member'] },
  'award:read-record': {
    sentence: 'Read the award record of a tender of your municipality.',
    roles: ['procurement_officer', 'evaluator', 'decision_maker', 'complaints_handler'],
  },
  'interim-relief:record': { sentence: 'Record an application for interim relief and its judgment.', roles: ['procurement_officer'] },
  'complaint:file': { sentence: 'File a complaint about a tender and read the answer.', roles: ['party_member'] },
  'complaint:handle': { sentence: 'Handle complaints about tenders in which you have no other task.', roles: ['complaints_handler'] },
  'complaint:answer': { sentence: 'Give the view of the procurement officer on a complaint.', roles: ['procurement_officer'] },
  'complaint:decide': { sentence: 'Decide on the advice of the complaints desk.', roles: ['decision_maker'] },
  'contract:draft': { sentence: 'Record a contract, its amendments and its end.', roles: ['procurement_officer'] },
  'contract:sign': { sentence: 'Sign a contract for your municipality or your party.', roles: ['decision_maker', 'party_signer'] },
  'contract:read': { sentence: 'Read the contracts of your municipality.', roles: ['procurement_officer', 'decision_maker', 'council_member'] },
  'tender-audit:read': {
    sentence: 'Read what happened in a tender, as far as it concerns you.',
    roles: ['procurement_officer', 'opening_officer', 'evaluator', 'decision_maker', 'complaints_handler', 'party_member'],
  },
} as const satisfies PermissionTable;

/** Advice by initiatives on bids. */
const advice = {
  'advice:apply': { sentence: 'Apply to advise on bids, or answer an invitation to do so.', roles: ['party_administrator'] },
  'advice:invite': { sentence: 'Invite initiatives to advise and admit them by the published rule.', roles: ['procurement_officer'] },
  'advice:decide-dispute': {
    sentence: 'Decide when an admission or a conflict of interests is disputed, and strike out an advice.',
    roles: ['decision_maker'],
  },
  'advice:judge-conflict': { sentence: 'Record a conflict of interests of an adviser and propose to strike out.', roles: ['procurement_officer'] },
  'advice:declare': { sentence: 'Accept secrecy and declare your own interests as an adviser.', roles: ['party_member'] },
  'advice:read-declarations': { sentence: 'See which advisers declared what.', roles: ['procurement_officer', 'decision_maker'] },
  'advice:read-bids': { sentence: 'Read the advised parts of bids after both declarations.', roles: ['party_member'] },
  'advice:write': { sentence: 'Write advice for your initiative.', roles: ['party_member'] },
  // two members, each with a fresh second factor.
  'advice:sign': { sentence: 'Sign the advice of your initiative together with a second member.', roles: ['party_member'] },
  'advice:read-own': { sentence: 'Read the advice of your own initiative and the answer to it, once you accepted secrecy.', roles: ['party_member'] },
  'advice:read': {
    sentence: 'Read submitted advice of your municipality after its window, evaluators after their own lock.',
    roles: ['procurement_officer', 'evaluator', 'decision_maker'],
  },
  'advice:answer': { sentence: 'Answer an advice per criterion.', roles: ['procurement_officer', 'evaluator'] },
  'advice:decide-answer': { sentence: 'Settle the answer to an advice.', roles: ['decision_maker'] },
} as const satisfies PermissionTable;

export const aanbestedingenPermissions = { ...tenders, ...bids, ...awards, ...advice } as const satisfies PermissionTable;
