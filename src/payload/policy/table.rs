//! The elements of an IAM policy that stands on a resource. Source: AWS IAM, grammar of the policy
//! language.

use crate::payload::Shape::{Any, ObjectOrList, Text, TextOrList, TextOrObject};
use crate::payload::field::fields;

fields! { POLICY {
    VERSION = 0 "Version": Text, Optional;
    ID = 1 "Id": Text, Optional;
    STATEMENT = 2 "Statement": ObjectOrList(&STATEMENTS), Required;
}}

fields! { STATEMENTS {
    SID = 0 "Sid": Text, Optional;
    EFFECT = 1 "Effect": Text, Required;
    PRINCIPAL = 2 "Principal": TextOrObject(&PRINCIPALS), Required;
    NOT_PRINCIPAL = 3 "NotPrincipal": Any, Optional;
    ACTION = 4 "Action": TextOrList, Required;
    NOT_ACTION = 5 "NotAction": TextOrList, Optional;
    RESOURCE = 6 "Resource": TextOrList, Required;
    NOT_RESOURCE = 7 "NotResource": Any, Optional;
    CONDITION = 8 "Condition": Any, Optional;
}}

fields! { PRINCIPALS {
    AWS = 9 "AWS": TextOrList, Optional;
    SERVICE = 10 "Service": Any, Optional;
    FEDERATED = 11 "Federated": Any, Optional;
    CANONICAL_USER = 12 "CanonicalUser": Any, Optional;
}}
