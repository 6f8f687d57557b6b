import Answers
import PricingPolicy
import Retail
import StoreOffice

extension Counter {
    func answer(to draft: PolicyDraft, notes: [String] = []) -> Answer {
        .record(draft.fields, notes: notes)
    }

    func answer(to policy: PublishedPolicy, notes: [String] = []) -> Answer {
        .record(policy.fields, notes: notes)
    }
}
