use alloc::vec::Vec;

use super::{ActionSet, Policy, Statement};
use crate::text::Value;

/// So many principals are told apart; a policy with more is taken to let the right one in.
const MOST_PRINCIPALS: usize = 64;

impl<'t> Policy<'t> {
    /// The statements that allow.
    pub(crate) fn allowing(&self) -> impl Iterator<Item = &Statement<'t>> {
        self.statements.iter().filter(|statement| !statement.denies())
    }

    /// Entries of `Action` that were probably meant to name what Atlas needs, and do not: the entry,
    /// what it was meant to name, and whether nothing else names it.
    pub(crate) fn slips(&self) -> Vec<(Value<'t>, &'static str)> {
        let granted = self.allowing().fold(ActionSet::NONE, |all, one| all.with(one.actions.coverable()));
        let mut slips = Vec::new();
        for (entry, _) in
            self.allowing().filter(|one| !one.actions.inverted).flat_map(|one| &one.actions.each)
        {
            if let Some((meant, action)) = entry.as_str().and_then(ActionSet::meant_by)
                && !granted.contains(meant)
            {
                slips.push((*entry, action));
            }
        }
        slips
    }

    /// What nobody is allowed of what Atlas needs: all four must be allowed to the same principal, by
    /// one statement or by several. Slips count as what was meant, since they are reported.
    pub(crate) fn ungranted(&self) -> ActionSet {
        let sets: Vec<(&Statement<'t>, ActionSet)> =
            self.allowing().map(|statement| (statement, with_slips(statement))).collect();
        let union = sets.iter().fold(ActionSet::NONE, |all, (_, set)| all.with(*set));
        if !union.is_all() {
            return union.others();
        }
        let mut best = ActionSet::NONE;
        let mut accounts = sets.iter().flat_map(|(statement, _)| statement.principals.accounts());
        let anyone = core::iter::once("");
        for account in anyone.chain(accounts.by_ref().take(MOST_PRINCIPALS)) {
            let set = sets
                .iter()
                .filter(|(statement, _)| may_let_in(statement, account))
                .fold(ActionSet::NONE, |all, (_, set)| all.with(*set));
            if set.len() > best.len() {
                best = set;
            }
        }
        // Nobody is named where somebody should be: that is reported of its own.
        if best.is_empty() || accounts.next().is_some() { ActionSet::NONE } else { best.others() }
    }

    /// What a statement denies that Atlas needs, to somebody whom the policy lets in. A denial under
    /// a condition may be meant for others.
    pub(crate) fn denied(&self, statement: &Statement<'t>) -> ActionSet {
        if !statement.denies() || statement.has_condition {
            return ActionSet::NONE;
        }
        let allowed = |account: &str| {
            let mut accounts =
                self.allowing().flat_map(|one| one.principals.accounts()).take(MOST_PRINCIPALS);
            accounts.any(|other| other == account) || self.allowing().any(|one| one.principals.is_anyone())
        };
        let concerns = statement.principals.is_anyone()
            || statement.principals.accounts().take(MOST_PRINCIPALS).any(allowed);
        if concerns { statement.actions.covered() } else { ActionSet::NONE }
    }
}

fn with_slips(statement: &Statement<'_>) -> ActionSet {
    let set = statement.actions.coverable();
    if statement.actions.inverted {
        return set;
    }
    let meant =
        statement.actions.each.iter().filter_map(|(entry, _)| entry.as_str().and_then(ActionSet::meant_by));
    meant.fold(set, |all, (meant, _)| all.with(meant))
}

/// Whether a statement is about this account, or may be.
fn may_let_in(statement: &Statement<'_>, account: &str) -> bool {
    let principals = &statement.principals;
    principals.unknown || principals.is_anyone() || principals.accounts().any(|named| named == account)
}
