/// The faces that write what Andika cannot, by the names of their families.
enum FallbackFonts {
    /// Families that have characters in common, the one to try first before the others.
    static let preferred = [
        "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math",
    ]

    /// Every family in use. Each is one regular and one bold file, named like the family without its spaces.
    static let families =
        preferred
        + [
            "Adlam", "Arabic", "Armenian", "Balinese", "Bengali", "Canadian Aboriginal", "Cherokee", "Devanagari",
            "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hanifi Rohingya", "Hebrew", "Javanese", "Kannada",
            "Khmer", "Lao", "Lisu", "Malayalam", "Meetei Mayek", "Mongolian", "Myanmar", "New Tai Lue", "NKo",
            "Ol Chiki", "Oriya", "Osage", "Sinhala", "Sundanese", "Syriac", "Tai Le", "Tai Tham", "Tamil", "Telugu",
            "Thaana", "Thai", "Tifinagh", "Vai", "Yi",
        ].map { "Noto Sans " + $0 }

    /// Chinese, Japanese and Korean come as one file for all.
    static let otherFiles = [
        "*/NotoSansCJK-Regular.*", "*/NotoSansCJK-Bold.*", "*/NotoSansCJK??-Regular.*", "*/NotoSansCJK??-Bold.*",
    ]

    /// Scripts that families are likely to read, each with letters that no text can do without, and the family for it.
    static let scripts: [(name: String, sample: String, family: String)] = [
        ("Latin", "AZazÑñÉéßçøőł", "Andika"),
        ("Vietnamese", "ĂăƠơƯưĐđẤấỄễỘộỰự", "Andika"),
        ("Cyrillic", "АЯаяЁёЇїЎў", "Andika"),
        ("Greek", "ΑΩαωέήίόύώς", "Noto Sans"),
        ("Arabic", "ابتجدرسعقكلمنهويپچگ", "Noto Sans Arabic"),
        ("Hebrew", "אבגדהוזחטיךםןףץ", "Noto Sans Hebrew"),
        ("Devanagari", "अआकखगतनमयरल्", "Noto Sans Devanagari"),
        ("Bengali", "অআকখগতনমযর", "Noto Sans Bengali"),
        ("Gurmukhi", "ਅਆਕਖਗਤਨਮ", "Noto Sans Gurmukhi"),
        ("Gujarati", "અઆકખગતનમ", "Noto Sans Gujarati"),
        ("Tamil", "அஆகஙசதநம", "Noto Sans Tamil"),
        ("Telugu", "అఆకఖగతనమ", "Noto Sans Telugu"),
        ("Thai", "กขคงจนมยรล่้", "Noto Sans Thai"),
        ("Lao", "ກຂຄງຈນມຍຣ", "Noto Sans Lao"),
        ("Khmer", "កខគងចនមយរ", "Noto Sans Khmer"),
        ("Myanmar", "ကခဂငစနမယရ", "Noto Sans Myanmar"),
        ("Armenian", "ԱՖափոռ", "Noto Sans Armenian"),
        ("Georgian", "აბგდევზჰ", "Noto Sans Georgian"),
        ("Ethiopic", "ሀለሐመሠረሰ", "Noto Sans Ethiopic"),
        ("Chinese", "的一是不我孩手脚", "Noto Sans CJK SC"),
        ("Japanese", "あいうアイウ手足", "Noto Sans CJK JP"),
        ("Korean", "가나다마손발", "Noto Sans CJK KR"),
    ]
}
