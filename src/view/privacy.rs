//! What the privacy panel shows, and the security note: from what the page's script `www/privacy.js` found and tried.

use super::wording::{self, chinese};

/// What was told: one thing a line, its words between tabs, the first of them its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    told: String,
}

/// One of the ways out that were tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial<'a> {
    /// What it is called.
    pub name: &'static str,
    /// The directive by which the browser says that it stopped it; empty where it said nothing.
    pub directive: &'a str,
}

impl Trial<'_> {
    /// What came of it, in words.
    pub fn outcome(&self) -> String {
        if self.directive.is_empty() {
            wording::privacy::SILENT.say().to_owned()
        } else {
            wording::privacy::STOPPED.with(&[&self.directive])
        }
    }
}

impl Privacy {
    /// Reads what `www/privacy.js` told.
    pub fn new(told: String) -> Self {
        Self { told }
    }

    /// What follows the kind on its lines.
    fn all(&self, kind: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for line in self.told.split('\n') {
            if let Some((of, rest)) = line.split_once('\t')
                && of == kind
            {
                found.push(rest);
            }
        }
        found
    }

    fn first(&self, kind: &str) -> &str {
        self.all(kind).first().copied().unwrap_or_default()
    }

    /// The rest of the line of this kind that begins with `name`.
    fn of(&self, kind: &str, name: &str) -> Option<&str> {
        self.all(kind)
            .into_iter()
            .filter_map(|line| line.split_once('\t'))
            .find(|(of, _)| *of == name)
            .map(|(_, rest)| rest)
    }

    /// Nothing was told yet.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The state of the page: names and what is the case.
    pub fn now(&self) -> Vec<(&'static str, String)> {
        let asked = self.all("request");
        let mut requests = wording::privacy::PIECES.with(&[&asked.len()]);
        for (index, address) in asked.into_iter().enumerate() {
            requests.push_str(
                if index == 0 {
                    &wording::COLON
                } else {
                    &wording::LIST
                }
                .say(),
            );
            requests.push_str(address);
        }
        let mut now = vec![
            (
                wording::privacy::NOW_ADDRESS.say(),
                self.first("address").to_owned(),
            ),
            (
                wording::privacy::NOW_KERNEL.say(),
                self.first("kernel").to_owned(),
            ),
            (wording::privacy::NOW_REQUESTS.say(), requests),
        ];
        for (kind, name) in &wording::privacy::STORES {
            now.push((name.say(), wording::privacy::stored(self.first(kind))));
        }
        now
    }

    /// The policy, directive by directive, with what it means; long lists of hashes are counted.
    pub fn policy(&self) -> Vec<(String, &'static str)> {
        self.first("policy")
            .split(';')
            .filter_map(|directive| {
                let mut short = String::new();
                let mut hashes = 0;
                for word in directive.split_whitespace() {
                    if word.starts_with("'sha256-") {
                        hashes += 1;
                        continue;
                    }
                    if !short.is_empty() {
                        short.push(' ');
                    }
                    short.push_str(word);
                }
                let name = directive.split_whitespace().next()?;
                if hashes > 0 {
                    short.push_str(&wording::privacy::HASHES.with(&[&hashes]));
                }
                Some((short, meaning(name)))
            })
            .collect()
    }

    /// The trials; none before the user asked for them.
    pub fn trials(&self) -> Vec<Trial<'_>> {
        wording::privacy::CHANNELS
            .iter()
            .filter_map(|(channel, name)| {
                let directive = self.of("channel", channel)?;
                let name = name.say();
                Some(Trial { name, directive })
            })
            .collect()
    }

    /// Whether the browser reported every trial as stopped; none before there were any.
    pub fn held(&self) -> Option<bool> {
        let trials = self.trials();
        let held = trials.iter().all(|trial| !trial.directive.is_empty());
        (!trials.is_empty()).then_some(held)
    }

    /// The file by which the page was opened, for the command that computes its hash.
    pub fn file(&self) -> &str {
        let address = self.first("address");
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        // A name in Chinese is written in code in the address.
        if name.is_empty() || name.contains('%') {
            "index.html"
        } else {
            name
        }
    }

    /// The steps by which anybody can see for himself.
    pub fn steps(&self) -> [String; 3] {
        let hash = [
            wording::privacy::STEP_HASH.say(),
            "certutil -hashfile ",
            self.file(),
            " SHA256",
        ]
        .concat();
        [
            wording::privacy::STEP_UNPLUG.say().to_owned(),
            wording::privacy::STEP_LISTEN.say().to_owned(),
            hash,
        ]
    }

    /// The security note: a text for whoever has to allow the page on his machines.
    pub fn note(&self, version: &str, time: &str) -> String {
        wording::in_chinese(|| self.note_in_chinese(version, time))
    }

    fn note_in_chinese(&self, version: &str, time: &str) -> String {
        let mut note = Note::default();
        note.line(&[chinese::NOTE_TITLE, version]);
        note.line(&[chinese::NOTE_TIME, time]);

        note.head(wording::privacy::POLICY.say());
        for directive in self.first("policy").split(';') {
            let directive = directive.trim();
            let name = directive.split(' ').next().unwrap_or_default();
            note.line(&[directive]);
            note.line(&["    ", meaning(name)]);
        }

        note.head(wording::privacy::TRIAL.say());
        note.line(&[wording::privacy::HOW.say()]);
        let trials = self.trials();
        if trials.is_empty() {
            note.line(&[chinese::NOTE_TRIAL_NOT_YET]);
        }
        for trial in &trials {
            note.line(&[trial.name, "：", &trial.outcome()]);
        }

        note.head(wording::privacy::NOW.say());
        for (name, value) in self.now() {
            // Where the file lies on a disk is nobody's business.
            let value = if value.starts_with("file:") {
                chinese::NOTE_DISK
            } else {
                &value
            };
            note.line(&[name, "：", value]);
        }
        note.line(&[chinese::NOTE_PERMISSIONS]);

        note.head(chinese::NOTE_IMPORTS);
        note.line(&[chinese::NOTE_IMPORTS_HOW]);
        let mut plain = String::new();
        let imports = self.all("import");
        let count = imports.len();
        for name in imports {
            if let Some(why) = self.of("reason", name) {
                note.line(&[name, "：", why]);
            } else {
                plain.push_str(if plain.is_empty() { "" } else { ", " });
                plain.push_str(name);
            }
        }
        note.line(&[chinese::NOTE_IMPORTS_PLAIN, &plain]);
        note.line(&[chinese::NOTE_COUNT, &wording::privacy::PIECES.with(&[&count])]);

        note.head(chinese::NOTE_LIBRARIES);
        for line in self.all("library") {
            let (licence, names) = line.split_once('\t').unwrap_or((line, ""));
            note.line(&[licence, "：", names]);
        }
        for line in chinese::NOTE_LIBRARIES_MORE {
            note.line(&[line]);
        }

        note.head(chinese::NOTE_REBUILD);
        note.line(&[chinese::NOTE_REBUILD_HOW]);
        note.line(&[chinese::NOTE_TOOLS, self.first("tools")]);
        note.line(&["Windows：certutil -hashfile ", self.file(), " SHA256"]);
        note.line(&[chinese::NOTE_SYSTEMS, self.file()]);
        note.line(&[chinese::NOTE_OWN_HASH]);

        note.head(wording::privacy::LIMITS.say());
        for limit in &wording::privacy::LIMITS_LIST {
            note.line(&[limit.say()]);
        }
        note.text
    }
}

