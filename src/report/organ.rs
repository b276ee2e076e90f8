//! Names of public bodies: where one ends, and which level it has.

use crate::report::Level;

/// How names of public bodies end, longest first, and the level that the ending tells.
const ENDINGS: &[(&str, Level)] = &[
    ("街道办事处", Level::Township),
    ("街道工作委员会", Level::Township),
    ("街道党工委", Level::Township),
    ("镇人民政府", Level::Township),
    ("乡人民政府", Level::Township),
    ("苏木人民政府", Level::Township),
    ("镇委员会", Level::Township),
    ("乡委员会", Level::Township),
    ("镇党委", Level::Township),
    ("乡党委", Level::Township),
    ("镇政府", Level::Township),
    ("乡政府", Level::Township),
    ("县人民政府", Level::County),
    ("县委员会", Level::County),
    ("区人民政府", Level::County),
    ("区委员会", Level::County),
    ("旗人民政府", Level::County),
    ("县政府", Level::County),
    ("区政府", Level::County),
    ("市人民政府", Level::City),
    ("市委员会", Level::City),
    ("州人民政府", Level::City),
    ("盟行政公署", Level::City),
    ("地区行政公署", Level::City),
    ("市政府", Level::City),
    ("区管理委员会", Level::County),
    ("区管委会", Level::County),
    ("园区工作委员会", Level::County),
    ("区工作委员会", Level::County),
    ("综合行政执法大队", Level::Department),
    ("行政执法局", Level::Department),
    ("县委", Level::County),
    ("区委", Level::County),
    ("旗委", Level::County),
    ("市委", Level::City),
    ("州委", Level::City),
    ("盟委", Level::City),
    ("委员会办公室", Level::Department),
    ("管理委员会", Level::Department),
    ("委员会", Level::Department),
    ("办公室", Level::Department),
    ("街道办", Level::Township),
    ("办事处", Level::Township),
    ("人民政府", Level::Unknown),
    ("街道", Level::Township),
    ("苏木", Level::Township),
    ("政府", Level::Unknown),
    ("法院", Level::Department),
    ("检察院", Level::Department),
    ("服务中心", Level::Department),
    ("中心", Level::Department),
    ("分局", Level::Department),
    ("支队", Level::Department),
    ("大队", Level::Department),
    ("总队", Level::Department),
    ("公司", Level::Department),
    ("镇", Level::Township),
    ("乡", Level::Township),
    ("局", Level::Department),
    ("厅", Level::Department),
    ("部", Level::Department),
    ("署", Level::Department),
    ("院", Level::Department),
    ("社", Level::Department),
    ("会", Level::Department),
    ("委", Level::Department),
    ("办", Level::Department),
    ("县", Level::County),
    ("旗", Level::County),
    ("区", Level::County),
    ("市", Level::City),
    ("州", Level::City),
    ("盟", Level::City),
    ("省", Level::Unknown),
    ("馆", Level::Department),
    ("党组", Level::Department),
    ("小组", Level::Department),
    ("集团", Level::Department),
    ("所", Level::Department),
    ("站", Level::Department),
    ("队", Level::Department),
];

/// The level that a body's name tells; `None` when the name does not end like that of a body.
pub(super) fn level(name: &str) -> Option<Level> {
    let name = bare(name);
    ENDINGS
        .iter()
        .find(|(ending, _)| name.ends_with(ending))
        .map(|(_, level)| *level)
}

/// The level of joint organs: the last one that tells any.
pub(super) fn level_of_all(names: &[String]) -> Option<Level> {
    let levels = || names.iter().rev().filter_map(|name| level(name));
    let told = levels().find(|level| !matches!(level, Level::Unknown));
    // “……党工委、管委会”: 会 alone is no department here.
    match told {
        Some(Level::Department) if names.len() > 1 => {
            levels().find(|level| !matches!(level, Level::Unknown | Level::Department))
        }
        other => other,
    }
    .or(told)
}

/// How names of places end.
const PLACES: [&str; 11] = [
    "街道", "苏木", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡",
];

/// The names of places at the beginning of a body's name, from the widest to the innermost: 云山县, 青石镇.
pub fn places(name: &str) -> Vec<&str> {
    let ending = |text: &str| PLACES.into_iter().find(|ending| text.starts_with(ending));
    let mut places = Vec::new();
    let mut start = if name.starts_with("中共") {
        "中共".len()
    } else {
        0
    };
    let mut at = start;
    while let Some(character) = name[at..].chars().next() {
        let end = at + ending(&name[at..]).map_or(character.len_utf8(), str::len);
        // Not the 镇 of 镇原县, not the 乡 of 新乡市.
        if ending(&name[at..]).is_some() && at > start && ending(&name[end..]).is_none() {
            if name[start..end].chars().count() > 7
                || name[start..at].contains(['委', '党', '府', '局', '、'])
            {
                break;
            }
            places.push(&name[start..end]);
            start = end;
        }
        at = end;
    }
    places
}

