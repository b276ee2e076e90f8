//! Numbers as Word writes them in front of paragraphs.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// The number `value` in the format of this name; a format that nobody knows is written in digits.
pub fn written(value: u32, format: &str) -> String {
    let plain = value.to_string();
    let signs = |from: u32, last: u32| {
        let code = (1..=last).contains(&value).then(|| from + value - 1);
        code.and_then(char::from_u32).map(String::from)
    };
    let row = |row: &str| {
        row.chars()
            .nth((value as usize).wrapping_sub(1))
            .map(String::from)
    };
    let digits = |zero: char, others: &[char; 10]| {
        let digit = |byte: u8| match byte {
            b'0' => zero,
            _ => others[usize::from(byte - b'0')],
        };
        Some(plain.bytes().map(digit).collect())
    };
    let special = match format {
        "chineseCounting" | "taiwaneseCounting" => {
            counting(value, Some('〇'), ['十', '百', '千'], &DIGITS, false)
        }
        "chineseCountingThousand" | "taiwaneseCountingThousand" => {
            counting(value, Some('零'), ['十', '百', '千'], &DIGITS, false)
        }
        "japaneseCounting" => counting(value, None, ['十', '百', '千'], &DIGITS, true),
        "chineseLegalSimplified" => counting(value, Some('零'), ['拾', '佰', '仟'], &LEGAL, false),
        "ideographDigital" | "japaneseDigitalTenThousand" => digits('〇', &DIGITS),
        "taiwaneseDigital" => digits('○', &DIGITS),
        "decimalFullWidth" | "decimalFullWidth2" => Some(
            plain
                .bytes()
                .filter_map(|byte| char::from_u32(u32::from(byte) + 0xFEE0))
                .collect(),
        ),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if value > 20 => {
            let from = if value > 35 { 0x32B1 - 35 } else { 0x3251 - 20 };
            signs(from, 50)
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => signs(0x2460, 20),
        "decimalEnclosedParen" => signs(0x2474, 20),
        "decimalEnclosedFullstop" => signs(0x2488, 20),
        "ideographEnclosedCircle" => signs(0x3280, 10),
        "ideographTraditional" => row(STEMS),
        "ideographZodiac" => row(BRANCHES),
        "upperLetter" => letters(value, 'A'),
        "lowerLetter" => letters(value, 'a'),
        "upperRoman" => Some(roman(value)),
        "lowerRoman" => Some(roman(value).to_ascii_lowercase()),
        "decimalZero" if value < 10 => Some(["0", &plain].concat()),
        _ => None,
    };
    special.unwrap_or(plain)
}

/// 十一, 一百〇一; `bare`: 百 and not 一百. Nothing for 10,000 and more.
fn counting(
    value: u32,
    zero: Option<char>,
    units: [char; 3],
    digits: &[char; 10],
    bare: bool,
) -> Option<String> {
    if value == 0 || value > 9999 {
        return None;
    }
    let mut out = String::new();
    let mut gap = false;
    for place in (0..4_usize).rev() {
        let digit = value / 10_u32.pow(place as u32) % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if let Some(zero) = zero.filter(|_| gap) {
            out.push(zero);
        }
        gap = false;
        let silent = digit == 1 && place > 0 && (bare || place == 1 && out.is_empty());
        if !silent {
            out.push(digits[digit as usize]);
        }
        if place > 0 {
            out.push(units[place - 1]);
        }
    }
    Some(out)
}

/// A to Z, then AA, BB.
fn letters(value: u32, first: char) -> Option<String> {
    let index = value.checked_sub(1)?;
    let letter = char::from_u32(first as u32 + index % 26)?;
    Some((0..=(index / 26).min(30)).map(|_| letter).collect())
}

fn roman(mut value: u32) -> String {
    let mut out = String::new();
    if value > 4999 {
        return value.to_string();
    }
    for (worth, sign) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while value >= worth {
            out.push_str(sign);
            value -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (format, value, wanted) in [
            ("chineseCounting", 1, "一"),
            ("chineseCounting", 10, "十"),
            ("chineseCounting", 11, "十一"),
            ("chineseCounting", 20, "二十"),
            ("chineseCounting", 101, "一百〇一"),
            ("chineseCounting", 110, "一百一十"),
            ("chineseCountingThousand", 12, "十二"),
            ("chineseCountingThousand", 1001, "一千零一"),
            ("taiwaneseCountingThousand", 10, "十"),
            ("taiwaneseCounting", 21, "二十一"),
            ("japaneseCounting", 11, "十一"),
            ("japaneseCounting", 101, "百一"),
            ("ideographDigital", 10, "一〇"),
            ("ideographDigital", 23, "二三"),
            ("decimal", 12, "12"),
            ("decimalFullWidth", 12, "１２"),
            ("decimalEnclosedCircle", 3, "③"),
            ("decimalEnclosedCircle", 20, "⑳"),
            ("decimalEnclosedCircle", 21, "㉑"),
            ("decimalEnclosedCircle", 36, "㊱"),
            ("decimalEnclosedCircle", 51, "51"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 2, "⒉"),
            ("ideographEnclosedCircle", 1, "㊀"),
            ("ideographTraditional", 2, "乙"),
            ("ideographTraditional", 11, "11"),
            ("chineseLegalSimplified", 12, "拾贰"),
            ("upperLetter", 28, "BB"),
            ("lowerRoman", 14, "xiv"),
            ("decimalZero", 7, "07"),
            ("something-of-next-year", 4, "4"),
            ("chineseCounting", 0, "0"),
        ] {
            assert_eq!(written(value, format), wanted, "{format} {value}");
        }
    }
}
