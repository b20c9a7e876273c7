//! `GET /api/openapi.json`: what programs can read, described as OpenAPI 3.1.

use axum::Json;
use std::sync::LazyLock;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use web::{Api, Problem, Problems, Routes};

/// The description of the program, which is the same for everybody.
static DOCUMENT: LazyLock<OpenApi> = LazyLock::new(document);

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Samhelse",
        version = "1",
        description = "Areas, bodies, matters and meetings, with the same words as the pages. Without a token you read what is published; \
                       with one, what its account may. Fields may be added at any time; a field that is to go or change its \
                       meaning is announced in the changelog first.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(get),
    components(schemas(Problem)),
    security((), ("token" = []))
)]
struct Whole;

/// The route of the description.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/api/openapi.json", get)
}

/// This description.
#[utoipa::path(get, path = "/api/openapi.json", operation_id = "openapi", tag = "description",
    responses((status = 200, body = serde_json::Value, description = "An OpenAPI 3.1 document."), Problems))]
async fn get(_api: Api) -> Json<&'static OpenApi> {
    Json(&DOCUMENT)
}

fn document() -> OpenApi {
    let mut document = Whole::openapi();
    document.merge(areas::api::Document::openapi());
    document.merge(bodies::api::Document::openapi());
    document.merge(matters::api::Document::openapi());
    document.merge(meetings::api::Document::openapi());
    let mut scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
    scheme.description = Some("A token that an administrator made for an account.".to_owned());
    document.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(scheme));
    document
}
