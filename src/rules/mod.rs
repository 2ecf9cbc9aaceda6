//! Storey 2: the rules, one a file, and what they have in common.
//!
//! A line in [`rules!`] below compiles a rule's file and registers it; the file says everything
//! else. Rules judge typed views of a payload and say where and what; they never see offsets,
//! colours or files.

mod bind;
#[cfg(feature = "render")]
mod example;
mod finding;
mod judge;
pub(crate) mod rule;
mod severity;
mod shown;
#[cfg(all(test, feature = "render"))]
mod tests;
mod text_faults;

pub(crate) use finding::suggest;
pub use finding::{Edit, Finding, Findings, Fix, NewValue, Place};
pub(crate) use judge::judge;
pub(crate) use rule::rule;
pub use rule::{Example, Page, Rule, Source};
pub use severity::Severity;
pub use shown::{Show, Shown};
pub(crate) use text_faults::judge_text_faults;

use crate::payload::private_link::{DnsDomain, LinkUpdate, PrivateLink};

/// `group { rule, … }` declares the files `group/rule.rs`; `group(view) { … }` also makes
/// `group::judge`, which holds a payload against every rule of the group.
macro_rules! rules {
    ($($(#[$doc:meta])* $group:ident $(($view:ty))? { $($name:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            pub(crate) mod $group {
                $(pub(crate) mod $name;)*
                rules!(@judge $(($view))? $($name)*);
            }
        )*
        /// The page of every rule, in the order of their declaration.
        pub static PAGES: &[&Page] = &[$($(&$group::$name::PAGE),*),*];
    };
    (@judge ($view:ty) $($name:ident)*) => {
        use super::*;
        pub(crate) fn judge<'t>(view: &$view, found: &mut Findings<'t>) {
            $($name::check(view, found);)*
        }
    };
    (@judge $($name:ident)*) => {};
}

rules! {
    /// What is wrong with a text before it is a payload.
    syntax {
        byte_order_mark,
        code_fence,
        comment,
        control_character,
        doubled_quotes,
        empty_text,
        escaped_quotes,
        extra_comma,
        invalid_escape,
        invalid_literal,
        invalid_number,
        line_break_in_string,
        lone_surrogate,
        mismatched_bracket,
        missing_colon,
        missing_comma,
        missing_opening_quote,
        missing_value,
        not_utf_8,
        single_quotes,
        smart_quotes,
        text_after_payload,
        too_deep,
        too_large,
        too_many_values,
        trailing_comma,
        unclosed_array,
        unclosed_object,
        unescaped_quote,
        unexpected_text,
        unmatched_bracket,
        unopened_object,
        unquoted_key,
        unquoted_string,
        unquoted_template,
        unterminated_key,
        unterminated_string,
        unusual_space,
        utf_16,
        value_without_key,
        wrong_separator,
    }
    /// What any payload can have wrong, whatever its kind.
    shape {
        computed_key,
        duplicate_entry,
        duplicate_key,
        empty_list,
        forbidden_key,
        missing_key,
        not_an_object,
        not_json,
        placeholder,
        placeholder_credential,
        quoted_value,
        read_only_key,
        read_only_key_in_update,
        unknown_key,
        unknown_kind,
        unresolved_template,
        unused_key,
        wrong_type,
    }
    /// Requests for a Private Link.
    private_link(PrivateLink<'t>) {
        arn_of_another_partition,
        attachment_of_another_region,
        dns_domain_pending,
        domain_of_another_account,
        domain_of_another_cloud,
        domain_of_another_namespace,
        domain_of_another_region,
        duplicate_attachment,
        malformed_aws_service_name,
        malformed_azure_resource_id,
        malformed_msk_arn,
        malformed_region,
        malformed_service_attachment,
        malformed_service_name,
        malformed_sub_domain,
        name_of_another_service,
        normalised_name,
        normalised_region,
        odd_azure_subscription,
        odd_cluster_id,
        odd_kinesis_service,
        odd_resource_type,
        region_of_another_cluster,
        region_without_private_link,
        resource_of_another_type,
        serverless_cluster,
        service_of_another_region,
        sovereign_cloud_domain,
        sub_domain_of_another_region,
        sub_domain_outside_domain,
        too_many_attachments,
        unknown_authentication_scheme,
        unknown_provider,
        unknown_vendor,
        vendor_of_another_provider,
        vendor_omitted,
    }
    /// `dnsDomain`, wherever it stands.
    dns_domain(DnsDomain<'t>) {
        bare_confluent_domain,
        bootstrap_host_as_domain,
        domain_outside_confluent,
        malformed_dns_domain,
        trailing_dot,
    }
    /// Updates of a Private Link.
    link_update(LinkUpdate<'t>) {
        domain_of_no_access_point,
    }
}
