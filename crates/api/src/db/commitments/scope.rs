//! Sets of commitments, for statements about their parts.

use uuid::Uuid;

/// A set of an owner's commitments.
#[derive(Clone, Debug)]
pub struct Scope {
    pub owner: Uuid,
    pub positions: (i64, i64),
    pub ids: (Uuid, Uuid),
    /// True to include archived ones.
    pub archived: bool,
}

impl Scope {
    /// All commitments.
    pub const fn all(owner: Uuid, archived: bool) -> Self {
        Self {
            owner,
            positions: (i64::MIN, i64::MAX),
            ids: (Uuid::nil(), Uuid::max()),
            archived,
        }
    }

    /// One commitment.
    pub const fn one(owner: Uuid, id: Uuid) -> Self {
        Self {
            ids: (id, id),
            ..Self::all(owner, true)
        }
    }

    /// Commitments within a range of positions, both inclusive.
    pub const fn page(owner: Uuid, positions: (i64, i64), archived: bool) -> Self {
        Self {
            positions,
            ..Self::all(owner, archived)
        }
    }
}

/// Subquery of the ids in a [`Scope`]. Uses the statement's first six parameters; [`within!`] binds
/// them.
macro_rules! in_scope {
    () => {
        "SELECT id FROM commitments WHERE user_id = $1 AND position BETWEEN $2 AND $3
         AND id BETWEEN $4 AND $5 AND (archived_at IS NULL OR $6)"
    };
}
pub(in crate::db) use in_scope;

/// Binds a [`Scope`] to a query.
macro_rules! within {
    ($query:expr, $scope:expr) => {
        $query
            .bind($scope.owner)
            .bind($scope.positions.0)
            .bind($scope.positions.1)
            .bind($scope.ids.0)
            .bind($scope.ids.1)
            .bind($scope.archived)
    };
}
pub(in crate::db) use within;