fn meaning(name: &str) -> &'static str {
    wording::privacy::DIRECTIVES
        .iter()
        .find(|(directive, _)| *directive == name)
        .map_or("", |(_, meaning)| meaning.say())
}

/// A text for any editor, old ones on Windows too.
#[derive(Default)]
struct Note {
    text: String,
    heads: usize,
}

impl Note {
    fn line(&mut self, words: &[&str]) {
        if self.text.is_empty() {
            self.text.push('\u{feff}');
        }
        for word in words {
            self.text.push_str(word);
        }
        self.text.push_str("\r\n");
    }

    fn head(&mut self, words: &str) {
        let ordinal = chinese::NOTE_ORDINALS
            .get(self.heads)
            .copied()
            .unwrap_or_default();
        self.heads += 1;
        self.line(&["\r\n", ordinal, words]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "address\tfile:///C:/Users/name/%E8%87%AA%E6%9F%A5.html\nkernel\tChromium 109\n\
        policy\tdefault-src 'none'; script-src 'sha256-aa' 'sha256-bb' 'wasm-unsafe-eval'; connect-src 'none'\n\
        local\t0\nsession\t2\ncookie\t0\ndatabase\t-\nchannel\tfetch\tconnect-src\nchannel\timage\t\n\
        import\tcall\nimport\tlength\nreason\tcall\t回调\nlibrary\tMIT\tone 1.0, two 2.0\ntools\trustc 1.95.0";

    #[test]
    fn only_a_report_of_the_browser_counts_as_stopped() {
        let privacy = Privacy::new(TOLD.to_owned());
        let outcomes: Vec<String> = privacy.trials().iter().map(Trial::outcome).collect();
        assert_eq!(
            outcomes,
            ["已被浏览器阻止（connect-src）", wording::privacy::SILENT.say()]
        );
        assert_eq!(privacy.held(), Some(false));
        assert_eq!(Privacy::default().held(), None);
        assert_eq!(
            Privacy::new("channel\tfetch\tconnect-src".to_owned()).held(),
            Some(true)
        );
    }

    #[test]
    fn hashes_are_counted_and_directives_explained() {
        let policy = Privacy::new(TOLD.to_owned()).policy();
        assert_eq!(policy[1].0, "script-src 'wasm-unsafe-eval' 及 2 个哈希");
        assert!(policy.iter().all(|(_, meaning)| !meaning.is_empty()));
    }

    #[test]
    fn what_lies_in_a_store_is_said_and_what_cannot_be_seen_is_not_called_empty() {
        let now = Privacy::new(TOLD.to_owned()).now();
        let value = |name: &str| now.iter().find(|(of, _)| *of == name).expect("is told").1.clone();
        assert_eq!(value(wording::privacy::NOW_REQUESTS.say()), "0 个");
        assert_eq!(value("本机存储"), "空");
        assert!(value("会话存储").starts_with("2 项"));
        assert_eq!(value("IndexedDB"), "浏览器不许查看");
    }

    #[test]
    fn the_note_has_everything_but_the_folder_of_the_user() {
        let note = Privacy::new(TOLD.to_owned()).note("0.1.0", "2026-03-01 09:30");
        for wanted in [
            "\u{feff}安全说明",
            "2026-03-01 09:30",
            "'sha256-aa'",
            "取数（fetch）：已被浏览器阻止（connect-src）",
            "call：回调",
            "length\r\n共 2 个",
            "MIT：one 1.0, two 2.0",
            "rustc 1.95.0",
            "certutil -hashfile index.html SHA256",
            "七、浏览器管不住的",
        ] {
            assert!(note.contains(wanted), "{wanted} in {note}");
        }
        assert!(!note.contains("Users"));
        assert!(!note.replace("\r\n", "").contains('\n'));
    }
}
