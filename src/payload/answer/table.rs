//! The keys of answers, from the specification and from what has been recorded. Required is what no
//! recorded answer lacks.

/// A page of a list.
macro_rules! page_of {
    ($table:ident, $entry:expr) => {
        fields! { open $table {
            RESULTS = 0 "results": Objects(&$entry), Required;
            LINKS = 1 "links": Any, Optional;
            TOTAL_COUNT = 2 "totalCount": Integer, Optional;
        }}
    };
}

pub(crate) mod link {
    use crate::payload::Shape::{Answered, Any, Integer, Objects};
    use crate::payload::field::fields;

    fields! { open LINK {
        ID = 0 "_id": Answered, Required;
        PROVIDER = 1 "provider": Answered, Optional;
        VENDOR = 2 "vendor": Answered, Optional;
        REGION = 3 "region": Answered, Optional;
        SERVICE_ENDPOINT_ID = 4 "serviceEndpointId": Answered, Optional;
        DNS_DOMAIN = 5 "dnsDomain": Answered, Optional;
        DNS_SUB_DOMAIN = 6 "dnsSubDomain": Any, Optional;
        ARN = 7 "arn": Answered, Optional;
        AUTHENTICATION_SCHEME = 8 "authenticationScheme": Answered, Optional;
        AZURE_RESOURCE_IDS = 9 "azureResourceIds": Any, Optional;
        GCP_SERVICE_ATTACHMENT_URIS = 10 "gcpServiceAttachmentUris": Any, Optional;
        GCP_CONNECTION_IDS = 11 "gcpConnectionIds": Any, Optional;
        STATE = 12 "state": Answered, Optional;
        ERROR_MESSAGE = 13 "errorMessage": Answered, Optional;
        INTERFACE_ENDPOINT_ID = 14 "interfaceEndpointId": Answered, Optional;
        INTERFACE_ENDPOINT_NAME = 15 "interfaceEndpointName": Answered, Optional;
        PROVIDER_ACCOUNT_ID = 16 "providerAccountId": Answered, Optional;
    }}
    page_of!(LINKS_PAGE, LINK);
}

pub(crate) mod connection {
    use crate::payload::Shape::{Answered, Any, Integer, Objects};
    use crate::payload::field::fields;

    fields! { open CONNECTION {
        NAME = 0 "name": Answered, Required;
        TYPE = 1 "type": Answered, Required;
        ID = 2 "id": Answered, Optional;
        REGION = 3 "region": Answered, Optional;
        STATE = 4 "state": Answered, Optional;
        BOOTSTRAP_SERVERS = 5 "bootstrapServers": Answered, Optional;
        CLUSTER_NAME = 6 "clusterName": Answered, Optional;
    }}
    page_of!(CONNECTIONS_PAGE, CONNECTION);
}

pub(crate) mod peering {
    use crate::payload::Shape::{Answered, Any, Integer, Objects};
    use crate::payload::field::fields;

    fields! { open PEERING {
        ID = 0 "_id": Answered, Optional;
        NAME = 1 "name": Answered, Optional;
        CLOUD_STATUS = 2 "cloudStatus": Answered, Optional;
        LOCAL_STATUS = 3 "localStatus": Answered, Optional;
        REQUESTER_ACCOUNT_ID = 4 "requesterAccountId": Answered, Optional;
        REQUESTER_VPC_ID = 5 "requesterVpcId": Answered, Optional;
        REQUESTER_CIDR = 6 "requesterCidr": Answered, Optional;
        ACCEPTER_ACCOUNT_ID = 7 "accepterAccountId": Answered, Optional;
        ACCEPTER_VPC_ID = 8 "accepterVpcId": Answered, Optional;
        ACCEPTER_CIDR = 9 "accepterCidr": Answered, Optional;
        GROUP_ID = 10 "groupId": Answered, Optional;
        EXPIRATION_TIME = 11 "expirationTime": Answered, Optional;
        STATUS_MESSAGE = 12 "statusMessage": Answered, Optional;
    }}
    page_of!(PEERINGS_PAGE, PEERING);
}

pub(crate) mod account {
    use crate::payload::Shape::{Answered, Any};
    use crate::payload::field::fields;

    fields! { open ACCOUNT {
        CLOUD_PROVIDER = 0 "cloudProvider": Answered, Optional;
        CIDR_BLOCK = 1 "cidrBlock": Answered, Optional;
        AWS_ACCOUNT_ID = 2 "awsAccountId": Answered, Optional;
        VPC_ID = 3 "vpcId": Answered, Optional;
        AZURE_SUBSCRIPTION_ID = 4 "azureSubscriptionId": Answered, Optional;
        VIRTUAL_NETWORK_NAME = 5 "virtualNetworkName": Answered, Optional;
        GCP_PROJECT_ID = 6 "gcpProjectId": Answered, Optional;
        VPC_NETWORK_NAME = 7 "vpcNetworkName": Answered, Optional;
        LINKS = 8 "links": Any, Optional;
    }}
}

pub(crate) mod error {
    use crate::payload::Shape::{Answered, Any, Integer};
    use crate::payload::field::fields;

    // `parameters` holds objects by the specification, and strings by every recording.
    fields! { open ERROR {
        ERROR_STATUS = 0 "error": Integer, Required;
        ERROR_CODE = 1 "errorCode": Answered, Required;
        DETAIL = 2 "detail": Answered, Optional;
        REASON = 3 "reason": Answered, Optional;
        PARAMETERS = 4 "parameters": Any, Optional;
        BAD_REQUEST_DETAIL = 5 "badRequestDetail": Any, Optional;
    }}
}
