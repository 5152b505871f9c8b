//! What the reference of the API shows, put into words.

/// The whole reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiReference {
    /// The operations, by subject.
    pub groups: Vec<ApiGroup>,
    /// What is sent and received, by name.
    pub shapes: Vec<ApiShape>,
    /// Every code of a refusal.
    pub codes: Vec<ApiCode>,
}

/// Operations on one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiGroup {
    /// The tag.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// Its operations.
    pub operations: Vec<ApiOperation>,
}

/// A method of a path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiOperation {
    /// Its name in generated code.
    pub id: String,
    /// `GET` and so on.
    pub method: String,
    /// With `{parameters}`.
    pub path: String,
    /// What it does.
    pub about: String,
    /// Who may call it.
    pub audience: String,
    /// What stands in its path and query.
    pub parameters: Vec<ApiField>,
    /// The bodies it takes, one for each content type.
    pub bodies: Vec<ApiBody>,
    /// How it answers when all is well.
    pub answers: Vec<ApiAnswer>,
    /// A call at the command line.
    pub example: String,
}

/// A value with a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiField {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ApiType,
    /// `path`, `query`, `required`, `optional`, or nothing.
    pub place: String,
    /// What it means.
    pub about: String,
}

/// A type, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiType {
    /// What stands before the shape's name: `list of`, or a whole type.
    pub words: String,
    /// The shape it is made of, or nothing.
    pub shape: String,
    /// What stands behind it: `or null`.
    pub behind: String,
}

/// A body that an operation takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiBody {
    /// Its content type.
    pub content_type: String,
    /// What it is.
    pub kind: ApiType,
    /// Its fields.
    pub fields: Vec<ApiField>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiAnswer {
    /// The status code.
    pub status: String,
    /// What it means.
    pub about: String,
    /// What its body is; without words, there is none.
    pub kind: ApiType,
}

/// Something with fields, or a choice of values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiShape {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// Its fields.
    pub fields: Vec<ApiField>,
    /// What it may be, where it is one of several.
    pub values: Vec<String>,
}

/// A code of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiCode {
    /// The code.
    pub code: String,
    /// The status that it comes with.
    pub status: u16,
    /// Its words for people.
    pub detail: String,
}
