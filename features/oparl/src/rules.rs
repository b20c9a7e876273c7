//! What holds for every object, whatever it says.

use serde_json::{Map, Value};

/// The object without what is not known: OParl wants neither `null` nor empty lists. The only list that must be there is a Body's
/// `legislativeTerm`.
pub fn known(mut object: Map<String, Value>) -> Map<String, Value> {
    object.retain(|name, value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(values) => !values.is_empty() || name == "legislativeTerm",
        _ => true,
    });
    object
}

/// The object without the objects that are shown inside it.
pub fn without_internal(mut object: Map<String, Value>) -> Map<String, Value> {
    object.retain(|_, value| match value {
        Value::Array(values) => !values.iter().any(is_object),
        value => !is_object(value),
    });
    object
}

fn is_object(value: &Value) -> bool {
    value.get("type").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let told = known(map(json!({"a": null, "b": [], "c": "", "d": false, "e": 0, "legislativeTerm": []})));
        assert_eq!(Value::Object(told), json!({"d": false, "e": 0, "legislativeTerm": []}));
    }

    #[test]
    fn objects_inside_are_left_out_and_addresses_stay() {
        let inside = json!({"id": "x", "type": "y"});
        let object =
            map(json!({"id": "a", "type": "b", "one": inside, "many": [inside], "urls": ["c"], "legislativeTerm": []}));
        let told = without_internal(object);
        assert_eq!(Value::Object(told), json!({"id": "a", "type": "b", "urls": ["c"], "legislativeTerm": []}));
    }
}
