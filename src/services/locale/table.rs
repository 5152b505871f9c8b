//! The supported locales.

use super::Locale;

const ENGLISH_MONTHS: &str =
    "January February March April May June July August September October November December";
const ENGLISH_WEEKDAYS: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";

/// All locales that can be chosen. The first is the fallback.
pub static LOCALES: [Locale; 10] = [
    Locale {
        tag: "en",
        name: "English",
        months: ENGLISH_MONTHS,
        weekdays: ENGLISH_WEEKDAYS,
        long: "{w}, {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "en-GB",
        name: "English (United Kingdom)",
        months: ENGLISH_MONTHS,
        weekdays: ENGLISH_WEEKDAYS,
        long: "{w} {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "en-US",
        name: "English (United States)",
        months: ENGLISH_MONTHS,
        weekdays: ENGLISH_WEEKDAYS,
        long: "{w}, {m} {d}",
        day_and_month: "{m} {d}",
        year: ", {y}",
    },
    Locale {
        tag: "de",
        name: "Deutsch",
        months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        weekdays: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        long: "{w}, {d}. {m}",
        day_and_month: "{d}. {m}",
        year: " {y}",
    },
    Locale {
        tag: "es",
        name: "Español",
        months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        weekdays: "lunes martes miércoles jueves viernes sábado domingo",
        long: "{w}, {d} de {m}",
        day_and_month: "{d} de {m}",
        year: " de {y}",
    },
    Locale {
        tag: "fr",
        name: "Français",
        months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
        long: "{w} {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "it",
        name: "Italiano",
        months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        long: "{w} {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "nl",
        name: "Nederlands",
        months: "januari februari maart april mei juni juli augustus september oktober november december",
        weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        long: "{w} {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "pl",
        name: "Polski",
        months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        weekdays: "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        long: "{w}, {d} {m}",
        day_and_month: "{d} {m}",
        year: " {y}",
    },
    Locale {
        tag: "pt",
        name: "Português",
        months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        long: "{w}, {d} de {m}",
        day_and_month: "{d} de {m}",
        year: " de {y}",
    },
];
