//! The query parameters of `GET …/streams/accountDetails`, both required by the specification.

use crate::payload::Shape::Text;
use crate::payload::field::fields;

fields! { QUERY {
    CLOUD_PROVIDER = 0 "cloudProvider": Text, Required;
    REGION_NAME = 1 "regionName": Text, Required;
}}
