//! The reference of all rules, written from the rules' own text.

use std::fmt::Write;

use super::RULES;

/// Markdown in Chinese: every rule with its class, its basis and its docs.
pub fn reference() -> String {
    let mut text = String::from("# 检查规则\n\n");
    let _ = writeln!(
        text,
        "共 {} 条。编号用于“忽略”和 JSON，不会改作他用。\n",
        RULES.len()
    );
    text.push_str("| 编号 | 名称 | 类别 |\n|---|---|---|\n");
    for rule in RULES {
        let _ = writeln!(
            text,
            "| [{id}](#{id}) | {} | {} |",
            rule.title,
            rule.class.name(),
            id = rule.id
        );
    }
    for rule in RULES {
        let _ = write!(
            text,
            "\n# {}\n\n**{}** · {}\n\n{}\n\n依据：{}\n\n{}\n",
            rule.id,
            rule.title,
            rule.class.name(),
            rule.why,
            rule.basis,
            rule.doc.trim()
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_in_the_reference() {
        let text = reference();
        for rule in RULES {
            assert!(text.contains(&format!("\n# {}\n", rule.id)), "{}", rule.id);
            assert!(text.contains(rule.doc.trim()));
        }
    }
}
