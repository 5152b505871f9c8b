//! View models of the API reference.

/// The whole reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiReference {
    /// The operations, by subject.
    pub groups: Vec<ApiGroup>,
    /// Schemas by name.
    pub shapes: Vec<ApiShape>,
    /// All error codes.
    pub codes: Vec<ApiCode>,
}

/// Operations on one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiGroup {
    /// The tag.
    pub name: String,
    /// The description.
    pub about: String,
    /// Its operations.
    pub operations: Vec<ApiOperation>,
}

/// A method of a path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiOperation {
    /// The operation id.
    pub id: String,
    /// `GET` and so on.
    pub method: String,
    /// With `{parameters}`.
    pub path: String,
    /// The description.
    pub about: String,
    /// The audience, in words.
    pub audience: String,
    /// Path and query parameters.
    pub parameters: Vec<ApiField>,
    /// Request bodies, one per content type.
    pub bodies: Vec<ApiBody>,
    /// Successful responses.
    pub answers: Vec<ApiAnswer>,
    /// A curl command.
    pub example: String,
}

/// A value with a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiField {
    /// Its name.
    pub name: String,
    /// The type.
    pub kind: ApiType,
    /// `path`, `query`, `required`, `optional`, or empty.
    pub place: String,
    /// The description.
    pub about: String,
}

/// A type, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiType {
    /// Text before the schema's name: `list of`, or a whole type.
    pub words: String,
    /// The schema's name, or empty.
    pub shape: String,
    /// Text after the schema's name: `or null`.
    pub behind: String,
}

/// A body that an operation takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiBody {
    /// Its content type.
    pub content_type: String,
    /// The type.
    pub kind: ApiType,
    /// Its fields.
    pub fields: Vec<ApiField>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiAnswer {
    /// The status code.
    pub status: String,
    /// The description.
    pub about: String,
    /// The type of the body; empty without one.
    pub kind: ApiType,
}

/// Something with fields, or a choice of values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiShape {
    /// Its name.
    pub name: String,
    /// The description.
    pub about: String,
    /// Its fields.
    pub fields: Vec<ApiField>,
    /// The values of an enum.
    pub values: Vec<String>,
}

/// A code of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiCode {
    /// The code.
    pub code: String,
    /// The HTTP status.
    pub status: u16,
    /// The message for people.
    pub detail: String,
}
