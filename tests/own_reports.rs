//! Whole reports of our own, exemplary ones: nothing is wrong with them, so nothing may be said to be.

use fazhi_report::json::Checked;
use fazhi_report::{Options, check};

fn clean(name: &str) -> Checked {
    let path = format!("{}/tests/corpus/{name}-clean.txt", env!("CARGO_MANIFEST_DIR"));
    Checked::from(&check(
        &std::fs::read_to_string(path).expect("our own report"),
        &Options::default(),
    ))
}

#[test]
fn clean_reports_are_left_in_peace() {
    for name in ["county", "street", "department", "town"] {
        let answer = clean(name);
        assert!(
            answer.sections.iter().all(|section| section.state == "present"),
            "{name}"
        );
        assert!(
            answer.elements.iter().all(|element| element.state == "present"),
            "{name}"
        );
        let must: Vec<_> = answer
            .findings
            .iter()
            .filter(|finding| finding.class == "must")
            .collect();
        assert!(must.is_empty(), "{name}: {must:#?}");
        let verify: Vec<_> = answer
            .findings
            .iter()
            .filter(|finding| finding.class == "verify")
            .collect();
        assert!(verify.is_empty(), "{name}: {verify:#?}");
        assert!(
            answer.arithmetic.iter().all(|calculation| calculation.holds),
            "{name}: {:?}",
            answer.arithmetic
        );
    }
}

#[test]
fn their_heads_and_tails_are_read() {
    let county = clean("county");
    assert_eq!(county.organ.as_deref(), Some("云山县人民政府"));
    assert_eq!(
        (county.level.as_str(), county.year, county.plan_year),
        ("county", Some(2024), Some(2025))
    );
    assert_eq!(county.date.as_deref(), Some("2025-02-20"));
    let street = clean("street");
    assert_eq!(street.document_number.as_deref(), Some("柳街工〔2024〕7号"));
    assert_eq!(
        street.signature,
        ["中共云山市城东区柳湾街道工作委员会", "云山市城东区柳湾街道办事处"]
    );
    assert_eq!(street.addressee.as_deref(), Some("区委、区政府"));
    let department = clean("department");
    assert_eq!(
        (department.level.as_str(), department.year),
        ("department", Some(2024))
    );
}

#[test]
fn their_figures_are_counted() {
    // Counted by hand; numbers of years, festivals, hotlines, set phrases and headings are none.
    for (name, figures) in [("county", 100), ("street", 43), ("department", 40)] {
        let answer = clean(name);
        let texts: Vec<&str> = answer.figures.iter().map(|figure| figure.text.as_str()).collect();
        assert_eq!(texts.len(), figures, "{name}: {texts:?}");
    }
}
