extension NamePhrase {
    /// Articles that do not tell two descriptions apart.
    static let articles = words(
        "the a an el la los las un una le les l' l’ une der die das ein eine"
    )

    /// Capitals before a name that are none of it.
    static let titles = words("the a an mr mrs ms dr sir el la der die")

    /// Capitals behind a name that are none of it.
    static let suffixes = words("jr sr ii iii iv phd md said")

    /// Words that end the head of a description.
    static let headEnds = words(
        """
        who which that whose of for from at in on with as near
        de del para por en que quien du des pour qui
        von vom für aus im bei der des
        из в во от по на при который которая із з у від який яка
        z w ze od który która
        """
    )

    /// The pronouns of the languages that are scored.
    static let pronouns = words(
        """
        i you he she it we they him her them his who which that this
        я ты он она оно мы вы они тот та те его её ее
        ти він вона воно ми ви вони той ті його її
        yo tú él ella ello nosotros ellos ellas usted ustedes este esta éste ésta quien
        je tu il elle on nous vous ils elles celui-ci celle-ci ce qui
        ich du er sie es wir ihr dieser diese dieses der die das jener
        ja ty on ona ono my wy oni one ten ta ci
        """
    )

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
