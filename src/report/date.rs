//! Dates and years as they are written.

use crate::report::Date;

/// The year at the start of `text` (2023年, 二〇二三年, 2023), and its bytes without 年; only 1990 to 2099.
pub(super) fn year_at(text: &str) -> Option<(u16, usize)> {
    let (digits, width) = digits_at(text, 4)?;
    let more = text[width..]
        .chars()
        .next()
        .is_some_and(|next| next.is_ascii_digit() || han_digit(next).is_some());
    (digits.1 == 4 && !more && (1990..=2099).contains(&digits.0)).then_some((digits.0 as u16, width))
}

/// All years that are followed by 年 in `text`: year, start, end (年 included).
pub(super) fn years(text: &str) -> Vec<(u16, usize, usize)> {
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let starts = !before.is_ascii_digit() && han_digit(before).is_none();
        if starts
            && let Some((year, width)) = year_at(&text[at..])
            && text[at + width..].starts_with('年')
        {
            found.push((year, at, at + width + '年'.len_utf8()));
        }
        before = character;
    }
    found
}

/// The date at the start of `text` with its bytes: 2023年2月18日, 二〇二三年二月十八日, 2023-02-18, 2023.2.18, 2023/2/18.
pub(super) fn date_at(text: &str) -> Option<(Date, usize)> {
    let ((year, count), mut width) = digits_at(text, 4)?;
    if count != 4 && count != 2 {
        return None;
    }
    let separator = text[width..].chars().next()?;
    let close = match separator {
        '年' => ['月', '日'],
        '-' | '－' | '—' | '.' | '/' | '．' => [separator, '\0'],
        _ => return None,
    };
    width += separator.len_utf8();
    let ((month, _), more) = number_at(&text[width..])?;
    width += more;
    let next = text[width..].chars().next()?;
    if next != close[0] {
        return None;
    }
    width += next.len_utf8();
    let ((day, _), more) = number_at(&text[width..])?;
    width += more;
    if close[1] == '日' {
        let next = text[width..]
            .chars()
            .next()
            .filter(|next| matches!(next, '日' | '号'))?;
        width += next.len_utf8();
    } else if count != 4 {
        return None;
    }
    let year = if count == 2 { 2000 + year } else { year };
    Some((
        Date {
            year: year as u16,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        },
        width,
    ))
}

/// A run of digits read digit by digit (Arabic, or 二〇二三): value and count, and bytes.
fn digits_at(text: &str, most: usize) -> Option<((u32, usize), usize)> {
    let (mut value, mut count, mut width) = (0, 0, 0);
    for character in text.chars() {
        let Some(digit) = character.to_digit(10).or_else(|| han_digit(character)) else {
            break;
        };
        if count == most {
            return None;
        }
        value = value * 10 + digit;
        count += 1;
        width += character.len_utf8();
    }
    (count > 0).then_some(((value, count), width))
}

/// A month or a day: 2, 02, 二, 十八, 二十, 二十一.
fn number_at(text: &str) -> Option<((u32, usize), usize)> {
    let han: String = text
        .chars()
        .take_while(|character| *character == '十' || han_digit(*character).is_some())
        .collect();
    if han.contains('十') {
        let (tens, units) = han.split_once('十')?;
        let tens = if tens.is_empty() {
            1
        } else {
            han_digit(tens.chars().next()?)?
        };
        let units = units.chars().next().map_or(Some(0), han_digit)?;
        return Some(((tens * 10 + units, 2), han.len()));
    }
    digits_at(text, 2)
}

fn han_digit(character: char) -> Option<u32> {
    match character {
        '〇' | '○' | 'О' | '零' => Some(0),
        _ => "一二三四五六七八九"
            .chars()
            .position(|digit| digit == character)
            .map(|index| index as u32 + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_every_form() {
        let date = |year, month, day| Some(Date { year, month, day });
        let read = |text| date_at(text).map(|(date, _)| date);
        assert_eq!(read("2023年2月18日"), date(2023, 2, 18));
        assert_eq!(read("2023年02月08日"), date(2023, 2, 8));
        assert_eq!(read("二〇二三年二月十八日"), date(2023, 2, 18));
        assert_eq!(read("二○二四年十二月三十一日"), date(2024, 12, 31));
        assert_eq!(read("2023-02-18 11:30"), date(2023, 2, 18));
        assert_eq!(read("2023.2.18"), date(2023, 2, 18));
        assert_eq!(read("23年2月18日"), date(2023, 2, 18));
        assert_eq!(read("2023年2月"), None);
        assert!(
            !Date {
                year: 2023,
                month: 2,
                day: 30
            }
            .exists()
        );
    }

    #[test]
    fn years_are_found() {
        assert_eq!(
            years("2023年和二〇二四年度，12023年"),
            [(2023, 0, 7), (2024, 10, 25)]
        );
    }
}
