import Testing

@testable import Tolmach

@Suite struct SlavicInflectionTests {
    @Test(
        "knows the forms of words",
        arguments: [
            (
                "be",
                [
                    "прэзідэнт: прэзідэнта прэзідэнту прэзідэнтам", "суд: суда судзе суды",
                    "дэпутат: дэпутаты дэпутатаў дэпутаце", "граніца: граніцы граніцу",
                    "дзяржава: дзяржавы дзяржаве", "партыя: партыі партыю",
                    "вайна: вайны вайне войны",
                    "улада: улады уладзе", "рашэнне: рашэння рашэннем", "бежанец: бежанца бежанцы",
                    "новы: новага новых новая", "беларускі: беларускага беларускіх",
                    "Мінск: Мінска Мінску", "Купалаў: Купалава", "чалавек: людзей чалавека",
                ]
            ),
            (
                "bg",
                [
                    "министър: министърът министри министрите", "граница: границата границите",
                    "закон: законът закона закони", "политик: политикът политици",
                    "правителство: правителството правителства", "решение: решението решенията",
                    "власт: властта власти", "човек: човекът хора хората", "музей: музеят музеи",
                    "военен: военния военната военните", "български: българския българската",
                    "партия: партията партии", "боец: бойци бойците", "гражданин: граждани",
                ]
            ),
            (
                "sr",
                [
                    "председник: председника председниче председници",
                    "министар: министра министри",
                    "влада: владе влади владом", "банка: банци банке", "рука: руци",
                    "читалац: читаоца читаоци", "посао: посла послове", "човек: људи човека",
                    "власт: власти влашћу", "веће: већа већу", "питање: питања питању",
                    "српски: српског српска", "Београд: Београда Београду", "Вучић: Вучића Вучићем",
                    "predsednik: predsednika predsednici", "ministar: ministra ministri",
                    "vlada: vlade vladi", "izbegličko: izbegličkog", "vlast: vlašću",
                ]
            ),
            (
                "mk",
                [
                    "министер: министерот министри", "граница: границата граници",
                    "закон: законот закони",
                    "власт: власта власти", "решение: решението решенија", "политичар: политичарот",
                    "македонски: македонскиот македонската", "човек: човекот луѓе",
                    "воен: воениот воената", "партија: партијата партии",
                ]
            ),
            (
                "cs",
                [
                    "prezident: prezidenta prezidentem prezidenti", "politik: politika politici",
                    "vláda: vlády vládě vládou", "hranice: hranic hranicím",
                    "soudce: soudci soudců",
                    "město: města městem", "rozhodnutí: rozhodnutím rozhodnutích",
                    "banka: bance bank",
                    "nový: nového nových nová", "český: českého čeští", "Novák: Nováka Novákem",
                    "Nováková: Novákové Novákovou", "úřad: úřadu úřady", "stůl: stolu stole",
                ]
            ),
        ]
    )
    func forms(language: String, lines: [String]) throws {
        let inflection = try #require(ParadigmInflection.load(language))
        #expect(InflectedPairs(inflection: inflection).unmatched(lines) == [])
    }

    @Test(
        "takes no other word and no other name",
        arguments: [
            ("be", ["Мінск: мінчанін мінскі", "суд: суддзя", "Коласаўскі: Коласаўская"]),
            ("bg", ["Иванов: Иванова", "министър: министерство", "банка: банков"]),
            (
                "sr",
                ["Пашић: пашића", "банка: банкар", "министар: министарство", "влада: vlada"]
            ),
            ("mk", ["Костовски: Костовска", "министер: министерство"]),
            ("cs", ["Černý: Černá Černou", "soud: soudní", "banka: bankovní"]),
        ]
    )
    func others(language: String, lines: [String]) throws {
        let inflection = try #require(ParadigmInflection.load(language))
        #expect(InflectedPairs(inflection: inflection).matched(lines) == [])
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) throws {
        for language in ["be", "bg", "cs", "mk", "sr"] {
            let inflection = try #require(ParadigmInflection.load(language))
            let pairs = InflectedPairs(inflection: inflection)
            #expect(pairs.kind(of: word, for: word) == .form)
        }
    }
}
