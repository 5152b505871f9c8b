//! Names of demo users.

/// Given and family names by culture.
const NAMES: [([&str; 12], [&str; 12]); 12] = [
    (
        [
            "Inês", "Duarte", "Beatriz", "Tomás", "Leonor", "Rui", "Marta", "Nuno", "Clara",
            "Afonso", "Teresa", "Vasco",
        ],
        [
            "Almeida",
            "Carvalho",
            "Teixeira",
            "Moura",
            "Figueiredo",
            "Sousa",
            "Pinto",
            "Azevedo",
            "Lobo",
            "Nogueira",
            "Ramos",
            "Vieira",
        ],
    ),
    (
        [
            "Adaeze", "Chidi", "Ngozi", "Emeka", "Ifeoma", "Obinna", "Amara", "Kelechi", "Nneka",
            "Uche", "Zainab", "Tunde",
        ],
        [
            "Okafor", "Eze", "Nwosu", "Balogun", "Adeyemi", "Obi", "Okeke", "Bello", "Onyeka",
            "Afolabi", "Ibrahim", "Achebe",
        ],
    ),
    (
        [
            "Johanna", "Matthias", "Greta", "Lukas", "Frieda", "Anton", "Hanne", "Jakob", "Ulrike",
            "Moritz", "Liesel", "Konrad",
        ],
        [
            "Brandt", "Vogel", "Lindner", "Keller", "Schuster", "Arnold", "Winter", "Hartmann",
            "Kramer", "Busch", "Engel", "Roth",
        ],
    ),
    (
        [
            "Haruka", "Kenji", "Yuki", "Sora", "Aiko", "Daichi", "Naoko", "Ren", "Michiko",
            "Takumi", "Emi", "Hiroshi",
        ],
        [
            "Tanaka", "Mori", "Ishikawa", "Hayashi", "Fujita", "Ono", "Sakamoto", "Ueda", "Kondo",
            "Nakagawa", "Arai", "Shimizu",
        ],
    ),
    (
        [
            "Layla", "Omar", "Mariam", "Yusuf", "Salma", "Karim", "Huda", "Tariq", "Noor", "Samir",
            "Rania", "Idris",
        ],
        [
            "Haddad", "Mansour", "Khoury", "Farouk", "Nasser", "Saleh", "Aziz", "Hamdan", "Qasim",
            "Shaheen", "Darwish", "Zayd",
        ],
    ),
    (
        [
            "Ananya", "Arjun", "Kavya", "Rohan", "Meera", "Vikram", "Lakshmi", "Dev", "Priya",
            "Sanjay", "Ishani", "Nikhil",
        ],
        [
            "Iyer",
            "Banerjee",
            "Kulkarni",
            "Menon",
            "Joshi",
            "Nair",
            "Chatterjee",
            "Rao",
            "Desai",
            "Bhatt",
            "Pillai",
            "Sethi",
        ],
    ),
    (
        [
            "Zofia",
            "Marek",
            "Hanna",
            "Piotr",
            "Ewa",
            "Kacper",
            "Jadwiga",
            "Tomasz",
            "Agata",
            "Jan",
            "Maja",
            "Stanisław",
        ],
        [
            "Nowicki", "Kowal", "Zając", "Wrona", "Dudek", "Mazur", "Sikora", "Baran", "Kozioł",
            "Wilk", "Gajda", "Pawlak",
        ],
    ),
    (
        [
            "Lucía", "Mateo", "Ximena", "Diego", "Camila", "Joaquín", "Valeria", "Emilio",
            "Renata", "Andrés", "Paloma", "Ignacio",
        ],
        [
            "Herrera",
            "Quiroga",
            "Salazar",
            "Mendoza",
            "Fuentes",
            "Ibáñez",
            "Cárdenas",
            "Rojas",
            "Villalobos",
            "Acosta",
            "Peralta",
            "Núñez",
        ],
    ),
    (
        [
            "Saoirse", "Eoin", "Niamh", "Callum", "Fiona", "Rhys", "Margaret", "Owen", "Bronwyn",
            "Hamish", "Edith", "Alasdair",
        ],
        [
            "Byrne",
            "Gallagher",
            "MacLeod",
            "Pritchard",
            "Fraser",
            "Whelan",
            "Griffiths",
            "Munro",
            "Thorne",
            "Bell",
            "Hargreaves",
            "Doyle",
        ],
    ),
    (
        [
            "Linh", "Minh", "Thảo", "Quang", "Hương", "Bảo", "Lan", "Khánh", "Mai", "Đức", "Ngọc",
            "Tuấn",
        ],
        [
            "Nguyễn", "Trần", "Phạm", "Lê", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương",
        ],
    ),
    (
        [
            "Astrid", "Elias", "Signe", "Lars", "Freja", "Olav", "Ingrid", "Mikkel", "Solveig",
            "Eero", "Aino", "Björn",
        ],
        [
            "Lindqvist",
            "Halvorsen",
            "Nyström",
            "Bakken",
            "Sørensen",
            "Virtanen",
            "Dahl",
            "Korhonen",
            "Ekström",
            "Moen",
            "Friis",
            "Berg",
        ],
    ),
    (
        [
            "Makena", "Tendai", "Abeba", "Kofi", "Wanjiru", "Thabo", "Esi", "Dawit", "Nomvula",
            "Jabari", "Selam", "Kwame",
        ],
        [
            "Mwangi", "Moyo", "Tesfaye", "Mensah", "Kamau", "Dlamini", "Boateng", "Bekele",
            "Nkosi", "Otieno", "Haile", "Asante",
        ],
    ),
];

/// Name of user `n`; the first 1,728 are different.
pub fn name(n: u32) -> String {
    let n = usize::try_from(n).unwrap_or_default();
    let (given, family) = &NAMES[n % NAMES.len()];
    // Consecutive users share neither given nor family name.
    let turn = n / NAMES.len();
    let (one, other) = (turn % given.len(), 5 * turn + turn / given.len());
    format!("{} {}", given[one], family[other % family.len()])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_first_1728_names_are_unique() {
        let names: HashSet<String> = (0..1_728).map(name).collect();
        assert_eq!(names.len(), 1_728);
    }
}
