//! One rule is one file named after its id.

use std::path::Path;

use fazhi_report::rules::{RULES, reference};

#[test]
fn every_rule_has_the_file_of_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    for rule in RULES {
        let file = folder.join(format!("{}.rs", rule.id.replace('-', "_")));
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            text.contains(&format!("id: \"{}\"", rule.id)),
            "{} is not in {}",
            rule.id,
            file.display()
        );
        let lines = text.lines().count();
        assert!(lines <= 320, "{} has {lines} lines", file.display());
    }
}

#[test]
fn the_reference_names_every_rule() {
    let text = reference();
    for rule in RULES {
        assert!(text.contains(rule.id) && text.contains(rule.basis), "{}", rule.id);
    }
}

/// Tests are built with more of the regex crate than the product is: a class that only tests know would panic there.
#[test]
fn patterns_do_without_unicode_classes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    for entry in std::fs::read_dir(folder).expect("the rules have a folder") {
        let path = entry.expect("a readable entry").path();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        for class in ["\\\\s", "\\\\d", "\\\\w", "\\\\b", "\\\\p", "(?i)"] {
            assert!(!text.contains(class), "{} has {class}", path.display());
        }
    }
}
