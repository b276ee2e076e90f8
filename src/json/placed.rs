//! What stands at a place has `start` and `end` among its own fields. `flatten` would say the same by a map, every name of
//! which goes over the border to JavaScript for each of some hundred figures.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{Block, Difference, Edit, Figure, NotFigure, Pair, Quote, Related, Unnumbered};

/// Fields and their names in JSON; behind `;` what is left out where there is nothing.
macro_rules! placed {
    ($($of:ident { $($field:ident $name:literal),* $(; $($maybe:ident $maybe_name:literal),*)? })*) => { $(
        impl Serialize for $of {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                const FIELDS: usize = [$($name),*].len() + 2;
                let maybe = 0 $($( + usize::from(self.$maybe.is_some()) )*)?;
                let mut fields = serializer.serialize_struct(stringify!($of), FIELDS + maybe)?;
                $( fields.serialize_field($name, &self.$field)?; )*
                $($( if let Some(value) = &self.$maybe {
                    fields.serialize_field($maybe_name, value)?;
                } )*)?
                fields.serialize_field("start", &self.range.start)?;
                fields.serialize_field("end", &self.range.end)?;
                fields.end()
            }
        }
    )* };
}

placed! {
    Quote { text "text" }
    Unnumbered { first_rank "firstRank" }
    Figure {
        text "text", value "value", unit "unit", kind "kind", approx "approx", target "target", subject "subject",
        theme "theme", indicator "indicator", scope "scope", section "section"; value_to "valueTo", base "base"
    }
    NotFigure { text "text", reason "reason" }
    Related { note "note" }
    Edit { text "text" }
    Block { kind "kind", level "level", section "section", lead_end "leadEnd" }
    Pair { state "state", last "last", differences "differences" }
    Difference { last "last" }
}