/// A name without the second one in brackets: “云山县城市管理局（云山县综合行政执法局）”.
pub(super) fn bare(name: &str) -> &str {
    name.find(['（', '('])
        .filter(|at| *at > 0 && name.ends_with(['）', ')']))
        .map_or(name, |at| &name[..at])
}

/// Does this read as the name of a public body (or of several, joined)?
pub(super) fn is_organ(name: &str) -> bool {
    let length = name.chars().count();
    (2..=60).contains(&length)
        && level(name).is_some()
        && !name.contains(['，', '。', '；', '：', '！', '？', ',', ';', '“', '《', '%'])
        && !name.chars().any(|character| character.is_ascii_digit())
        && !["工作", "的", "了", "推进", "加强", "关于", "全社会", "深入"]
            .iter()
            .any(|word| name.starts_with(word) || name.ends_with(word))
}

/// Splits joint names: “中共青石镇委员会 青石镇人民政府”, also where the blank was lost.
pub(super) fn split(name: &str) -> Vec<String> {
    let mut organs = Vec::new();
    // “云山县⏎青石镇人民政府”: the place on a line of its own belongs to the name.
    let mut place = String::new();
    for piece in name.split(|character: char| character.is_whitespace() || character == '、') {
        let piece = piece.trim();
        if piece.is_empty() {
            continue;
        }
        if organs.is_empty()
            && piece.ends_with(['县', '市', '区', '旗', '省', '州'])
            && piece.chars().count() <= 8
            && !name.contains('、')
            && name.trim() != piece
        {
            place.push_str(piece);
            continue;
        }
        let joined = std::mem::take(&mut place) + piece;
        let piece = joined.as_str();
        // The party body comes first: what follows its 委员会 is the government's name.
        let border = piece
            .find("委员会")
            .map(|at| at + "委员会".len())
            .filter(|border| {
                let rest = &piece[*border..];
                piece.starts_with("中共")
                    && !rest.starts_with("办公室")
                    && rest.chars().count() >= 4
                    && is_organ(rest)
            });
        match border {
            Some(border) => {
                organs.push(piece[..border].to_owned());
                organs.push(piece[border..].to_owned());
            }
            None => organs.push(piece.to_owned()),
        }
    }
    if !place.is_empty() {
        organs.push(place);
    }
    organs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_level() {
        assert_eq!(level("云山县青石镇人民政府"), Some(Level::Township));
        assert_eq!(level("中共云山县柳湾街道工作委员会"), Some(Level::Township));
        assert_eq!(level("云山县司法局"), Some(Level::Department));
        assert_eq!(level("云山县人民政府"), Some(Level::County));
        assert_eq!(level("云山市"), Some(Level::City));
        assert!(!is_organ("全面推进依法行政工作"));
    }

    #[test]
    fn names_begin_with_places() {
        for (name, expected) in [
            ("云山县青石镇人民政府", &["云山县", "青石镇"][..]),
            (
                "中共云山市城东区柳湾街道工作委员会",
                &["云山市", "城东区", "柳湾街道"],
            ),
            ("镇原县司法局", &["镇原县"]),
            ("新乡市人民政府", &["新乡市"]),
            ("云山县委全面依法治县委员会办公室", &["云山县"]),
            ("青石镇党委、青石镇人民政府", &["青石镇"]),
            ("司法局", &[]),
        ] {
            assert_eq!(places(name), expected, "{name}");
        }
    }

    #[test]
    fn joint_names_are_split() {
        assert_eq!(
            split("中共青石镇委员会 青石镇人民政府"),
            ["中共青石镇委员会", "青石镇人民政府"]
        );
        assert_eq!(
            split("中共青石镇委员会青石镇人民政府"),
            ["中共青石镇委员会", "青石镇人民政府"]
        );
        assert_eq!(split("云山县青石镇人民政府"), ["云山县青石镇人民政府"]);
        assert_eq!(
            split("中共云山县委全面依法治县委员会办公室"),
            ["中共云山县委全面依法治县委员会办公室"]
        );
    }
}
