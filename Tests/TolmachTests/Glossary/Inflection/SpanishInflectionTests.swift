import Testing

@testable import Tolmach

@Suite struct SpanishInflectionTests {
    private let spanish = InflectedPairs(inflection: SpanishInflection())

    @Test("knows the forms of a word")
    func forms() {
        let missed = spanish.unmatched([
            "frontera: fronteras Fronteras", "nación: naciones", "joven: jóvenes", "ley: leyes",
            "orden: órdenes", "crimen: crímenes", "voz: voces", "mes: meses", "club: clubs",
            "alemán: alemanes alemana", "inglés: ingleses inglesa inglesas",
            "israelí: israelíes israelís",
            "senador: senadora senadoras", "ministro: ministra ministras", "extranjero: extranjera",
            "refugiado: refugiada refugiadas", "carácter: caracteres", "primer: primera primeros",
        ])
        #expect(missed == [])
    }

    @Test("takes no other word and no common noun for a name")
    func others() {
        let wrong = spanish.matched([
            "caso: casa casas", "puerto: puerta", "partido: partida", "medida: medido",
            "mercado: mercada",
            "química: químico", "política: político", "Salas: sala", "cartero: cartera",
            "juez: juego",
            "ministro: ministerio", "aumento: aumentar", "votante: votación",
        ])
        #expect(wrong == [])
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) {
        #expect(spanish.kind(of: word, for: word) == .form)
    }
}
