//! An Atlas of a few lines. Its answers have the form of recorded ones.

use linkspec::procedure::{Operation, Request};
use serde_json::{Value, json};

pub const LINK: &str = "6aa12e7ccd660d4b2380b1c1";
pub const PEERING: &str = "pcx-09277e1e81d0751c1";

/// What Atlas holds, and what it was asked for.
#[derive(Clone, Default)]
pub struct Atlas {
    pub links: Vec<Value>,
    pub connections: Vec<Value>,
    pub peerings: Vec<Value>,
    pub asked: Vec<Operation>,
    /// Entries of a page; all of them where it is 0.
    pub page_size: usize,
}

impl Atlas {
    /// Answers a request.
    pub fn answer(&mut self, request: &Request) -> (u16, String) {
        self.asked.push(request.operation());
        let body: Value =
            request.body().map_or(Value::Null, |body| serde_json::from_str(body).expect("JSON"));
        let last = request.path().rsplit('/').next().expect("a path has steps").to_owned();
        let answer = match request.operation() {
            Operation::AccountDetails => json!({
                "awsAccountId": "974404375205", "cidrBlock": "192.168.248.0/21", "vpcId": "vpc-0ef7efa5ceca36e2f",
            }),
            Operation::ListPrivateLinks => {
                let listed = self.page(&self.links, request);
                self.links.iter_mut().for_each(work);
                listed
            }
            Operation::CreatePrivateLink => {
                let mut link = body;
                link["_id"] = LINK.into();
                self.links.push(link.clone());
                // What is answered has neither vendor nor state.
                link.as_object_mut().expect("an object").remove("vendor");
                link
            }
            Operation::GetPrivateLink => {
                let Some(link) = self.links.iter_mut().find(|link| link["_id"] == *last) else {
                    return missing();
                };
                work(link);
                link.clone()
            }
            Operation::UpdatePrivateLink => {
                let Some(link) = self.links.iter_mut().find(|link| link["_id"] == *last) else {
                    return missing();
                };
                link["dnsDomain"] = body["dnsDomain"].clone();
                link.clone()
            }
            Operation::DeletePrivateLink => {
                self.links.retain(|link| link["_id"] != *last);
                json!({})
            }
            Operation::ListConnections => self.page(&self.connections, request),
            Operation::CreateConnection => {
                let mut connection = body;
                connection["id"] = "6a7941e0c0eb9e7a17723361".into();
                connection["state"] = "PENDING".into();
                connection["region"] = "VIRGINIA_USA".into();
                connection["authentication"].as_object_mut().expect("an object").remove("password");
                self.connections.push(connection.clone());
                connection
            }
            Operation::GetConnection => {
                let found = self.connections.iter_mut().find(|connection| connection["name"] == *last);
                let Some(connection) = found else { return missing() };
                connection["state"] = "READY".into();
                connection.clone()
            }
            Operation::ListVpcPeerings => {
                let listed = self.page(&self.peerings, request);
                self.peerings.iter_mut().for_each(peer);
                listed
            }
            Operation::AcceptVpcPeering => self.decide("REQUEST_ACCEPT"),
            Operation::RejectVpcPeering => self.decide("REQUEST_REJECT"),
            Operation::DeleteVpcPeering => self.decide("REQUEST_DELETE"),
            other => panic!("no procedure asks for {other}"),
        };
        (request.operation().success(), answer.to_string())
    }

    fn page(&self, all: &[Value], request: &Request) -> Value {
        let number =
            request.path().split("pageNum=").nth(1).map_or(1, |number| number.parse().expect("a number"));
        let size = if self.page_size == 0 { 100 } else { self.page_size };
        let results: Vec<&Value> = all.iter().skip((number - 1) * size).take(size).collect();
        let mut links = vec![json!({"rel": "self", "href": request.path()})];
        if number * size < all.len() {
            links.push(json!({"rel": "next", "href": format!("{}&pageNum={}", request.path(), number + 1)}));
        }
        json!({"links": links, "results": results, "totalCount": all.len()})
    }

    fn decide(&mut self, work: &str) -> Value {
        for peering in &mut self.peerings {
            peering["localStatus"] = work.into();
        }
        json!({})
    }

    /// How often it was asked to make or change something.
    pub fn count(&self, operation: Operation) -> usize {
        self.asked.iter().filter(|asked| **asked == operation).count()
    }
}

fn missing() -> (u16, String) {
    let error = json!({"error": 404, "errorCode": "RESOURCE_NOT_FOUND", "detail": "It is not there.", "reason": "Not Found", "parameters": []});
    (404, error.to_string())
}

/// A link gets on by being looked at: nothing, `IDLE`, `WORKING`, `DONE`.
fn work(link: &mut Value) {
    link["state"] = match link["state"].as_str() {
        None => "IDLE",
        Some("IDLE") => "WORKING",
        Some("WORKING") => {
            link["interfaceEndpointId"] = "vpce-0123456789abcdef0".into();
            "DONE"
        }
        Some(other) => other,
    }
    .to_owned()
    .into();
}

/// A peering connection gets on by being looked at, after what Atlas was asked to do.
fn peer(peering: &mut Value) {
    let status = match peering["localStatus"].as_str() {
        Some("REQUEST_ACCEPT") => "active",
        Some("REQUEST_REJECT") => "rejected",
        Some("REQUEST_DELETE") => "deleted",
        _ => return,
    };
    peering["cloudStatus"] = status.into();
}

/// A request for peering as the documentation shows it.
pub fn pending() -> Value {
    json!({
        "_id": "6759e61aa6cf0a5476e233d1", "accepterAccountId": "974404375205",
        "accepterVpcId": "vpc-0ddfd37072cc5ed61", "cloudStatus": "pending-acceptance",
        "expirationTime": "2024-12-18T19:20:37Z", "groupId": "671a86f4cfc9da7d7c31b14f", "localStatus": "NONE",
        "name": PEERING, "requesterAccountId": "417601102659", "requesterCidr": "10.0.0.0/16",
        "requesterVpcId": "vpc-0d13eb6a2f0377854",
    })
}
