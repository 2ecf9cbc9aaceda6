//! Storey 2: the rules, one a file, and what they have in common.
//!
//! A line in `rules!` below compiles a rule's file and registers it; the file says everything
//! else. Rules judge typed views of a payload and say where and what; they never see offsets,
//! colours or files.

#[macro_use]
mod group;

#[cfg(feature = "program")]
mod beside;
mod bind;
#[cfg(feature = "render")]
mod catalogue;
#[cfg(feature = "render")]
mod example;
mod finding;
mod judge;
pub(crate) mod rule;
mod severity;
mod shown;
#[cfg(all(test, feature = "policy"))]
mod tests;
mod text_faults;

#[cfg(feature = "program")]
pub use beside::Beside;
#[cfg(feature = "render")]
pub use catalogue::catalogue;
pub(crate) use finding::suggest;
pub use finding::{Edit, Finding, Findings, Fix, NewValue, Place};
pub(crate) use judge::{judge, judge_member, judge_together};
pub(crate) use rule::rule;
pub use rule::{Example, Page, Rule, Source};
pub use severity::Severity;
pub use shown::{Show, Shown};
pub(crate) use text_faults::judge_text_faults;

use crate::payload::account::AccountQuery;
use crate::payload::answer::AccountDetails;
use crate::payload::bundle::Bundle;
use crate::payload::kafka::Kafka;
use crate::payload::peering::PeeringAccept;
use crate::payload::policy::Policy;
use crate::payload::private_link::{DnsDomain, LinkUpdate, PrivateLink};
use crate::payload::stream::StreamConnection;

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
        unopened_array,
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
        kafka_as_stream_connection,
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
    link_update(LinkUpdate<'t>) { domain_of_no_access_point }
    /// What connections of every type have.
    connection {
        connection_id_without_type,
        malformed_atlas_id,
        malformed_role_arn,
        odd_connection_name,
        unknown_access_type,
    }
    /// Connections of every type but Kafka.
    stream(StreamConnection<'t>) {
        duplicate_registry_url,
        malformed_project_id,
        malformed_registry_url,
        malformed_service_account,
        malformed_storage_account,
        malformed_url,
        misplaced_networking,
        too_many_registry_urls,
        unencrypted_url,
        unknown_connection_type,
        unknown_registry_authentication,
        unknown_registry_provider,
        unknown_role_type,
        unsupported_access_type,
        unused_connection_id,
    }
    /// Policies of MSK clusters.
    policy(Policy<'t>) {
        anyone_as_principal,
        bare_principal,
        denied_action,
        malformed_policy_resource,
        malformed_principal,
        misspelt_action,
        old_policy_version,
        oversized_policy,
        owner_as_principal,
        principal_without_account,
        ungranted_action,
        unknown_effect,
        unknown_policy_version,
        wildcard_resource,
    }
    /// The acceptance of a VPC peering connection.
    peering(PeeringAccept<'t>) { malformed_account_id, malformed_vpc_id }
    /// Queries for account details.
    account(AccountQuery<'t>) {
        malformed_region_name,
        odd_region_style,
        unknown_cloud_provider,
        upper_case_cloud_provider,
    }
    /// Account details as answered.
    answer(AccountDetails<'t>) { cloud_provider_omitted, host_bits_in_cidr }
    /// Kafka connections: what they are, and how they speak.
    kafka(Kafka<'t>) {
        legacy_protocol,
        pem_of_another_kind,
        plaintext_on_private_network,
        type_other_than_kafka,
        unarmoured_pem,
        unknown_protocol,
    }
    /// How a Kafka connection logs in.
    kafka_login(Kafka<'t>) {
        client_certificate_over_sasl,
        malformed_token_endpoint,
        unencrypted_token_endpoint,
        unknown_mechanism,
        unknown_oauth_method,
        user_beside_certificate,
    }
    /// The servers of a Kafka connection, whoever runs them.
    kafka_servers(Kafka<'t>) {
        duplicate_server,
        malformed_bootstrap_servers,
        normalised_servers,
        private_address,
        private_address_over_internet,
        public_address,
        single_label_server,
        unreachable_server,
    }
    /// What the vendor of a Kafka service asks of a connection.
    kafka_vendor(Kafka<'t>) {
        amazon_host_outside_msk,
        mechanism_odd_for_amazon,
        mechanism_unknown_to_confluent,
        mechanism_unknown_to_event_hubs,
        mechanism_unknown_to_msk,
        odd_confluent_port,
        odd_msk_port,
        password_odd_for_event_hubs,
        plaintext_to_tls_server,
        port_before_private_link,
        port_closed_at_event_hubs,
        serverless_without_iam,
        user_unknown_to_event_hubs,
    }
    /// Over which network a Kafka connection reaches its servers.
    kafka_networking(Kafka<'t>) { announced_transit_gateway, reserved_key }
    /// Settings that a Kafka connection passes on to the client.
    kafka_config { odd_offset_reset, unknown_config_key }
    /// Payloads of one procedure against each other.
    bundle(Bundle<'t>) {
        accepter_of_another_vpc,
        answer_to_another_request,
        connection_id_of_another_link,
        link_of_another_service,
        mechanism_of_another_scheme,
        odd_server_domain,
        peering_not_pending,
        principal_of_another_account,
        resource_of_another_cluster,
        second_link_to_cluster,
        server_of_another_region,
        server_outside_domain,
        unlisted_connection_id,
        unlisted_peering,
    }
    /// The document around a payload.
    document { curl_continuation_blank, unreadable_source }
    /// What a repository asks of the payloads that it keeps; only its `linkspec.toml` turns it on.
    repository { house_rule, secret_in_file, unused_ignore }
}
